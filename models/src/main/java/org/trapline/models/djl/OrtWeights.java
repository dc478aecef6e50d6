package org.trapline.models.djl;

import ai.djl.util.cuda.CudaUtils;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.input.InputBatch;

/**
 * Weights run by ONNX Runtime. Its own interface is used, not DJL's around it, because only there
 * the input is handed over without a copy, the outputs have names and the provider that really ran
 * can be asked for. A session may be used by several threads.
 */
final class OrtWeights implements Weights {
  private static final Logger LOG = LoggerFactory.getLogger(OrtWeights.class);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;

  /** The GPU that was asked for; -1 for none. */
  private final int gpu;

  private RanOn ranOn;

  private OrtWeights(OrtEnvironment environment, OrtSession session, int gpu) {
    this.environment = environment;
    this.session = session;
    this.input = session.getInputNames().iterator().next();
    this.gpu = gpu;
    this.ranOn = new RanOn("ONNX Runtime", environment.getVersion(), "CPU", "cpu");
  }

  static OrtWeights load(ModelFolder folder, int gpu) {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      if (gpu >= 0) {
        options.addCUDA(gpu);
        options.enableProfiling(OrtProfile.newPrefix());
      }
      OrtSession session = environment.createSession(folder.weights().toString(), options);
      return new OrtWeights(environment, session, gpu);
    } catch (OrtException e) {
      throw refusal(folder, e);
    }
  }

  /** How many GPUs may be asked for: their natives are there, or not. */
  static int gpus() {
    environment();
    return Gpus.COUNT;
  }

  /** Counted once, so that what keeps it from using them is told once. */
  private static final class Gpus {
    static final int COUNT = count();

    private Gpus() {}

    private static int count() {
      boolean cuda = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
      return cuda && cudaLoads() ? CudaUtils.getGpuCount() : 0;
    }
  }

  /** Whether the CUDA and cuDNN that this package was built for are installed as well. */
  private static boolean cudaLoads() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.addCUDA(0);
      return true;
    } catch (OrtException e) {
      LOG.warn(
          "ONNX Runtime can't use a GPU here: its CUDA libraries don't load; install the CUDA and"
              + " cuDNN that it was built for, and name their folders in LD_LIBRARY_PATH ({})",
          EngineWords.firstLine(e));
      return false;
    }
  }

  /** The engine, whose library is unpacked into the folder for temporary files at first use. */
  private static OrtEnvironment environment() {
    try {
      // What it would log as an error also comes as an exception, and is told once and better.
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "trapline");
    } catch (LinkageError e) {
      throw new ModelFolderException(
          "ONNX Runtime can't be loaded from the folder for temporary files, %s: make room there for 30 MB, or name a folder on a disk that may hold programs with TRAPLINE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER"
              .formatted(System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  private static ModelFolderException refusal(ModelFolder folder, OrtException e) {
    String todo =
        e.getCode() == OrtException.OrtErrorCode.ORT_NOT_IMPLEMENTED
            ? "it uses an operator or number type that ONNX Runtime does not run on this machine:"
                + " export it again, for example in float32"
            : "export it again, or take another version of it";
    return new ModelFolderException(
        "%s: ONNX Runtime refuses it (%s); %s"
            .formatted(folder.weights(), EngineWords.firstLine(e), todo),
        e);
  }

  @Override
  public Network network() {
    return new OrtNetwork();
  }

  @Override
  public void ranOnce() {
    if (gpu < 0) {
      return;
    }
    try {
      // A provider that cannot do its work leaves it to the CPU without a word; the profile of the
      // first run tells who did it.
      if (OrtProfile.readAndDelete(Path.of(session.endProfiling())).mostly("CUDA")) {
        ranOn = new RanOn("ONNX Runtime", environment.getVersion(), "CUDA", "gpu:" + gpu);
      } else {
        LOG.warn("a GPU was asked for, but ONNX Runtime ran the model on the CPU");
      }
    } catch (OrtException e) {
      throw new NetworkFailure(e);
    }
  }

  @Override
  public RanOn ranOn() {
    return ranOn;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a session could not be closed", e);
    }
  }

  private final class OrtNetwork implements Network {
    @Override
    public List<Tensor> run(InputBatch batch) {
      long[] shape = batch.shape().stream().mapToLong(Long::longValue).toArray();
      OnnxJavaType type = typeOf(batch.form().element());
      try (OnnxTensor tensor = OnnxTensor.createTensor(environment, batch.bytes(), shape, type);
          OrtSession.Result result = session.run(Map.of(input, tensor))) {
        List<Tensor> outputs = new ArrayList<>();
        for (Map.Entry<String, OnnxValue> output : result) {
          if (output.getValue() instanceof OnnxTensor numbers && isFloat(numbers)) {
            outputs.add(copy(output.getKey(), numbers));
          }
        }
        return outputs;
      } catch (OrtException e) {
        throw new NetworkFailure(e);
      }
    }

    private static boolean isFloat(OnnxTensor tensor) {
      OnnxJavaType type = tensor.getInfo().type;
      return type == OnnxJavaType.FLOAT || type == OnnxJavaType.FLOAT16;
    }

    private static Tensor copy(String name, OnnxTensor tensor) {
      List<Long> shape = new ArrayList<>();
      for (long size : tensor.getInfo().getShape()) {
        shape.add(size);
      }
      FloatBuffer numbers = tensor.getFloatBuffer();
      float[] values = new float[numbers.remaining()];
      numbers.get(values);
      return new Tensor(name, shape, values);
    }

    private static OnnxJavaType typeOf(Element element) {
      return switch (element) {
        case FLOAT32 -> OnnxJavaType.FLOAT;
        case FLOAT16 -> OnnxJavaType.FLOAT16;
        case UINT8 -> OnnxJavaType.UINT8;
      };
    }

    @Override
    public void close() {
      // The session belongs to the weights; nothing is held per thread.
    }
  }
}
