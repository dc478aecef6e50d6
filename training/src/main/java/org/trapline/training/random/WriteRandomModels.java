package org.trapline.training.random;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Numbers;
import org.trapline.training.onnx.OnnxGraph;
import org.trapline.training.torchscript.TorchScriptNetwork;

/** Writes a random model as a model folder: weights, labels, card. */
public final class WriteRandomModels {
  /** Of the models that figures in the documentation were measured with. */
  public static final long SEED = 20260101;

  private WriteRandomModels() {}

  /** What runs the weights. */
  public enum Format {
    /** ONNX Runtime. */
    ONNX("weights.onnx"),
    /** PyTorch. */
    TORCHSCRIPT("weights.pt");

    private final String file;

    Format(String file) {
      this.file = file;
    }
  }

  /** Writes one model in single precision. */
  public static Path write(RandomModel model, Format format, long seed, Path home)
      throws IOException {
    return write(model, format, Numbers.FLOAT32, seed, home);
  }

  /**
   * Writes one model; equal seeds give equal bytes, and both formats hold the same numbers.
   *
   * @param home folder in which the model's own folder is made
   * @return the model's folder
   */
  public static Path write(RandomModel model, Format format, Numbers numbers, long seed, Path home)
      throws IOException {
    String name = model.word() + "-" + format.name().toLowerCase(Locale.ROOT) + suffix(numbers);
    Path folder = home.resolve(name);
    Files.createDirectories(folder);
    Layers layers =
        format == Format.ONNX
            ? new OnnxGraph(model.word(), model.ports(), numbers)
            : new TorchScriptNetwork(numbers);
    String sha256 = weights(model, layers, seed, folder.resolve(format.file));
    Files.writeString(folder.resolve("labels.txt"), String.join("\n", model.labels()) + "\n");
    String card = card(model, name, format.file, seed, sha256);
    Files.writeString(folder.resolve("model.toml"), numbers == Numbers.FLOAT16 ? half(card) : card);
    return folder;
  }

  private static String suffix(Numbers numbers) {
    return switch (numbers) {
      case FLOAT32 -> "";
      case FLOAT16 -> "-half";
      case BFLOAT16 -> "-bf16";
    };
  }

  /** The card of the same model in half precision. */
  private static String half(String card) {
    return card.replace("[input]\n", "[input]\nelement = \"float16\"\n")
        .replace("[files]\n", "[files]\nprecision = \"float16\"\n");
  }

  private static String weights(RandomModel model, Layers layers, long seed, Path file)
      throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), digest)) {
      layers.write(model.add(layers, seed), out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String card(
      RandomModel model, String name, String file, long seed, String sha256) {
    String task = model.detects() ? "detector" : model.filters() ? "blank-filter" : "species";
    return """
    # Written by the command that draws it.
    [model]
    name = "%s"
    version = "seed %d"
    task = "%s"
    description = "Weights drawn by lot, to measure speed and memory: it recognises nothing."
    licence = "Apache-2.0"
    source = "drawn by this project"

    [files]
    weights = "%s"
    labels = "labels.txt"
    sha256 = "%s"

    """
            .formatted(name, seed, task, file, sha256)
        + rules(model);
  }

  private static String rules(RandomModel model) {
    if (model.detects()) {
      return """
      [input]
      width = 1280
      height = 1280
      layout = "nchw"
      colours = "rgb"
      scale = 255
      resize = "letterbox-stride"
      stride = 64

      [output]
      kind = "yolov5"
      nms_iou = 0.45
      edges = "whole-pixels"

      [thresholds]
      keep = 0.01
      """;
    }
    return model.filters() ? filterRules() : speciesRules();
  }

  private static String filterRules() {
    return """
    [input]
    width = 224
    height = 224
    layout = "nchw"
    colours = "rgb"
    scale = 255
    mean = [0.485, 0.456, 0.406]
    std = [0.229, 0.224, 0.225]
    resize = "stretch"
    interpolation = "area"
    decode = "smallest"

    [output]
    kind = "logits"
    """;
  }

  private static String speciesRules() {
    return """
    [input]
    width = 480
    height = 480
    layout = "nhwc"
    colours = "rgb"
    scale = 255
    resize = "stretch-float"

    [output]
    kind = "logits"
    """;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
