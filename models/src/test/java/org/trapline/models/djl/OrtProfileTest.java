package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.TinyOnnx;

class OrtProfileTest {
  @Test
  void tellsThatTheCpuDidTheWork() throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Path file;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.enableProfiling(OrtProfile.newPrefix());
      byte[] network = TinyOnnx.colourClassifier().bytes();
      try (OrtSession session = environment.createSession(network, options);
          OnnxTensor input =
              OnnxTensor.createTensor(
                  environment, FloatBuffer.wrap(new float[768]), new long[] {1, 3, 16, 16})) {
        session.run(Map.of("input", input)).close();
        file = Path.of(session.endProfiling());
      }
    }
    OrtProfile profile = OrtProfile.readAndDelete(file);
    assertThat(profile.microseconds()).containsKey("CPUExecutionProvider");
    assertThat(profile.mostly("CUDA")).isFalse();
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void callsTheProviderThatDidMostOfIt() {
    OrtProfile profile =
        new OrtProfile(Map.of("CUDAExecutionProvider", 900L, "CPUExecutionProvider", 100L));
    assertThat(profile.mostly("CUDA")).isTrue();
    assertThat(profile.mostly("CPU")).isFalse();
    assertThat(new OrtProfile(Map.of()).mostly("CUDA")).isFalse();
  }
}
