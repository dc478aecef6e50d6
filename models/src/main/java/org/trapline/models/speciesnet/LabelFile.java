package org.trapline.models.speciesnet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a label or taxonomy file of SpeciesNet: one label a line, UTF-8. */
public final class LabelFile {
  /** The published files have some 3,500 lines; a hundred times that is another kind of file. */
  private static final int MAX_LINES = 500_000;

  private LabelFile() {}

  /**
   * The labels in the order of the file; in a label file the line number, from 0, is the class.
   *
   * @throws SpeciesNetFileException if the file is empty, is no text, or a line is no label
   */
  public static List<SpeciesNetLabel> read(Path file) throws IOException {
    List<SpeciesNetLabel> labels = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line;
      while ((line = lines.readLine()) != null) {
        labels.add(parse(file, labels.size() + 1, line));
      }
    } catch (CharacterCodingException e) {
      throw new SpeciesNetFileException(
          file, "is not UTF-8 text; take the file from the model package again", e);
    }
    if (labels.isEmpty()) {
      throw new SpeciesNetFileException(
          file, "has no labels; take the file from the model package again");
    }
    return List.copyOf(labels);
  }

  private static SpeciesNetLabel parse(Path file, int number, String line) {
    if (number > MAX_LINES) {
      throw new SpeciesNetFileException(
          file, "has more than %,d lines and is no label file".formatted(MAX_LINES));
    }
    try {
      return SpeciesNetLabel.parse(line);
    } catch (IllegalArgumentException e) {
      throw new SpeciesNetFileException(file, "line %d: %s".formatted(number, e.getMessage()), e);
    }
  }
}
