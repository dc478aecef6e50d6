package org.trapline.training.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.folder.WeightsFormat;
import org.trapline.models.pixels.ContentHash;
import org.trapline.training.onnx.OnnxSurgery;
import org.trapline.training.onnx.OnnxSurgery.Penultimate;

/**
 * A finished network whose numbers a new head is put on. Of an ONNX classifier the numbers before
 * its last layer are taken; of a TorchScript one its answers, since its inside can't be reached; of
 * a model that was made for it, its features.
 */
public final class Backbone {
  private final ModelFolder model;
  private final ModelFolder readable;
  private final String tensor;
  private final @Nullable Penultimate inside;
  private final byte[] onnx;

  private Backbone(
      ModelFolder model,
      ModelFolder readable,
      String tensor,
      @Nullable Penultimate inside,
      byte[] onnx) {
    this.model = model;
    this.readable = readable;
    this.tensor = tensor;
    this.inside = inside;
    this.onnx = onnx;
  }

  /**
   * Opens a backbone. A model that has a head already is taken without it.
   *
   * @param path a model folder or a weights file
   * @param work where a copy that tells its inner numbers is written, if it must be
   * @throws ModelFolderException with one sentence if no head can be put on it
   */
  public static Backbone open(Path path, Path work) throws IOException {
    ModelFolder model = ModelFolder.open(path);
    ModelTask task = model.card().identity().task();
    if (task == ModelTask.DETECTOR) {
      throw ModelFolderException.about(
          model.weights(),
          "is a detector, whose output is boxes and not one row of numbers for a picture: take a"
              + " classifier or a model for features as backbone");
    }
    String output = model.card().output().tensor();
    if (model.format() != WeightsFormat.ONNX) {
      return new Backbone(model, model, output, null, new byte[0]);
    }
    byte[] onnx = Files.readAllBytes(model.weights());
    if (OnnxSurgery.hasHead(onnx)) {
      Penultimate from = OnnxSurgery.headFrom(onnx);
      return new Backbone(model, model, OnnxSurgery.FEATURES, from, OnnxSurgery.withoutHead(onnx));
    }
    Optional<Penultimate> found =
        task == ModelTask.FEATURES ? Optional.empty() : OnnxSurgery.penultimate(onnx, output);
    if (found.isEmpty()) {
      Penultimate whole = new Penultimate(OnnxSurgery.output(onnx, output), true);
      return new Backbone(model, model, output, whole, onnx);
    }
    byte[] telling = OnnxSurgery.withFeatures(onnx, found.get());
    ModelFolder readable =
        ModelFolders.write(
            work,
            model.card(),
            LabelLines.of(model.labels()),
            out -> out.write(telling),
            List.of());
    return new Backbone(model, readable, OnnxSurgery.FEATURES, found.get(), onnx);
  }

  /** A model whose own answers are wanted, whatever it is made of. */
  public static Backbone answers(ModelFolder model) {
    return new Backbone(model, model, model.card().output().tensor(), null, new byte[0]);
  }

  /** The model as the user has it. */
  public ModelFolder model() {
    return model;
  }

  /** The model that is run; its answer is {@link #tensor}. */
  ModelFolder readable() {
    return readable;
  }

  /** Name of the output that is taken, or empty for the first. */
  String tensor() {
    return tensor;
  }

  /** Where in an ONNX network the numbers come from; null for TorchScript. */
  public @Nullable Penultimate inside() {
    return inside;
  }

  /** The ONNX network without a head; empty for TorchScript. Not copied: do not write. */
  public byte[] onnx() {
    return onnx;
  }

  /** What is taken, in words. */
  public String describe() {
    if (tensor.equals(OnnxSurgery.FEATURES)) {
      return "the numbers before the last layer of " + model.describe();
    }
    return model.card().identity().task() == ModelTask.FEATURES
        ? "the features of " + model.describe()
        : "the answers of " + model.describe();
  }

  /**
   * What its numbers depend on, as the name of a folder: the same for a network and for models that
   * are heads on it.
   */
  String key() {
    String weights = onnx.length == 0 ? model.shortHash() : ContentHash.of(onnx).substring(0, 12);
    int how = (model.card().input() + " " + inside).hashCode();
    return "%s-%08x".formatted(weights, how);
  }
}
