package org.trapline.runners.options;

import java.nio.file.Files;
import java.nio.file.Path;

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
    return file;
  }
}
