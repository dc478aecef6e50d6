package org.trapline.training.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.trapline.training.network.SceneInput;

/** Writes the starter models' folders: weights, labels, card, and the set that names both. */
final class StarterFolder {
  /** Folder of the blank filter inside the set. */
  static final String FILTER = "blank-filter";

  /** Folder of the species classifier inside the set. */
  static final String SPECIES = "species";

  private static final String VERSION = "1.0.0";

  private static final String HEADER =
      "label,category,scientific_name,common_name,taxon_rank,class,order,family,genus,species,taxon_id";

  private static final String FILTER_LABELS =
      HEADER
          + """

          blank,blank,,,,,,,,,
          occupied,unknown,,,,,,,,,
          """;

  private static final String SPECIES_LABELS =
      HEADER
          + """

          mallard,animal,Anas platyrhynchos,mallard,species,Aves,Anseriformes,Anatidae,Anas,platyrhynchos,
          grey heron,animal,Ardea cinerea,grey heron,species,Aves,Pelecaniformes,Ardeidae,Ardea,cinerea,
          Eurasian coot,animal,Fulica atra,Eurasian coot,species,Aves,Gruiformes,Rallidae,Fulica,atra,
          brown rat,animal,Rattus norvegicus,brown rat,species,Mammalia,Rodentia,Muridae,Rattus,norvegicus,
          red fox,animal,Vulpes vulpes,red fox,species,Mammalia,Carnivora,Canidae,Vulpes,vulpes,
          human,human,Homo sapiens,human,species,Mammalia,Primates,Hominidae,Homo,sapiens,
          blank,blank,,,,,,,,,
          """;

  private static final String SET =
      """
      # The starter models: they know drawn scenes only.
      name = "starter"
      filter = "blank-filter"
      species = "species"
      """;

  private StarterFolder() {}

  /** Writes the file that names the models of the set. */
  static void writeSet(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("set.toml"), SET);
  }

  /**
   * Writes the blank filter.
   *
   * @param threshold probability from which a scene is blank
   * @param figures what it reached, one sentence
   */
  static void writeFilter(Path folder, byte[] onnx, double threshold, String figures)
      throws IOException {
    String card =
        identity(
                "starter-blank-filter",
                "blank-filter",
                "It tells whether anybody is in a scene at a river.",
                figures,
                onnx)
            + numbers(String.format(Locale.ROOT, "blank = %.2f", threshold));
    write(folder.resolve(FILTER), onnx, FILTER_LABELS, card);
  }

  /** Writes the species classifier. */
  static void writeSpecies(Path folder, byte[] onnx, String figures) throws IOException {
    String card =
        identity(
                "starter-species",
                "species",
                "It names five animals, people, and blank scenes.",
                figures,
                onnx)
            + numbers("species = 0.50");
    write(folder.resolve(SPECIES), onnx, SPECIES_LABELS, card);
  }

  private static void write(Path folder, byte[] onnx, String labels, String card)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("weights.onnx"), onnx);
    Files.writeString(folder.resolve("labels.csv"), labels);
    Files.writeString(folder.resolve("model.toml"), card);
  }

  private static String identity(
      String name, String task, String what, String figures, byte[] onnx) {
    return String.format(
        Locale.ROOT,
        """
        # Written by the command that trains it.
        [model]
        name = "%s"
        version = "%s"
        task = "%s"
        description = "Knows drawn scenes only and must not be used on real photos. %s %s"
        licence = "Apache-2.0"
        source = "trained by this project on scenes that it draws itself"

        [files]
        weights = "weights.onnx"
        labels = "labels.csv"
        sha256 = "%s"
        """,
        name,
        VERSION,
        task,
        what,
        figures,
        sha256(onnx));
  }

  /** Every number that the lessons were made with stands in the card. */
  private static String numbers(String threshold) {
    String mean = "%s, ".formatted(SceneInput.MEAN).repeat(2) + SceneInput.MEAN;
    String std = "%s, ".formatted(SceneInput.STD).repeat(2) + SceneInput.STD;
    return String.format(
        Locale.ROOT,
        """

        [input]
        width = %d
        height = %d
        layout = "nchw"
        colours = "rgb"
        scale = %s
        mean = [%s]
        std = [%s]
        resize = "stretch"
        interpolation = "area"
        decode = "scaled"

        [output]
        kind = "softmax"

        [thresholds]
        %s
        """,
        SceneInput.WIDTH,
        SceneInput.HEIGHT,
        SceneInput.SCALE,
        mean,
        std,
        threshold);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
