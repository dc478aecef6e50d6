package org.trapline.models.bands;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.bands.DrawnCamera.Strip;
import org.trapline.models.bands.DrawnCamera.World;
import org.trapline.models.pixels.Picture;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

class BandMeasurerTest {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;
  private static final int TOLERANCE = 2;
  private static final List<World> WORLDS = List.of(World.values());

  @Test
  void measuresStripsOfAnyKindToTwoLines() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int top = random.nextInt(3) == 0 ? 0 : 8 + random.nextInt(50);
      int bottom = top == 0 || random.nextInt(3) > 0 ? 8 + random.nextInt(50) : 0;
      int grey = new int[] {0, 255, 40 + random.nextInt(180)}[random.nextInt(3)];
      DrawnCamera camera = new DrawnCamera(seed, WIDTH, HEIGHT).quality(60 + random.nextInt(36));
      if (top > 0) {
        camera.with(Strip.of(Side.TOP, top, grey));
      }
      if (bottom > 0) {
        int logo = random.nextInt(2) == 0 ? -1 : random.nextInt(bottom);
        camera.with(Strip.of(Side.BOTTOM, bottom, grey).logo(logo));
      }

      BandMeasurement measured = BandMeasurer.measure(camera.photos(5, 5));

      String what = "seed %d, %d above, %d below, grey %d: ".formatted(seed, top, bottom, grey);
      assertWithMessage(what + measured).that(measured.source()).isEqualTo(BandSource.MEASURED);
      assertNear(what + measured, measured.scene(), 0, top, WIDTH, HEIGHT - bottom);
    }
  }

  @Test
  void neverCropsAWorldWithoutBands() {
    for (int seed = 0; seed < 60; seed++) {
      World world = WORLDS.get(seed % WORLDS.size());
      DrawnCamera camera =
          new DrawnCamera(1000 + seed, WIDTH, HEIGHT).world(world).quality(60 + seed % 36);

      BandMeasurement measured = BandMeasurer.measure(camera.photos(4, 5));

      String what = "seed %d, world %s: %s".formatted(seed, world, measured);
      assertWithMessage(what)
          .that(measured.source())
          .isEqualTo(world == World.CHANGING ? BandSource.NO_BAND : BandSource.UNSURE);
      assertWithMessage(what).that(measured.scene()).isEqualTo(PixelBox.whole(WIDTH, HEIGHT));
    }
  }

  @Test
  void findsAHalfTransparentStrip() {
    for (int seed = 0; seed < 6; seed++) {
      DrawnCamera camera =
          new DrawnCamera(seed, WIDTH, HEIGHT)
              .with(Strip.of(Side.BOTTOM, 30 + seed, 0).opacity(0.6 + 0.05 * seed));

      BandMeasurement measured = BandMeasurer.measure(camera.photos(5, 5));

      assertWithMessage(measured.toString()).that(measured.source()).isEqualTo(BandSource.MEASURED);
      assertNear(measured.toString(), measured.scene(), 0, 0, WIDTH, HEIGHT - 30 - seed);
    }
  }

  @Test
  void findsTheStripOfACameraTurnedOnItsSide() {
    DrawnCamera camera =
        new DrawnCamera(3, 480, 640)
            .with(Strip.of(Side.LEFT, 31, 0))
            .with(Strip.of(Side.RIGHT, 22, 0));

    BandMeasurement measured = BandMeasurer.measure(camera.photos(5, 5));

    assertThat(measured.source()).isEqualTo(BandSource.MEASURED);
    assertNear(measured.toString(), measured.scene(), 31, 0, 480 - 22, 640);
  }

  @Test
  void takesATimestampOverThePictureForNoBand() {
    DrawnCamera camera = new DrawnCamera(4, WIDTH, HEIGHT).timestamp();

    assertThat(BandMeasurer.measure(camera.photos(5, 5)).source()).isEqualTo(BandSource.NO_BAND);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void isUnsureOfAStripThatFadesIntoTheWorld(int grey) {
    Strip fading = Strip.of(Side.BOTTOM, 60, grey).fade(30);
    DrawnCamera camera = new DrawnCamera(5, WIDTH, HEIGHT).with(fading);

    assertUnsure(BandMeasurer.measure(camera.photos(6, 6)), "at the bottom");
  }

  @Test
  void isUnsureWhenOnlyHalfOfThePhotosHaveTheStrip() {
    Strip strip = Strip.of(Side.BOTTOM, 40, 0);
    DrawnCamera camera = new DrawnCamera(6, WIDTH, HEIGHT).with(strip);
    List<BandEvidence> photos = new ArrayList<>(camera.photos(3, 3));
    photos.addAll(camera.without(strip).photos(3, 3));

    assertUnsure(BandMeasurer.measure(photos), "6 of 12 photos");
  }

  @Test
  void isUnsureWhenStripsOfTwoDepthsAreMixed() {
    Strip shallow = Strip.of(Side.TOP, 20, 0);
    DrawnCamera camera = new DrawnCamera(7, WIDTH, HEIGHT).with(shallow);
    List<BandEvidence> photos = new ArrayList<>(camera.photos(4, 4));
    photos.addAll(camera.without(shallow).with(Strip.of(Side.TOP, 40, 0)).photos(4, 4));

    assertUnsure(BandMeasurer.measure(photos), "on top");
  }

  @Test
  void isUnsureOfASeriesInWhichNothingChanges() {
    List<BandEvidence> photos = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // The same seed draws the same light each time.
      DrawnCamera camera = new DrawnCamera(8, WIDTH, HEIGHT).with(Strip.of(Side.TOP, 24, 0));
      try (Picture same = camera.picture(true)) {
        photos.add(BandEvidence.of(same, i % 2 == 0 ? Light.DAY : Light.NIGHT));
      }
    }

    assertUnsure(BandMeasurer.measure(photos), "too alike");
  }

  @Test
  void isUnsureOfFewerThanEightPhotos() {
    DrawnCamera camera = new DrawnCamera(9, WIDTH, HEIGHT).with(Strip.of(Side.TOP, 24, 0));

    assertUnsure(BandMeasurer.measure(camera.photos(3, 4)), "7 of at least 8");
    assertThat(BandMeasurer.measure(camera.photos(4, 4)).source()).isEqualTo(BandSource.MEASURED);
  }

  @Test
  void isUnsureOfPhotosByDayOnlyAndByNightOnly() {
    DrawnCamera camera = new DrawnCamera(10, WIDTH, HEIGHT).with(Strip.of(Side.TOP, 24, 255));

    assertUnsure(BandMeasurer.measure(camera.photos(12, 0)), "by day");
    assertUnsure(BandMeasurer.measure(camera.photos(0, 12)), "by night");
  }

  @Test
  void doesNotCountDamagedPhotos() {
    DrawnCamera camera = new DrawnCamera(11, WIDTH, HEIGHT).with(Strip.of(Side.TOP, 24, 0));
    List<BandEvidence> photos = new ArrayList<>(camera.photos(4, 4));
    try (Mat grey = new Mat(HEIGHT, WIDTH, CV_8UC3);
        Picture damaged = new Picture(grey.clone(), WIDTH, HEIGHT, true)) {
      photos.add(BandEvidence.of(damaged, null));
    }

    BandMeasurement measured = BandMeasurer.measure(photos);

    assertThat(measured.source()).isEqualTo(BandSource.MEASURED);
    assertThat(measured.photos()).isEqualTo(8);
  }

  @Test
  void givesTheSameAnswerInAnyOrderAndAfterATrip() throws Exception {
    DrawnCamera camera = new DrawnCamera(12, WIDTH, HEIGHT).with(Strip.of(Side.BOTTOM, 33, 128));
    List<BandEvidence> photos = new ArrayList<>(camera.photos(6, 6));
    BandMeasurement measured = BandMeasurer.measure(photos);

    Collections.shuffle(photos, new Random(1));
    List<BandEvidence> arrived = new ArrayList<>();
    for (BandEvidence photo : photos) {
      arrived.add(sent(photo));
    }

    assertThat(BandMeasurer.measure(arrived)).isEqualTo(measured);
  }

  @ParameterizedTest
  @EnumSource(names = {"DAY", "INFRARED", "NIGHT"})
  void believesTheLightThatItIsTold(Light light) {
    try (Picture picture = new DrawnCamera(13, 64, 64).picture(true)) {
      assertThat(BandEvidence.of(picture, light).day()).isEqualTo(light == Light.DAY);
      assertThat(BandEvidence.of(picture, Light.UNKNOWN).day()).isTrue();
    }
  }

  @Test
  void takesAColourfulPictureOfTheSmallHoursForNight() {
    LocalDateTime midnight = LocalDateTime.of(2024, 5, 1, 0, 0);
    try (Picture picture = new DrawnCamera(13, 64, 64).picture(true)) {
      assertThat(BandEvidence.byClock(picture, null).day()).isTrue();
      assertThat(BandEvidence.byClock(picture, midnight.withHour(12)).day()).isTrue();
      assertThat(BandEvidence.byClock(picture, midnight.withHour(20)).day()).isFalse();
      assertThat(BandEvidence.byClock(picture, midnight.withHour(4)).day()).isFalse();
    }
  }

  @Test
  void measuresABlackStripThatOnePhotoByDayShowsAgainstDarkNights() {
    DrawnCamera camera = new DrawnCamera(17, 800, 600).with(Strip.of(Side.TOP, 20, 0));

    BandMeasurement measured = BandMeasurer.measure(camera.photos(1, 9));

    assertThat(measured.source()).isEqualTo(BandSource.MEASURED);
    assertNear(measured.toString(), measured.scene(), 0, 20, 800, 600);
  }

  @Test
  void isUnsureWhetherTinyPicturesHaveABand() {
    DrawnCamera camera = new DrawnCamera(18, 120, 90);

    assertUnsure(BandMeasurer.measure(camera.photos(5, 5)), "too small");
  }

  @Test
  void refusesReducedPicturesAndMixedSizes() {
    List<BandEvidence> photos = new ArrayList<>(new DrawnCamera(14, 64, 64).photos(1, 0));
    photos.addAll(new DrawnCamera(14, 65, 64).photos(1, 0));

    assertThrows(IllegalArgumentException.class, () -> BandMeasurer.measure(List.of()));
    Exception mixed =
        assertThrows(IllegalArgumentException.class, () -> BandMeasurer.measure(photos));
    assertThat(mixed).hasMessageThat().contains("64 x 64 and 65 x 64");
    try (Picture full = new DrawnCamera(15, 64, 64).picture(true);
        Picture half = new Picture(full.bgr().clone(), 128, 128, false)) {
      Exception reduced =
          assertThrows(IllegalArgumentException.class, () -> BandEvidence.of(half, null));
      assertThat(reduced).hasMessageThat().contains("128 x 128");
    }
  }

  @Test
  void survivesPicturesOfAFewPixels() {
    assertThat(BandMeasurer.measure(new DrawnCamera(16, 4, 3).photos(4, 4)).unsure()).isTrue();
    assertThat(BandMeasurer.measure(new DrawnCamera(16, 1, 1).photos(4, 4)).unsure()).isTrue();
  }

  private static BandEvidence sent(BandEvidence photo) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(photo);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (BandEvidence) in.readObject();
    }
  }

  private static void assertNear(
      String what, PixelBox scene, int left, int top, int right, int bottom) {
    assertWithMessage(what + " left").that(Math.abs(scene.x() - left)).isAtMost(TOLERANCE);
    assertWithMessage(what + " top").that(Math.abs(scene.y() - top)).isAtMost(TOLERANCE);
    assertWithMessage(what + " right").that(Math.abs(scene.right() - right)).isAtMost(TOLERANCE);
    assertWithMessage(what + " bottom").that(Math.abs(scene.bottom() - bottom)).isAtMost(TOLERANCE);
  }

  private static void assertUnsure(BandMeasurement measured, String reason) {
    assertWithMessage(measured.toString()).that(measured.source()).isEqualTo(BandSource.UNSURE);
    assertThat(measured.reason()).contains(reason);
  }
}
