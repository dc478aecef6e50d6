package org.trapline.runners.stores;

import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Hears how this process reaches its stores. Beam tells every registrar of file systems, in the
 * launching process and on each worker, and nobody else; this one brings no file system.
 */
public final class ReachedBy implements FileSystemRegistrar {
  private static volatile PipelineOptions options = PipelineOptionsFactory.create();

  /** Made by Beam, as a service. */
  public ReachedBy() {}

  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions heard) {
    options = heard;
    return List.of();
  }

  /** What was heard last. */
  public static PipelineOptions options() {
    return options;
  }
}
