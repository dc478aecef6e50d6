package org.trapline.training.starter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.training.network.ScenePlanes;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Dice;
import org.trapline.training.scenes.DrawScene;
import org.trapline.training.scenes.Drawing;
import org.trapline.training.scenes.Kind;
import org.trapline.training.scenes.TakePhoto;

/**
 * Draws scenes to learn from: every lesson's station is new, and each is shown blank and with
 * somebody, so that a place never gives the answer away.
 */
final class DrawLessons implements AutoCloseable {
  /** Scenes are drawn at the size at which the job decodes the example's photos. */
  private static final int WIDTH = TakePhoto.WIDTH / 2;

  private static final int PROGRESS_EVERY = 250;

  private final ScenePlanes planes = new ScenePlanes();

  /** Draws each station on two days, blank and occupied: four scenes, two kinds. */
  Lessons at(int stations, Dice dice, Consumer<String> progress) {
    Lessons lessons = new Lessons();
    Kind[] kinds = Kind.values();
    for (int i = 0; i < stations; i++) {
      DrawnVisit first = DrawnVisit.at(dice.number(i));
      DrawnVisit second = first.again();
      add(lessons, first, Optional.empty());
      add(lessons, first, Optional.of(kinds[2 * i % kinds.length]));
      add(lessons, second, Optional.empty());
      add(lessons, second, Optional.of(kinds[(2 * i + 1) % kinds.length]));
      if ((i + 1) % PROGRESS_EVERY == 0) {
        progress.accept("drew %d of %d scenes".formatted(4 * (i + 1), 4 * stations));
      }
    }
    return lessons;
  }

  private void add(Lessons lessons, DrawnVisit visit, Optional<Kind> kind) {
    Dice dice = visit.dice(kind);
    Camera camera = dice.pick(List.of(Camera.values()));
    boolean bandsKept = dice.chance(0.08);
    Drawing drawing =
        bandsKept
            ? visit.photo(kind, camera)
            : DrawScene.draw(visit.scene(kind, camera), WIDTH, worldRows(camera) / 2);
    byte[] jpeg = drawing.raster().jpeg(dice.whole(62, 90));
    try (Mat pixels = decode(jpeg)) {
      if (dice.chance(0.04)) {
        cutOff(pixels, drawing, dice);
      }
      try (Picture picture = new Picture(pixels.clone(), pixels.cols(), pixels.rows(), false)) {
        lessons.add(planes(picture), Answer.speciesClass(kind));
      }
    }
  }

  static int worldRows(Camera camera) {
    return TakePhoto.HEIGHT - camera.bandAbove() - camera.bandBelow();
  }

  private static Mat decode(byte[] jpeg) {
    try (Mat bytes = new Mat(1, jpeg.length, opencv_core.CV_8UC1)) {
      bytes.data().put(jpeg, 0, jpeg.length);
      return opencv_imgcodecs.imdecode(bytes, opencv_imgcodecs.IMREAD_COLOR);
    }
  }

  /** A file that ends early: decoders fill the rows that are missing with grey. */
  private static void cutOff(Mat pixels, Drawing drawing, Dice dice) {
    int lowest = drawing.sightings().stream().mapToInt(s -> s.box().bottom()).max().orElse(0);
    int from = Math.max(lowest, (int) (pixels.rows() * dice.between(0.55, 0.95)));
    if (from < pixels.rows()) {
      try (Mat missing = pixels.rowRange(from, pixels.rows());
          Scalar grey = Scalar.all(128)) {
        missing.put(grey);
      }
    }
  }

  /** A whole picture at the networks' input size, as bytes, made by the job's own code. */
  byte[] planes(Picture picture) {
    return planes.of(new Scene(picture, picture.whole()));
  }

  @Override
  public void close() {
    planes.close();
  }
}
