package org.trapline.analysis.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a text file so that nobody ever sees half of it. */
public final class TextFile {
  private TextFile() {}

  /** Replaces the file by this text in UTF-8; its folder must exist. */
  public static void write(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling("_unfinished-" + file.getFileName());
    Files.writeString(unfinished, text, StandardCharsets.UTF_8);
    replace(unfinished, file);
  }

  /** Puts a file that is written to its end in the place of another. */
  public static void replace(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
