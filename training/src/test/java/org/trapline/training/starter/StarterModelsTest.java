package org.trapline.training.starter;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.pixels.PhotoException;
import org.trapline.schemas.PixelBox;
import org.trapline.training.network.SceneInput;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Kind;
import org.trapline.training.scenes.TakePhoto;

/** The starter models that lie in {@code models/starter}. */
final class StarterModelsTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path STARTER = ROOT.resolve("models/starter");

  /** Another seed than those of lessons, calibration, grades and dump. */
  private static final long UNSEEN = 9_876_543;

  @Test
  void weighLessThanAMegabyte() throws IOException {
    try (Stream<Path> files = Files.walk(STARTER)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      assertThat(bytes).isLessThan(1_000_000L);
    }
  }

  @Test
  void openLikeAnyUsersModelAndSayWhatTheyAre() {
    for (String name : List.of(StarterFolder.FILTER, StarterFolder.SPECIES)) {
      ModelFolder folder = ModelFolder.open(STARTER.resolve(name));

      assertThat(folder.guesses()).isEmpty();
      assertThat(folder.card().input()).isEqualTo(SceneInput.card());
      assertThat(folder.card().identity().licence()).isEqualTo("Apache-2.0");
      assertThat(folder.card().identity().description())
          .startsWith("Knows drawn scenes only and must not be used on real photos.");
      assertThat(folder.card().identity().task())
          .isEqualTo(
              name.equals(StarterFolder.FILTER) ? ModelTask.BLANK_FILTER : ModelTask.SPECIES);
    }
  }

  @Test
  void nameEveryKindInTheOrderOfTheirAnswers() {
    List<LabelLine> lines = ModelFolder.open(STARTER.resolve("species")).labels().lines();

    assertThat(lines.stream().map(LabelLine::label).toList())
        .containsExactlyElementsIn(Answer.speciesLabels())
        .inOrder();
    for (Kind kind : Kind.values()) {
      LabelLine line = lines.get(Answer.speciesClass(Optional.of(kind)));
      assertThat(line.taxon().scientificName()).isEqualTo(kind.scientificName());
      assertThat(line.taxon().genus() + " " + line.taxon().species())
          .isEqualTo(kind.scientificName());
    }
  }

  @Test
  void knowDrawnPhotosOfUnseenStations() throws PhotoException {
    try (GradeStarterModels grade = new GradeStarterModels(STARTER)) {
      Figures figures = grade.onDrawnPhotos(60, UNSEEN);

      assertWithMessage("%s", figures).that(figures.recall()).isAtLeast(0.98);
      assertWithMessage("%s", figures).that(figures.rejection()).isAtLeast(0.95);
      assertWithMessage("%s", figures).that(figures.accuracy()).isAtLeast(0.93);
    }
  }

  @Test
  void knowTheExampleDump() throws IOException, PhotoException {
    Figures figures = Figures.NONE;
    try (GradeStarterModels grade = new GradeStarterModels(STARTER);
        Stream<String> truth = Files.lines(ROOT.resolve("examples/card-dump-truth.csv"))) {
      for (String line : truth.skip(1).toList()) {
        List<String> row = List.of(line.split(",", -1));
        if (row.get(10).isEmpty()) {
          byte[] jpeg = Files.readAllBytes(ROOT.resolve("examples/card-dump").resolve(row.get(0)));
          figures = figures.plus(grade.of(jpeg, world(row.get(0)), kind(row.get(3))));
        }
      }
    }
    assertThat(figures.occupied() + figures.blank()).isEqualTo(167);
    assertWithMessage("%s", figures).that(figures.recall()).isEqualTo(1.0);
    assertWithMessage("%s", figures).that(figures.rejection()).isAtLeast(0.95);
    assertWithMessage("%s", figures).that(figures.accuracy()).isEqualTo(1.0);
  }

  private static PixelBox world(String path) {
    Camera camera = path.contains("MARSH") ? Camera.MARSHLIGHT : Camera.VOLEWATCH;
    int tall = TakePhoto.HEIGHT - camera.bandAbove() - camera.bandBelow();
    return new PixelBox(0, camera.bandAbove(), TakePhoto.WIDTH, tall);
  }

  private static Optional<Kind> kind(String scientificName) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.scientificName().equals(scientificName))
        .findFirst();
  }
}
