package org.trapline.transforms.judge;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.bands.CameraKey;
import org.trapline.models.fakes.ColourDetector;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.Category;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.bands.FrozenBand;
import org.trapline.transforms.bands.FrozenBands;

class JudgePhotosTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 1, 12, 0, 0);
  private static final JudgeRules RULES =
      new JudgeRules(0.5f, 0.1f, 0.1f, "auto", 1_000_000, ThumbnailChoice.ANIMALS);
  private static final FrozenBands WHOLE = bands(new PixelBox(0, 0, 320, 240), BandSource.NO_BAND);

  @TempDir Path folder;

  private final ColourDetector detector = new ColourDetector();

  private static FrozenBands bands(PixelBox scene, BandSource source) {
    CameraKey camera = new CameraKey("Maker", "M1", 320, 240);
    return new FrozenBands(
        new BandChoice.Auto(), List.of(new FrozenBand(camera, scene, source, "drawn so")));
  }

  private List<JudgedMedia> judge(DrawnCard card, FrozenBands bands) {
    try (Eyes eyes = DrawnCard.eyes(detector)) {
      return new JudgePhotos(eyes, RULES).judge(card.chunk("p0001-c000000-x"), bands);
    }
  }

  @Test
  void givesEveryFileOneRowInFileOrder() throws IOException {
    byte[] animal = DrawnCard.animal(NOON).jpeg();
    DrawnCard card =
        new DrawnCard(folder)
            .add("a.jpg", DrawnCard.blank(NOON).jpeg())
            .add("b.jpg", animal)
            .add("c.jpg", "not a photo".getBytes(UTF_8))
            .add("d.jpg", new byte[0])
            .addMissing("e.jpg")
            .add("f.jpg", Arrays.copyOf(animal, 100))
            .add("g.jpg", DrawnCard.person(NOON.plusHours(1)).jpeg());

    List<JudgedMedia> rows = judge(card, WHOLE);

    assertThat(rows.stream().map(row -> row.file().fileName()).toList())
        .containsExactly("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg", "g.jpg")
        .inOrder();
    assertThat(rows.get(2).errorCode()).isEqualTo(ErrorCode.NOT_AN_IMAGE);
    assertThat(rows.get(3).errorCode()).isEqualTo(ErrorCode.EMPTY_FILE);
    assertThat(rows.get(4).errorCode()).isEqualTo(ErrorCode.SOURCE_LOST);
    assertThat(rows.get(5).errorCode()).isNotNull();
    assertThat(rows.get(0).errorCode()).isNull();
    assertThat(rows.get(6).errorCode()).isNull();
  }

  @Test
  void whatTheFilterRejectsGoesNoFurther() throws IOException {
    DrawnCard card =
        new DrawnCard(folder)
            .add("blank1.jpg", DrawnCard.blank(NOON).jpeg())
            .add("animal.jpg", DrawnCard.animal(NOON).jpeg())
            .add("blank2.jpg", DrawnCard.blank(NOON.plusMinutes(1)).jpeg());

    List<JudgedMedia> rows = judge(card, WHOLE);

    assertThat(detector.seen()).isEqualTo(1);
    assertThat(rows.get(0).looked()).isFalse();
    assertThat(rows.get(0).blankScore()).isEqualTo(0.95f);
    assertThat(rows.get(0).judgedBy().detector()).isNull();
    assertThat(rows.get(1).looked()).isTrue();
    assertThat(rows.get(1).judgedBy().detector()).isEqualTo("boxes");
  }

  @Test
  void anAnimalsBoxLiesWhereItWasDrawnAndHasAName() throws IOException {
    DrawnCard card = new DrawnCard(folder).add("a.jpg", DrawnCard.animal(NOON).jpeg());

    JudgedBox box = judge(card, WHOLE).get(0).boxes().get(0);

    assertThat(box.category()).isEqualTo(Category.ANIMAL);
    assertThat(box.box().bboxX()).isWithin(0.02f).of(96 / 320f);
    assertThat(box.box().bboxY()).isWithin(0.02f).of(80 / 240f);
    assertThat(box.box().bboxWidth()).isWithin(0.03f).of(64 / 320f);
    assertThat(box.box().bboxHeight()).isWithin(0.03f).of(48 / 240f);
    assertThat(box.labels().label1()).isEqualTo("red fox");
  }

  @Test
  void onlyTheSceneIsLookedAt() throws IOException {
    DrawnCard card = new DrawnCard(folder).add("a.jpg", DrawnCard.animal(NOON).jpeg());

    JudgedMedia row =
        judge(card, bands(new PixelBox(0, 140, 320, 100), BandSource.MEASURED)).get(0);

    assertThat(row.looked()).isFalse();
    assertThat(row.picture().sceneY()).isEqualTo(140);
    assertThat(row.picture().bandSource()).isEqualTo(BandSource.MEASURED);
  }

  @Test
  void flagsACameraThatNobodyMeasured() throws IOException {
    DrawnCard card = new DrawnCard(folder).add("a.jpg", DrawnCard.animal(NOON).jpeg());

    JudgedMedia row = judge(card, new FrozenBands(new BandChoice.Auto(), List.of())).get(0);

    assertThat(row.flags()).contains("band_not_found");
    assertThat(row.picture().bandSource()).isEqualTo(BandSource.UNSURE);
  }

  @Test
  void keepsASmallPictureOfAnAnimalAndNoneOfAPerson() throws IOException {
    DrawnCard card =
        new DrawnCard(folder)
            .add("animal.jpg", DrawnCard.animal(NOON).jpeg())
            .add("person.jpg", DrawnCard.person(NOON).jpeg())
            .add("blank.jpg", DrawnCard.blank(NOON).jpeg());

    List<JudgedMedia> rows = judge(card, WHOLE);

    assertThat(rows.get(0).thumbnail()).isNotNull();
    assertThat(rows.get(0).boxes().get(0).thumbnail()).isNotNull();
    assertThat(rows.get(1).thumbnail()).isNull();
    assertThat(rows.get(1).boxes().get(0).thumbnail()).isNull();
    assertThat(rows.get(2).thumbnail()).isNull();
  }

  @Test
  void rowsDoNotDependOnHowTheWorkWasShared() throws IOException {
    DrawnCard all = new DrawnCard(folder);
    List<byte[]> photos =
        IntStream.range(0, 21)
            .mapToObj(
                i ->
                    i % 3 == 0
                        ? DrawnCard.animal(NOON.plusMinutes(i)).jpeg()
                        : DrawnCard.blank(NOON.plusMinutes(i)).jpeg())
            .toList();
    for (int i = 0; i < photos.size(); i++) {
      all.add("%02d.jpg".formatted(i), photos.get(i));
    }
    List<JudgedMedia> together = judge(all, WHOLE);

    for (int i = 0; i < photos.size(); i++) {
      DrawnCard one = new DrawnCard(folder).add("%02d.jpg".formatted(i), photos.get(i));
      JudgedMedia alone = judge(one, WHOLE).get(0);
      assertThat(alone.boxes()).isEqualTo(together.get(i).boxes());
      assertThat(alone.blankScore()).isEqualTo(together.get(i).blankScore());
      assertThat(alone.picture()).isEqualTo(together.get(i).picture());
    }
  }
}
