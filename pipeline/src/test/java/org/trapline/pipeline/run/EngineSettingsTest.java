package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.run.EngineSettings.OneModel;
import org.trapline.transforms.write.ResultFolder;

class EngineSettingsTest {
  @TempDir Path temp;

  @Test
  void saysOnlyWhatIsOtherThanWhenTheResultWasBegun() throws IOException {
    ResultFolder result = ResultFolder.at(temp.toString());

    assertThat(settings("judge-1", "cpu", 4).keep(result)).isEmpty();
    assertThat(settings("judge-1", "cpu", 4).keep(result)).isEmpty();
    assertThat(settings("judge-1", "gpu0", 16).keep(result))
        .containsExactly(
            "filter 1.0.0 ran by ONNX Runtime 1.21.1 on cpu, 4 photos at a time when this result"
                + " was begun and runs by ONNX Runtime 1.21.1 on gpu0, 16 photos at a time now:"
                + " the last digits of scores may differ between the two parts.");
  }

  @Test
  void otherModelsBeginAnew() throws IOException {
    ResultFolder result = ResultFolder.at(temp.toString());

    assertThat(settings("judge-1", "cpu", 4).keep(result)).isEmpty();
    assertThat(settings("judge-2", "gpu0", 1).keep(result)).isEmpty();
    assertThat(settings("judge-2", "cpu", 1).keep(result)).hasSize(1);
  }

  private static EngineSettings settings(String judge, String device, int batch) {
    return new EngineSettings(
        judge, List.of(new OneModel("filter 1.0.0", "ONNX Runtime 1.21.1", device, batch)));
  }
}
