package org.trapline.models.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of models in the shape of SpeciesNet's: a detector that takes letterboxes of 1280 pixels
 * and answers with rows of 8 numbers, and a classifier that takes crops of 480 pixels and answers
 * with 2,498 logits. They know colours: a red photo has two animals and is a fox, a blue one a
 * person, a grey one is blank.
 */
public final class TinySpeciesNet {
  /** What the classifier calls a red crop. */
  public static final String FOX = "u1;mammalia;carnivora;canidae;vulpes;vulpes;red fox";

  /** Its genus. */
  public static final String FOXES = "u2;mammalia;carnivora;canidae;vulpes;;vulpes species";

  /** Its family. */
  public static final String CANIDS = "u3;mammalia;carnivora;canidae;;;canine family";

  private static final String BLANK = "f1856211-cfb7-4a5b-9158-c0f72fd09ee6;;;;;;blank";
  private static final String HUMAN =
      "990ae9dd-7a59-4344-afcb-1b7b21368000;mammalia;primates;hominidae;homo;sapiens;human";
  private static final int LABELS = 2498;
  private static final int SIDE = 480;

  private static final String DETECTOR_CARD =
      """
      [model]
      name = "tiny-megadetector"
      version = "1"
      task = "detector"

      [files]
      weights = "weights.onnx"
      labels = "labels.txt"
      sha256 = "HASH"

      [input]
      width = 1280
      height = 1280
      layout = "NCHW"
      colours = "RGB"
      scale = 255
      resize = "letterbox-stride"
      stride = 64
      decode = "full"
      batch = "fixed"

      [output]
      kind = "yolov5"
      edges = "whole-pixels"
      """;

  private static final String CLASSIFIER_CARD =
      """
      [model]
      name = "tiny-speciesnet"
      version = "4.0.0a"
      task = "species"

      [files]
      weights = "weights.onnx"
      labels = "labels.txt"
      sha256 = "HASH"

      [input]
      width = 480
      height = 480
      layout = "NHWC"
      colours = "RGB"
      scale = 255
      resize = "stretch-float"
      decode = "full"

      [output]
      kind = "logits"
      """;

  private TinySpeciesNet() {}

  /**
   * Writes the set.
   *
   * @param crop {@code always_crop} or {@code full_image}
   * @param geofence text of the geofence file
   */
  public static Path set(Path folder, String crop, String geofence) {
    TinyModels.write(
        folder.resolve("boxes"), detector(), DETECTOR_CARD, "animal\nperson\nvehicle\n");
    Path species =
        TinyModels.write(
            folder.resolve("names"),
            classifier(),
            CLASSIFIER_CARD,
            String.join("\n", labels()) + "\n");
    try {
      Files.writeString(species.resolve("taxonomy.txt"), String.join("\n", labels()) + "\n");
      Files.writeString(species.resolve("geofence.json"), geofence);
      Files.writeString(species.resolve("info.json"), info(crop));
      Files.writeString(
          folder.resolve("set.toml"),
          "detector = \"boxes\"\nspecies = \"names\"\nrules = \"speciesnet\"\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static String info(String crop) {
    return """
    {"version": "4.0.0a", "type": "%s", "classifier": "weights.onnx",
     "classifier_labels": "labels.txt", "taxonomy": "taxonomy.txt",
     "geofence": "geofence.json", "detector": "boxes"}
    """
        .formatted(crop);
  }

  private static List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(FOX, FOXES, CANIDS, BLANK, HUMAN));
    for (int i = labels.size(); i < LABELS; i++) {
      labels.add("w%d;aves;order;family;genus%d;species;bird %d".formatted(i, i, i));
    }
    return labels;
  }

  /**
   * Two boxes a category at fixed places, the second a hair within the first; a category's score is
   * how much of its colour is in the photo.
   */
  private static TinyOnnx detector() {
    TinyOnnx onnx = new TinyOnnx("images", 1, 3, TinyOnnx.ANY, TinyOnnx.ANY);
    onnx.floats("colours", new float[] {1, -1, -1, -1, -1, 1, -1, 1, -1}, 3, 3, 1, 1);
    onnx.node("Conv", List.of("images", "colours"), "strength");
    onnx.node("Relu", List.of("strength"), "positive");
    onnx.node("GlobalMaxPool", List.of("positive"), "most");
    onnx.node("Flatten", List.of("most"), "scores");
    float[] columns = new float[3 * 8];
    for (int category = 0; category < 3; category++) {
      columns[category * 8 + 5 + category] = 1;
    }
    onnx.floats("columns", columns, 3, 8);
    onnx.node("MatMul", List.of("scores", "columns"), "row");
    onnx.floats("share", new float[] {1, 0.5f}, 1, 2, 1);
    onnx.node("Mul", List.of("row", "share"), "rows");
    onnx.floats(
        "boxes",
        new float[] {400, 400, 300, 200, 1, 0, 0, 0, 900, 500, 211, 133, 1, 0, 0, 0},
        1,
        2,
        8);
    onnx.node("Add", List.of("rows", "boxes"), "output0");
    return onnx.output("output0", 1, 2, 8);
  }

  /** Red crops are foxes, blue ones people, others blank. */
  private static TinyOnnx classifier() {
    TinyOnnx onnx = new TinyOnnx("images", TinyOnnx.ANY, SIDE, SIDE, 3);
    onnx.floats("red", new float[] {1, 0, -1}, 3, 1);
    onnx.node("MatMul", List.of("images", "red"), "redness");
    onnx.node("GlobalAveragePool", List.of("redness"), "ofRows");
    onnx.node("Flatten", List.of("ofRows"), "flat");
    float[] mean = new float[SIDE];
    Arrays.fill(mean, 1f / SIDE);
    onnx.floats("mean", mean, SIDE, 1);
    onnx.node("MatMul", List.of("flat", "mean"), "whole");
    float[] slope = new float[LABELS];
    slope[0] = 40;
    slope[1] = 38;
    slope[2] = 36;
    slope[4] = -40;
    float[] offset = new float[LABELS];
    offset[3] = 15;
    onnx.floats("slope", slope, 1, LABELS);
    onnx.floats("offset", offset, LABELS);
    onnx.node("MatMul", List.of("whole", "slope"), "sloping");
    onnx.node("Add", List.of("sloping", "offset"), "logits");
    return onnx.output("logits", TinyOnnx.ANY, LABELS);
  }
}
