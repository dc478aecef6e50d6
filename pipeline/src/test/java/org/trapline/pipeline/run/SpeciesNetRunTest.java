package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelSet;
import org.trapline.models.folder.TinySpeciesNet;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.models.species.Candidate;
import org.trapline.models.speciesnet.Detection;
import org.trapline.models.speciesnet.Geofence;
import org.trapline.models.speciesnet.Place;
import org.trapline.models.speciesnet.SpeciesNetAnswer;
import org.trapline.models.speciesnet.SpeciesNetEnsemble;
import org.trapline.models.speciesnet.SpeciesNetLabel;
import org.trapline.models.speciesnet.SpeciesNetTaxonomy;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.LocalSpeciesChoice;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.Category;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PixelBox;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** The whole job with a set of models in SpeciesNet's shape: photos in, predictions out. */
class SpeciesNetRunTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 1, 12, 0);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** Foxes live in the USA, less New York. */
  private static final String GEOFENCE =
      """
      {"mammalia;carnivora;canidae;vulpes;vulpes":
        {"allow": {"USA": []}, "block": {"USA": ["NY"]}}}
      """;

  @TempDir Path work;

  private final List<String> heard = new ArrayList<>();
  private final RunListener listener =
      new RunListener() {
        @Override
        public void warned(String sentence) {
          heard.add(sentence);
        }
      };

  private Path card;
  private ResultFolder result;

  @BeforeEach
  void drawACard() throws IOException {
    card = Files.createDirectories(work.resolve("card"));
    result = ResultFolder.at(work.resolve("out").toString());
    write("a_fox.jpg", photo(Color.RED));
    write("b_person.jpg", photo(Color.BLUE));
    write("c_nothing.jpg", SyntheticPhoto.sized(640, 480).seed(3).taken(NOON).jpeg());
    write("d_broken.jpg", new byte[] {1, 2, 3});
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(card.resolve(name), bytes);
  }

  private static byte[] photo(Color colour) {
    return SyntheticPhoto.sized(640, 480)
        .taken(NOON)
        .with(new PixelBox(0, 0, 640, 480), colour)
        .jpeg();
  }

  private RunOutcome run(String crop, @Nullable String country) throws IOException {
    Path folder = TinySpeciesNet.set(work.resolve("set"), crop, GEOFENCE);
    ModelSet set = InstalledModels.in(List.of()).set(folder.toString()).orElseThrow();
    RunSettings settings =
        new RunSettings(
            new CardSettings(List.of(card.toString()), "D", null, null, 0),
            new JudgeSettings(
                set.filter(), set.detector(), set.species(), set.rules(), "none", "cpu"),
            place(country, null),
            new WorkSettings(
                work.resolve("out").toString(), 1, 128, 0.5, ThumbnailChoice.ANIMALS, 150));
    return CardDump.run(settings, PipelineOptionsFactory.create(), CLOCK, listener);
  }

  private static PublishSettings place(@Nullable String country, @Nullable String region) {
    return new PublishSettings(
        null, null, null, null, null, country, region, null, LocalSpeciesChoice.AS_BEFORE, null);
  }

  private String slug() throws IOException {
    return result.folders("media").get(0).replace("deployment=", "");
  }

  private Map<String, MediaRow> media() throws IOException {
    return RecordTable.of(MediaRow.class)
        .readAll(result.input(ResultNames.table("media", slug())))
        .stream()
        .collect(Collectors.toMap(row -> row.file().fileName(), row -> row));
  }

  private List<DetectionRow> detections(MediaRow media) throws IOException {
    return RecordTable.of(DetectionRow.class)
        .readAll(result.input(ResultNames.table("detections", slug())))
        .stream()
        .filter(row -> row.mediaId().equals(media.mediaId()))
        .toList();
  }

  @Test
  void everyPhotoHasSpeciesNetsAnswerBesideItsBoxes() throws IOException {
    RunOutcome outcome = run("always_crop", null);
    assertThat(outcome.books().rows()).isEqualTo(4);
    MediaRow fox = media().get("a_fox.jpg");
    assertThat(fox.verdict().mediaLabel()).isEqualTo(MediaLabel.ANIMAL);
    assertThat(fox.verdict().topSpecies()).isEqualTo("vulpes vulpes");
    assertThat(fox.ensemble().ensembleLabel()).isEqualTo(TinySpeciesNet.FOX);
    assertThat(fox.ensemble().ensembleSource()).isEqualTo("classifier");
    assertThat(media().get("b_person.jpg").ensemble().ensembleLabel())
        .isEqualTo(SpeciesNetLabel.HUMAN);
    assertThat(media().get("b_person.jpg").verdict().mediaLabel()).isEqualTo(MediaLabel.HUMAN);
    assertThat(media().get("c_nothing.jpg").verdict().mediaLabel()).isEqualTo(MediaLabel.BLANK);
    assertThat(media().get("d_broken.jpg").ensemble().ensembleLabel()).isNull();
    assertThat(media().get("d_broken.jpg").verdict().mediaLabel()).isEqualTo(MediaLabel.FAILED);
  }

  @Test
  void everyAnimalBoxIsNamedAndTheBestOneAsThePhoto() throws IOException {
    var unused = run("always_crop", null);
    MediaRow fox = media().get("a_fox.jpg");
    List<DetectionRow> boxes = detections(fox);
    assertThat(boxes).hasSize(2);
    assertThat(boxes.get(0).labels()).isEqualTo(fox.labels());
    for (DetectionRow box : boxes) {
      assertThat(box.category()).isEqualTo(Category.ANIMAL);
      assertThat(box.modelLabel()).isEqualTo(TinySpeciesNet.FOX);
      assertThat(box.answerSource()).isEqualTo("classifier");
      assertThat(box.counted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"always_crop", "full_image"})
  void thePredictionsAreThoseOfTheRulesForTheSameFacts(String crop) throws IOException {
    var unused = run(crop, "KEN");
    Path names = work.resolve("set/names");
    SpeciesNetEnsemble ensemble =
        new SpeciesNetEnsemble(
            SpeciesNetTaxonomy.read(names.resolve("taxonomy.txt")),
            Geofence.read(names.resolve("geofence.json")));
    int compared = 0;
    for (MediaRow row : media().values()) {
      if (row.verdict().mediaLabel() == MediaLabel.FAILED) {
        continue;
      }
      List<Detection> seen = new ArrayList<>();
      for (DetectionRow box : detections(row)) {
        if (box.detectorScore() != null) {
          seen.add(new Detection(box.category(), box.detectorScore(), new RelativeBox(0, 0, 1, 1)));
        }
      }
      SpeciesNetAnswer answer =
          ensemble.answer(candidates(row.labels()), seen, new Place("KEN", null));
      assertThat(row.ensemble().ensembleLabel()).isEqualTo(answer.label());
      assertThat(row.ensemble().ensembleScore()).isEqualTo(answer.score());
      assertThat(row.ensemble().ensembleSource()).isEqualTo(answer.source());
      compared++;
    }
    assertThat(compared).isEqualTo(3);
  }

  private static List<Candidate> candidates(Labels labels) {
    return List.of(
        new Candidate(labels.label1(), labels.score1()),
        new Candidate(labels.label2(), labels.score2()),
        new Candidate(labels.label3(), labels.score3()),
        new Candidate(labels.label4(), labels.score4()),
        new Candidate(labels.label5(), labels.score5()));
  }

  @Test
  void anotherCountryCostsNeitherPhotosNorModels() throws IOException {
    RunOutcome outcome = run("always_crop", null);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0)).startsWith("The geofence is OFF");
    assertThat(outcome.notes()).isEqualTo(heard);
    assertThat(record()).contains("OFF: no country was given");
    remove(card);
    remove(work.resolve("set"));
    heard.clear();

    republish("KEN", null);
    assertThat(heard).isEmpty();
    MediaRow fox = media().get("a_fox.jpg");
    assertThat(fox.ensemble().ensembleLabel()).isEqualTo(TinySpeciesNet.CANIDS);
    assertThat(fox.ensemble().ensembleSource()).isEqualTo("classifier+geofence+rollup_to_family");
    assertThat(fox.verdict().topSpecies()).isEqualTo("canidae");
    assertThat(fox.labels().label1()).isEqualTo(TinySpeciesNet.FOX);
    assertThat(detections(fox).get(1).modelLabel()).isEqualTo(TinySpeciesNet.CANIDS);
    assertThat(record()).contains("\"KEN\"");

    republish("USA", null);
    assertThat(media().get("a_fox.jpg").ensemble().ensembleLabel()).isEqualTo(TinySpeciesNet.FOX);
    republish(null, "NY");
    assertThat(media().get("a_fox.jpg").ensemble().ensembleLabel())
        .isEqualTo(TinySpeciesNet.CANIDS);
    DeploymentRow deployment =
        RecordTable.of(DeploymentRow.class).readAll(result.input(ResultNames.DEPLOYMENTS)).get(0);
    assertThat(deployment.country().country()).isEqualTo("USA");
    assertThat(deployment.country().admin1Region()).isEqualTo("NY");
  }

  @Test
  void aRegionWithoutACountryIsRefused() throws IOException {
    var unused = run("always_crop", null);
    InputException refusal = assertThrows(InputException.class, () -> republish(null, "NY"));
    assertThat(refusal).hasMessageThat().contains("needs --country");
  }

  private void republish(@Nullable String country, @Nullable String region) throws IOException {
    var unused = Republish.run(result, place(country, region), CLOCK, listener);
  }

  private String record() throws IOException {
    return Files.readString(work.resolve("out").resolve(ResultNames.RUN));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
