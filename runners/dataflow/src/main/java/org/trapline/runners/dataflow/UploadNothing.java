package org.trapline.runners.dataflow;

import com.google.api.services.dataflow.model.DataflowPackage;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.runners.dataflow.util.PackageUtil.StagedFile;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Says under which names the job's files would be uploaded, and uploads none: for {@code
 * --templateLocation}, which writes a job's description into a file, where nobody is to pay for it
 * yet.
 */
public final class UploadNothing implements Stager {
  private final DataflowPipelineOptions options;

  private UploadNothing(DataflowPipelineOptions options) {
    this.options = options;
  }

  /** Made by Beam, which looks for this method. */
  public static UploadNothing fromOptions(PipelineOptions options) {
    return new UploadNothing(options.as(DataflowPipelineOptions.class));
  }

  @Override
  public List<DataflowPackage> stageFiles(List<StagedFile> files) {
    List<DataflowPackage> packages = new ArrayList<>();
    files.forEach(file -> packages.add(named(file.getDestination())));
    return packages;
  }

  @Override
  public DataflowPackage stageToFile(byte[] bytes, String baseName) {
    return named(baseName);
  }

  private DataflowPackage named(String name) {
    return new DataflowPackage()
        .setName(name)
        .setLocation(options.getStagingLocation() + "/" + name);
  }
}
