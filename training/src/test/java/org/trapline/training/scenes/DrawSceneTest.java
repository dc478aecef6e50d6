package org.trapline.training.scenes;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.time.LocalDateTime;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.schemas.PixelBox;

final class DrawSceneTest {
  private static final Station STATION = new Station(77, false);
  private static final double TALL = 0.675;

  @Test
  void drawsTheSamePixelsForTheSameSeeds() {
    SceneSpec spec = spec(Light.DAY, creatures(Kind.RED_FOX, Light.DAY), 900);

    assertThat(DrawScene.draw(spec, 160, 108)).isEqualTo(DrawScene.draw(spec, 160, 108));
  }

  @Test
  void drawsAnotherPlaceForAnotherStation() {
    SceneSpec here = spec(Light.DAY, List.of(), 900);
    SceneSpec there =
        new SceneSpec(
            new Station(78, false), here.season(), here.weather(), here.light(), 900, List.of());

    assertThat(DrawScene.draw(here, 160, 108).raster())
        .isNotEqualTo(DrawScene.draw(there, 160, 108).raster());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void boxesWhatItDrewAndTouchesLittleElse(Kind kind) {
    for (Light light : Light.values()) {
      List<Creature> creatures = creatures(kind, light);
      Drawing blank = DrawScene.draw(spec(light, List.of(), 900), 320, 216);
      Drawing drawn = DrawScene.draw(spec(light, creatures, 900), 320, 216);

      assertThat(blank.sightings()).isEmpty();
      assertThat(drawn.sightings()).hasSize(1);
      assertThat(drawn.sightings().get(0).kind()).isEqualTo(kind);
      PixelBox box = drawn.sightings().get(0).box();
      int changed = changed(blank.raster(), drawn.raster(), box);
      int outside = changed(blank.raster(), drawn.raster(), PixelBox.whole(320, 216)) - changed;
      assertWithMessage("%s by %s", kind, light).that(changed).isAtLeast(40);
      assertWithMessage("%s by %s", kind, light).that(outside).isLessThan(changed / 2);
    }
  }

  @Test
  void savesInfraredPhotosInGrey() {
    Raster night =
        DrawScene.draw(spec(Light.INFRARED, creatures(Kind.MALLARD, Light.INFRARED), 8), 80, 54)
            .raster();

    try (Mat mat = night.toMat()) {
      for (int i = 0; i < 80 * 54; i++) {
        int blue = mat.data().get(3L * i);
        assertThat(mat.data().get(3L * i + 1)).isEqualTo(blue);
        assertThat(mat.data().get(3L * i + 2)).isEqualTo(blue);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Camera.class)
  void keepsTheInfoBandOutOfTheWorld(Camera camera) {
    Stamp morning = new Stamp(LocalDateTime.of(2024, 5, 6, 7, 8, 9), 12, 1, 3);
    Stamp evening = new Stamp(LocalDateTime.of(2024, 11, 26, 18, 39, 40), 3, 2, 3);
    SceneSpec spec = spec(Light.DAY, List.of(), 900);
    Drawing first = TakePhoto.with(camera, spec, morning);
    Drawing second = TakePhoto.with(camera, spec, evening);

    PixelBox world = first.world();
    assertThat(world.height() + camera.bandAbove() + camera.bandBelow())
        .isEqualTo(TakePhoto.HEIGHT);
    assertThat(changed(first.raster(), second.raster(), world)).isEqualTo(0);
    assertThat(first.raster()).isNotEqualTo(second.raster());
  }

  @Test
  void writesEverySignOfAnInfoBand() {
    for (Camera camera : Camera.values()) {
      for (char sign : (camera.make() + "0123456789-:./CFIRM").toCharArray()) {
        Raster paper = new Raster(16, 16);
        new PixelFont(paper, Colour.of(0xFFFFFF), 2).write(2, 1, String.valueOf(sign));

        assertWithMessage("sign %s", sign).that(paper).isNotEqualTo(new Raster(16, 16));
      }
    }
  }

  private static List<Creature> creatures(Kind kind, Light light) {
    return Encounter.of(kind, STATION, light, TALL, 1, Dice.of(5).forPurpose(kind.name()));
  }

  private static SceneSpec spec(Light light, List<Creature> creatures, long moment) {
    return new SceneSpec(STATION, Season.SUMMER, Weather.CLEAR, light, moment, creatures);
  }

  /** Pixels inside the box that differ visibly between two pictures. */
  private static int changed(Raster a, Raster b, PixelBox box) {
    int count = 0;
    try (Mat first = a.toMat();
        Mat second = b.toMat()) {
      for (int y = box.y(); y < box.bottom(); y++) {
        for (int x = box.x(); x < box.right(); x++) {
          long at = 3L * (y * a.width() + x);
          int green = (first.data().get(at + 1) & 255) - (second.data().get(at + 1) & 255);
          count += Math.abs(green) > 6 ? 1 : 0;
        }
      }
    }
    return count;
  }
}
