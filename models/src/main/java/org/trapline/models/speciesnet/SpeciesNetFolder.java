package org.trapline.models.speciesnet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;

/** SpeciesNet's own lists in the folder of a species model. */
public final class SpeciesNetFolder {
  /** Answers of the rules that need not stand in a list. */
  private static final List<String> ALWAYS =
      List.of(
          SpeciesNetLabel.BLANK,
          SpeciesNetLabel.ANIMAL,
          SpeciesNetLabel.HUMAN,
          SpeciesNetLabel.VEHICLE,
          SpeciesNetLabel.UNKNOWN);

  private SpeciesNetFolder() {}

  /**
   * The lists beside the weights; null if this is another model than SpeciesNet.
   *
   * @throws SpeciesNetFileException if a list is missing or is none
   * @throws ModelFolderException if they do not belong to the card
   */
  public static @Nullable SpeciesNetFiles files(ModelFolder model) {
    Path info = model.beside(SpeciesNetFiles.INFO);
    if (!Files.isRegularFile(info)) {
      return null;
    }
    try {
      return files(model, info);
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: cannot be read (%s): check the file".formatted(info, e.getMessage()), e);
    }
  }

  private static SpeciesNetFiles files(ModelFolder model, Path info) throws IOException {
    SpeciesNetFiles files = SpeciesNetFiles.read(model.beside(""));
    Path own = model.beside(model.card().files().labels()).toAbsolutePath().normalize();
    if (!files.labels().equals(own)) {
      throw ModelFolderException.about(
          info,
          "names the labels %s and the card %s: they must be the same file",
          files.labels().getFileName(),
          own.getFileName());
    }
    // Each of them must be a line of SpeciesNet's, or no rule could be applied to an answer.
    LabelFile.read(files.labels());
    return files;
  }

  /** The labels of the model, then those that only a roll-up or a rule can give. */
  public static List<LabelLine> labels(ModelFolder model, SpeciesNetFiles files)
      throws IOException {
    List<String> lines = new ArrayList<>();
    LabelFile.read(files.taxonomy()).forEach(label -> lines.add(label.line()));
    lines.addAll(ALWAYS);
    List<LabelLine> all = new ArrayList<>(model.labels().lines());
    all.addAll(model.labelsOf(lines, files.taxonomy()).lines());
    return all;
  }
}
