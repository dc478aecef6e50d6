package org.trapline.models.djl;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.input.InputBatch;

/** TorchScript weights run by PyTorch through DJL; each thread has its own predictor. */
final class PtWeights implements Weights {
  static final String ENGINE = "PyTorch";

  private static final Pattern UNKNOWN_OPERATOR = Pattern.compile("Unknown builtin op: ([\\w:]+)");

  private final Model model;
  private final ai.djl.Device device;

  /** Where the outputs lay after the last run, which is where the arithmetic was done. */
  private volatile ai.djl.Device seenOn;

  private PtWeights(Model model, ai.djl.Device device) {
    this.model = model;
    this.device = device;
    this.seenOn = device;
  }

  static PtWeights load(ModelFolder folder, int gpu) {
    EngineSettings.apply();
    ai.djl.Device device = gpu < 0 ? ai.djl.Device.cpu() : ai.djl.Device.gpu(gpu);
    Model model = Model.newInstance(folder.card().identity().name(), device, ENGINE);
    try {
      model.load(folder.weights(), null, Map.of("mapLocation", "true"));
      return new PtWeights(model, device);
    } catch (IOException | MalformedModelException | EngineException e) {
      model.close();
      throw refusal(folder, e);
    }
  }

  private static ModelFolderException refusal(ModelFolder folder, Exception e) {
    String all = e.getMessage() == null ? "" : e.getMessage();
    Matcher operator = UNKNOWN_OPERATOR.matcher(all);
    if (operator.find()) {
      return new ModelFolderException(
          "%s: needs the operator %s, which PyTorch %s alone does not have: export the model without"
                  .formatted(folder.weights(), operator.group(1), version())
              + " it (boxes are suppressed outside), or to ONNX",
          e);
    }
    String what =
        all.contains("quantized::")
            ? "it was saved in a quantised form of another PyTorch version: export it again with"
                + " PyTorch 2, or to ONNX"
            : "export it again with torch.jit, or to ONNX";
    return new ModelFolderException(
        "%s: PyTorch %s cannot load it (%s); %s"
            .formatted(folder.weights(), version(), EngineWords.firstLine(e), what),
        e);
  }

  static String version() {
    return Engine.getEngine(ENGINE).getVersion();
  }

  @Override
  public Network network() {
    return new PtNetwork(
        model.newPredictor(new Numbers(output -> seenOn = output.getDevice()), device));
  }

  @Override
  public void ranOnce() {
    // The outputs have said where they are.
  }

  @Override
  public RanOn ranOn() {
    boolean gpu = seenOn.isGpu();
    return new RanOn(
        ENGINE, version(), gpu ? "CUDA" : "CPU", gpu ? "gpu:" + seenOn.getDeviceId() : "cpu");
  }

  @Override
  public void close() {
    model.close();
  }

  private record PtNetwork(Predictor<InputBatch, List<Tensor>> predictor) implements Network {
    @Override
    public List<Tensor> run(InputBatch batch) {
      try {
        return predictor.predict(batch);
      } catch (TranslateException | EngineException e) {
        throw new NetworkFailure(e.getCause() == null ? e : e.getCause());
      }
    }

    @Override
    public void close() {
      predictor.close();
    }
  }

  private static final class Numbers implements NoBatchifyTranslator<InputBatch, List<Tensor>> {
    private final Consumer<NDArray> witness;

    Numbers(Consumer<NDArray> witness) {
      this.witness = witness;
    }

    @Override
    public NDList processInput(TranslatorContext context, InputBatch batch) {
      Shape shape = new Shape(batch.shape().stream().mapToLong(Long::longValue).toArray());
      DataType type = typeOf(batch.form().element());
      return new NDList(context.getNDManager().create(batch.bytes(), shape, type));
    }

    @Override
    public List<Tensor> processOutput(TranslatorContext context, NDList outputs) {
      List<Tensor> tensors = new ArrayList<>();
      for (NDArray output : outputs) {
        witness.accept(output);
        if (output.getDataType().isFloating()) {
          tensors.add(copy(output));
        }
      }
      return tensors;
    }

    private static Tensor copy(NDArray output) {
      List<Long> shape = new ArrayList<>();
      for (long size : output.getShape().getShape()) {
        shape.add(size);
      }
      String name = output.getName() == null ? "" : output.getName();
      return new Tensor(name, shape, output.toType(DataType.FLOAT32, false).toFloatArray());
    }

    private static DataType typeOf(Element element) {
      return switch (element) {
        case FLOAT32 -> DataType.FLOAT32;
        case FLOAT16 -> DataType.FLOAT16;
        case UINT8 -> DataType.UINT8;
      };
    }
  }
}
