package org.trapline.models.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trapline.models.folder.WeightsEntry.Precision;

/**
 * A model as a user has it, checked as far as can be without running it: the card is read, the
 * labels are there, the weights are what the card says, bit for bit, and hold nothing that must be
 * unpickled. Immutable.
 */
public final class ModelFolder {
  /** Name of the card inside a folder. */
  public static final String CARD = "model.toml";

  /** Name of the card of a model that gives features and names nothing. */
  public static final String BACKBONE = "backbone.toml";

  private static final int SHORT_HASH = 12;

  private final Path weights;
  private final WeightsFormat format;
  private final ModelCard card;
  private final Labels labels;
  private final List<String> guesses;
  private final boolean bare;

  ModelFolder(
      Path weights,
      WeightsFormat format,
      ModelCard card,
      Labels labels,
      Optional<List<String>> guesses) {
    this.weights = weights;
    this.format = format;
    this.card = card;
    this.labels = labels;
    this.guesses = guesses.map(List::copyOf).orElse(List.of());
    this.bare = guesses.isPresent();
  }

  /**
   * Opens a folder with a card, or a bare weights file whose card can be inferred.
   *
   * @throws ModelFolderException with one sentence if it cannot be used
   */
  public static ModelFolder open(Path path) {
    if (Files.isRegularFile(path)) {
      return isCard(path) ? openCard(path) : BareWeights.open(path);
    }
    if (!Files.isDirectory(path)) {
      throw ModelFolderException.about(
          path, "there is no such model folder or weights file: check the path");
    }
    Path card =
        cardIn(path)
            .orElseThrow(
                () ->
                    ModelFolderException.about(
                        path, "holds no card %s: add the model with 'trapline models add'", CARD));
    return openCard(card);
  }

  /** The card in a folder, if there is one. */
  static Optional<Path> cardIn(Path folder) {
    return Stream.of(CARD, BACKBONE).map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  static boolean isCard(Path file) {
    return file.endsWith(CARD) || file.endsWith(BACKBONE);
  }

  private static ModelFolder openCard(Path file) {
    ModelCard card = CardReader.read(file);
    Path weights = file.resolveSibling(card.files().weights());
    SmallFiles.mustLieBeside(file, weights);
    SmallFiles.mustLieBeside(file, file.resolveSibling(card.files().labels()));
    WeightsFormat format = WeightsFile.inspect(weights);
    checkHash(file, weights, card.files().sha256());
    if (card.files().precision() == Precision.FLOAT16 && !WeightsFile.holdsHalf(weights, format)) {
      throw ModelFolderException.about(
          file,
          "[files] precision is 'float16', but the weights hold no number in half precision: save"
              + " them so, or remove the line");
    }
    Labels labels =
        card.identity().task() == ModelTask.FEATURES
            ? new Labels(List.of())
            : LabelsReader.read(
                file.resolveSibling(card.files().labels()),
                card.categories(),
                card.identity().task());
    return new ModelFolder(weights, format, card, labels, Optional.empty());
  }

  private static void checkHash(Path cardFile, Path weights, String stated) {
    String found = WeightsFile.sha256(weights);
    if (stated.isEmpty()) {
      throw ModelFolderException.about(
          cardFile,
          "[files] has no sha256: if the weights are the ones you mean, add sha256 = \"%s\"",
          found);
    }
    if (!stated.equals(found)) {
      throw ModelFolderException.about(
          weights,
          "has the SHA-256 %s, but the card says %s: the weights are damaged or another version;"
              + " fetch them again",
          found,
          stated);
    }
  }

  /** The weights file. */
  public Path weights() {
    return weights;
  }

  /** A file beside the weights, whether or not it is there. */
  public Path beside(String name) {
    return weights.resolveSibling(name);
  }

  /**
   * Another list of labels for this model, such as the taxonomy that its answers are rolled up in,
   * read as a labels file is.
   *
   * @param lines of the list
   * @param file named in complaints
   */
  public Labels labelsOf(List<String> lines, Path file) {
    return LabelsReader.of(file, lines, CategoryRules.NONE, card.identity().task());
  }

  /** What runs the weights. */
  public WeightsFormat format() {
    return format;
  }

  /** The card. */
  public ModelCard card() {
    return card;
  }

  /** The classes in the order of the output. */
  public Labels labels() {
    return labels;
  }

  /** What was guessed where no card said it; empty for a model with a card. */
  public List<String> guesses() {
    return guesses;
  }

  /** Whether this is a weights file without a card. */
  public boolean isBare() {
    return bare;
  }

  /** First twelve digits of the weights' SHA-256. */
  public String shortHash() {
    return card.files().sha256().substring(0, SHORT_HASH);
  }

  /** Name, version and hash in one line, as it stands in each row. */
  public String describe() {
    return Stream.of(card.identity().name(), card.identity().version(), shortHash())
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }
}
