package org.trapline.runners.options;

import java.nio.file.Files;
import java.nio.file.Path;
import org.trapline.analysis.labels.applied.AppliedLabels;

/** A table of labels, as typed. */
final class LabelFile {
  private LabelFile() {}

  /** Returns a table to write; its folder must be there. */
  static Path toWrite(String typed) {
    Given given = new Given("--out", typed, null);
    Path file = given.path();
    Path folder = file.toAbsolutePath().getParent();
    if (!typed.endsWith(".parquet")
        || Files.isDirectory(file)
        || folder == null
        || !Files.isDirectory(folder)) {
      throw given.shouldBe("a file .parquet in a folder that exists");
    }
    if (file.endsWith(AppliedLabels.FILE) && Files.exists(folder.resolve("_run.json"))) {
      throw given.shouldBe(
          "another file: in a result, labels.parquet is what 'trapline labels apply' wrote");
    }
    return file;
  }
}
