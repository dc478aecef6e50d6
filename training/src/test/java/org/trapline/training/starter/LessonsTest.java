package org.trapline.training.starter;

import static com.google.common.truth.Truth.assertThat;

import ai.djl.ndarray.NDManager;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.trapline.models.input.InputBatch;
import org.trapline.models.input.InputWriter;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.training.network.SceneInput;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Dice;
import org.trapline.training.scenes.Kind;

final class LessonsTest {
  @Test
  void showPupilsTheNumbersThatTheJobWillShowThem() {
    Mat pixels =
        DrawnVisit.at(Dice.of(11)).photo(Optional.of(Kind.COOT), Camera.VOLEWATCH).raster().toMat();
    try (Picture picture = new Picture(pixels, pixels.cols(), pixels.rows(), false);
        InputWriter writer = new InputWriter(SceneInput.card());
        InputBatch batch = new InputBatch(SceneInput.card().form());
        DrawLessons draw = new DrawLessons();
        NDManager manager = NDManager.newBaseManager("PyTorch")) {
      batch.clear(1, SceneInput.HEIGHT, SceneInput.WIDTH);
      Placement placement = Placement.of(SceneInput.card(), picture.width(), picture.height());
      writer.write(new Scene(picture, picture.whole()), placement, batch, 0);
      FloatBuffer job = batch.bytes().order(ByteOrder.nativeOrder()).asFloatBuffer();

      Lessons lessons = new Lessons();
      lessons.add(draw.planes(picture), 2);
      float[] lesson = lessons.inputs(manager, List.of(0)).toFloatArray();

      assertThat(lesson).hasLength(job.remaining());
      for (int i = 0; i < lesson.length; i++) {
        assertThat(lesson[i]).isWithin(1e-6f).of(job.get(i));
      }
    }
  }

  @Test
  void showEveryStationBlankAndOccupied() {
    try (DrawLessons draw = new DrawLessons()) {
      Lessons lessons = draw.at(3, Dice.of(2), line -> {});

      assertThat(lessons.size()).isEqualTo(12);
      for (int station = 0; station < 3; station++) {
        assertThat(lessons.speciesClass(4 * station)).isEqualTo(Answer.BLANK_CLASS);
        assertThat(lessons.speciesClass(4 * station + 1)).isEqualTo(2 * station);
        assertThat(lessons.speciesClass(4 * station + 2)).isEqualTo(Answer.BLANK_CLASS);
        assertThat(lessons.speciesClass(4 * station + 3)).isEqualTo(2 * station + 1);
      }
    }
  }
}
