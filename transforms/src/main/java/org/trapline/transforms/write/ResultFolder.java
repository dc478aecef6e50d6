package org.trapline.transforms.write;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.store.StoredFile;
import org.trapline.transforms.store.Stores;

/**
 * A result on any file system: names relative to the result's folder, {@code /} between them.
 *
 * <p>A file that is written here appears whole or not at all. On a local disk it is written under a
 * temporary name, forced to the disk and moved, on HDFS likewise; in an object store it is written
 * under its name in one go, since an object appears only when its last byte has arrived.
 */
public abstract sealed class ResultFolder implements Serializable
    permits LocalResultFolder, RemoteResultFolder {
  private static final long serialVersionUID = 1L;

  /** The result at a local path or at a specification of a Beam file system. */
  public static ResultFolder at(String spec) {
    if (Stores.isRemote(spec)) {
      return new RemoteResultFolder(spec);
    }
    return new LocalResultFolder(
        Path.of(spec.replaceFirst("^file://", "")).toAbsolutePath().normalize());
  }

  /** Where the result lies, for people. */
  public abstract String spec();

  /** The folder on this machine's disk; null if it lies elsewhere. */
  public abstract @Nullable Path localPath();

  /** Whether a file of this name is there. */
  public abstract boolean exists(String name) throws IOException;

  /** The whole file. */
  public abstract byte[] read(String name) throws IOException;

  /** A stretch of a file; shorter where the file ends. */
  public abstract byte[] read(String name, long offset, int length) throws IOException;

  /** The file for random access. */
  public abstract InputFile input(String name) throws IOException;

  /** Names of the files directly in a folder, sorted; empty if there is no such folder. */
  public abstract List<String> list(String folder) throws IOException;

  /** Names of the folders directly in a folder, sorted; empty if there is no such folder. */
  public abstract List<String> folders(String folder) throws IOException;

  /**
   * All files below a folder, sorted by name; empty if there is no such folder. One that goes away
   * meanwhile may be missing.
   */
  public abstract List<StoredFile> stored(String folder) throws IOException;

  /** Writes or replaces a file; readers see the old or the new one, never a part. */
  public abstract void write(String name, byte[] content) throws IOException;

  /** Moves a finished {@link #newLocalFile local file} into its place, likewise. */
  public abstract void take(Path finished, String name) throws IOException;

  /** A new local file to write a large table into before it is {@link #take taken}. */
  public abstract Path newLocalFile() throws IOException;

  /**
   * Moves all that is below a folder, file by file where the system knows no better. What is there
   * already is replaced; doing it again after a death finishes it.
   */
  public abstract void moveFolder(String from, String to) throws IOException;

  /** Deletes a folder of this result with all that is below it, if it is there. */
  public abstract void deleteFolder(String folder) throws IOException;

  /** Deletes a file if it is there. */
  public abstract void delete(String name) throws IOException;

  /**
   * Deletes what writers that died have left half written. Only for who holds the result alone: a
   * living writer's files would go as well.
   */
  public abstract void clearUnfinished() throws IOException;
}
