package org.trapline.training.starter;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.ModelFolder;
import org.trapline.training.network.SceneInput;
import org.trapline.training.network.SmallNetwork;
import org.trapline.training.starter.TrainStarterModels.Effort;

final class TrainStarterModelsTest {
  @Test
  void trainsTheSameModelsFromTheSameSeed(@TempDir Path folder) throws IOException {
    Effort little = new Effort(6, 6, 2);
    List<String> lines = new ArrayList<>();
    TrainStarterModels.train(folder.resolve("a"), 3, little, lines::add);
    TrainStarterModels.train(folder.resolve("b"), 3, little, line -> {});

    for (String file : List.of("set.toml", "blank-filter/weights.onnx", "species/weights.onnx")) {
      assertThat(
              Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("b").resolve(file)))
          .isEqualTo(-1);
    }
    assertThat(ModelFolder.open(folder.resolve("a/species")).labels().size()).isEqualTo(7);
    assertThat(lines.get(0)).startsWith("blank filter: round 1 of 2: loss ");
  }

  @Test
  void learnsWhatItIsShown() {
    Lessons lessons = new Lessons();
    for (int i = 0; i < 48; i++) {
      byte[] planes = new byte[SceneInput.BYTES];
      Arrays.fill(planes, (byte) (i % 2 == 0 ? 40 : 200));
      lessons.add(planes, i % 2 == 0 ? Answer.BLANK_CLASS : 0);
    }
    List<String> lines = new ArrayList<>();
    try (Pupil pupil = new Pupil(SmallNetwork.ofScenes(2), 1, Answer::filterClass)) {
      pupil.learn(lessons, 12, lines::add);
      List<double[]> logits = pupil.logits(lessons);

      for (int i = 0; i < lessons.size(); i++) {
        boolean saysBlank = logits.get(i)[0] > logits.get(i)[1];
        assertThat(saysBlank).isEqualTo(i % 2 == 0);
      }
    }
    assertThat(lines).hasSize(12);
  }

  /** Writes {@code models/starter} anew; the command in the documentation runs this. */
  @Test
  @Tag("slow")
  void trainsTheModelsOfTheRepository() throws IOException {
    Path folder = Path.of(System.getProperty("trapline.root"), "models/starter");

    TrainStarterModels.train(folder, TrainStarterModels.SEED, System.out::println);

    assertThat(ModelFolder.open(folder.resolve("blank-filter")).labels().size()).isEqualTo(2);
  }
}
