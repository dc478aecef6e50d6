package org.trapline.runners.stores;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.trapline.transforms.store.ListByPrefix;
import org.trapline.transforms.store.StoredFile;

/**
 * Lists a folder of HDFS with all that is below it, a batch of names at a time. Beam's own listing
 * passes over files that lie in the folder itself, and takes folders for files.
 */
public final class ListHdfs implements ListByPrefix {
  /** Made as a service. */
  public ListHdfs() {}

  @Override
  public String scheme() {
    return "hdfs";
  }

  @Override
  public void list(String prefix, Consumer<StoredFile> each) throws IOException {
    Path folder = new Path(prefix);
    try {
      RemoteIterator<LocatedFileStatus> files =
          folder.getFileSystem(configuration()).listFiles(folder, true);
      while (files.hasNext()) {
        LocatedFileStatus file = files.next();
        String name = file.getPath().toUri().getPath();
        String above = folder.toUri().getPath();
        String below = above.equals("/") ? name.substring(1) : name.substring(above.length() + 1);
        each.accept(StoredFile.of(prefix + below, file.getLen(), file.getModificationTime()));
      }
    } catch (FileNotFoundException e) {
      // A folder that is not there has nothing in it.
      return;
    }
  }

  private static Configuration configuration() {
    List<Configuration> told =
        ReachedBy.options().as(HadoopFileSystemOptions.class).getHdfsConfiguration();
    return told == null || told.isEmpty() ? new Configuration() : told.get(0);
  }
}
