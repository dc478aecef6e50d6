package org.trapline.models.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A weights file without a card: what can be known for sure is read from the file, the rest is
 * guessed aloud or refused with a sentence. Pictures are made smaller by halves: without a
 * reference to be equal to, no part of a large photo should be skipped.
 */
final class BareWeights {
  private BareWeights() {}

  static ModelFolder open(Path weights) {
    return open(weights, ModelHints.NONE);
  }

  static ModelFolder open(Path weights, ModelHints hints) {
    WeightsFormat format = WeightsFile.inspect(weights);
    if (hints.task().equals(Optional.of(ModelTask.FEATURES))) {
      throw ModelFolderException.about(
          weights,
          "nothing in a weights file tells that its numbers are features: write a card %s beside"
              + " it, as the scripts in tools/export do",
          ModelFolder.BACKBONE);
    }
    Guess guess =
        format == WeightsFormat.ONNX
            ? OnnxGuess.of(weights, OnnxFile.read(weights), hints)
            : TorchScriptGuess.of(weights, hints);
    Labels labels = guess.labels();
    ModelCard card =
        new ModelCard(
            new ModelIdentity(
                hints.name().orElseGet(() -> nameOf(weights)),
                guess.version(),
                guess.description(),
                guess.task(),
                guess.licence(),
                "",
                ""),
            new WeightsEntry(
                weights.getFileName().toString(),
                "labels.txt",
                WeightsFile.sha256(weights),
                guess.precision()),
            guess.input(),
            guess.output(),
            CategoryRules.NONE,
            Thresholds.DEFAULT);
    return new ModelFolder(weights, format, card, labels, Optional.of(guess.notes()));
  }

  /** A name of letters that a card may have. */
  static String nameOf(Path weights) {
    String file = weights.getFileName().toString();
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String name = stem.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[._-]+", "");
    return name.isEmpty() ? "model" : name.substring(0, Math.min(80, name.length()));
  }

  /** The labels file that lies beside a weights file, if any. */
  static Optional<Path> labelsBeside(Path weights) {
    String stem = nameOf(weights);
    return List.of(
            stem + ".labels.txt", stem + ".labels.csv", stem + ".txt", "labels.txt", "labels.csv")
        .stream()
        .map(weights.toAbsolutePath()::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The sentence for a file about which too little is known. */
  static ModelFolderException needsCard(Path weights, String why) {
    return ModelFolderException.about(
        weights,
        "%s, so it cannot be run without a card: write one with 'trapline models add %s' and the"
            + " options --task, --labels and --size, then check it with 'trapline models check'",
        why,
        weights.getFileName());
  }
}
