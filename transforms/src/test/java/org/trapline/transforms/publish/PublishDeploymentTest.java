package org.trapline.transforms.publish;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.fakes.ColourDetector;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.ListOutcome;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.SitePosition;
import org.trapline.schemas.TaxonFacts;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.bands.FrozenBands;
import org.trapline.transforms.books.BalanceBooks;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.judge.DrawnCard;
import org.trapline.transforms.judge.Eyes;
import org.trapline.transforms.judge.JudgePhotos;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

class PublishDeploymentTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 1, 12, 0, 0);
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final Cuts CUTS = new Cuts(0.5f, 0.5f, 0.5f, 0.5f, 0.5f);

  @TempDir Path card;
  @TempDir Path out;

  private ResultFolder result;
  private DeploymentPlan plan;

  @BeforeEach
  void judgeACard() throws IOException {
    result = ResultFolder.at(out.toString());
    KnownLabels.store(result, DrawnCard.LABELS);
    byte[] animal = DrawnCard.animal(NOON.plusHours(2)).jpeg();
    DrawnCard drawn =
        new DrawnCard(card)
            .add("a_late.jpg", animal)
            .add("b_early.jpg", DrawnCard.blank(NOON).jpeg())
            .add("c_burst.jpg", DrawnCard.animal(NOON.plusSeconds(2)).jpeg())
            .add("d_copy.jpg", animal)
            .add("e_person.jpg", DrawnCard.person(NOON.plusHours(3)).jpeg())
            .add("f_text.jpg", "no photo".getBytes(UTF_8))
            .add("g_future.jpg", DrawnCard.blank(LocalDateTime.of(2031, 1, 5, 9, 0)).jpeg());
    plan = new DeploymentPlan("RIV-01", "riv-01", List.of()).with(TODAY, drawn.planned(), 128);
    Chunk chunk = drawn.chunk(plan.chunks().get(0).id());
    try (Eyes eyes = DrawnCard.eyes(new ColourDetector())) {
      result.write(ResultNames.JUDGE, "{\"form\": 2, \"hash\": \"fingerprint\"}".getBytes(UTF_8));
      JudgeRules rules =
          new JudgeRules(0.5f, 0.1f, 0.1f, "auto", 1_000_000, ThumbnailChoice.ANIMALS);
      ChunkFile.commit(
          result,
          chunk,
          new JudgePhotos(eyes, rules)
              .judge(chunk, new FrozenBands(new BandChoice.Auto(), List.of())),
          "fingerprint");
    }
  }

  private void publish(Cuts cuts, DeploymentFacts facts) throws IOException {
    new PublishDeployment(result, new PublishRules(cuts, Map.of("RIV-01", facts))).publish(plan);
  }

  private List<MediaRow> media() throws IOException {
    return RecordTable.of(MediaRow.class)
        .readAll(result.input(ResultNames.table("media", "riv-01")));
  }

  private List<DetectionRow> detections() throws IOException {
    return RecordTable.of(DetectionRow.class)
        .readAll(result.input(ResultNames.table("detections", "riv-01")));
  }

  private MediaRow row(String name) throws IOException {
    return media().stream().filter(row -> row.file().fileName().equals(name)).findFirst().get();
  }

  @Test
  void writesARowForEveryFileInCaptureOrder() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));

    // The text has no time but its file's, which lies before the others.
    assertThat(media().stream().map(row -> row.file().fileName()).toList())
        .containsExactly(
            "f_text.jpg",
            "b_early.jpg",
            "c_burst.jpg",
            "a_late.jpg",
            "d_copy.jpg",
            "e_person.jpg",
            "g_future.jpg")
        .inOrder();
    DeploymentBooks books = new BalanceBooks(result).balance(plan);
    assertThat(books.problems()).isEmpty();
    assertThat(books.rows()).isEqualTo(7);
    assertThat(books.count(MediaLabel.FAILED)).isEqualTo(1);
  }

  @Test
  void filesOfOneBurstShareASequence() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));

    assertThat(row("c_burst.jpg").sequenceId()).isEqualTo("id-b_early.jpg");
    assertThat(row("a_late.jpg").sequenceId()).isEqualTo("id-a_late.jpg");
  }

  @Test
  void aCopyIsMarkedAndDoesNotCount() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));

    assertThat(row("d_copy.jpg").duplicateOf()).isEqualTo("id-a_late.jpg");
    assertThat(row("a_late.jpg").duplicateOf()).isNull();
    assertThat(
            detections().stream()
                .filter(detection -> detection.mediaId().equals("id-d_copy.jpg"))
                .allMatch(detection -> !detection.counted()))
        .isTrue();
  }

  @Test
  void namesTheSpeciesAndHoldsPeopleBack() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));

    assertThat(row("a_late.jpg").verdict().topSpecies()).isEqualTo("Vulpes vulpes");
    assertThat(row("e_person.jpg").verdict().mediaLabel()).isEqualTo(MediaLabel.HUMAN);
    assertThat(
            RecordTable.of(ThumbnailRow.class)
                .readAll(result.input(ResultNames.table("thumbnails", "riv-01")))
                .stream()
                .map(ThumbnailRow::mediaId)
                .distinct()
                .toList())
        .containsExactly("id-c_burst.jpg", "id-a_late.jpg", "id-d_copy.jpg");
  }

  @Test
  void aChangedThresholdNeedsNoPhoto() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));
    assertThat(row("a_late.jpg").verdict().mediaLabel()).isEqualTo(MediaLabel.ANIMAL);
    for (PlannedFile photo : plan.files().stream().toList()) {
      Files.delete(card.resolve(photo.path()));
    }

    publish(new Cuts(0.95f, 0.5f, 0.5f, 0.5f, 0.5f), DeploymentFacts.unknown("RIV-01"));

    MediaRow row = row("a_late.jpg");
    assertThat(row.verdict().mediaLabel()).isEqualTo(MediaLabel.BLANK);
    assertThat(row.verdict().maxAnimalScore()).isEqualTo(0.9f);
  }

  @Test
  void aChangedClockMovesEveryTimeAndNothingElse() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));
    assertThat(row("b_early.jpg").time().capturedAtUtc()).isNull();

    publish(
        CUTS,
        new DeploymentFacts(
            "RIV-01",
            "RIV",
            "cam 7",
            new SitePosition(51.5, -0.1),
            new DeploymentFacts.Period(null, null),
            new DeploymentFacts.Clock(120, -3600, null),
            "baci:impact",
            null,
            null));

    MediaRow row = row("b_early.jpg");
    assertThat(row.time().capturedAtLocal()).isEqualTo(NOON.minusHours(1));
    assertThat(row.time().capturedAtUtc()).isEqualTo(Instant.parse("2024-05-01T09:00:00Z"));
    assertThat(row.time().clockShiftS()).isEqualTo(-3600);
    assertThat(row.stationId()).isEqualTo("RIV");
  }

  @Test
  void anAnswerThatIsNotOnTheLocalListIsRolledUpAndTheModelsOwnStays() throws IOException {
    publish(CUTS, living("Vulpes lagopus"));

    DetectionRow fox = detection("a_late.jpg");
    assertThat(fox.speciesList()).isEqualTo(ListOutcome.ROLLED_UP);
    assertThat(fox.modelLabel()).isEqualTo("Vulpes");
    assertThat(fox.taxon().scientificName()).isEqualTo("Vulpes");
    assertThat(fox.taxon().taxonRank()).isEqualTo("genus");
    assertThat(fox.taxon().family()).isEqualTo("Canidae");
    assertThat(fox.labels().label1()).isEqualTo("red fox");
    assertThat(fox.labels().score1()).isEqualTo(0.8f);
    publish(CUTS, living("Carnivora"));
    assertThat(detection("a_late.jpg").speciesList()).isEqualTo(ListOutcome.KEPT);
    assertThat(detection("a_late.jpg").modelLabel()).isEqualTo("red fox");
  }

  @Test
  void anAnswerWithoutAWiderTaxonOnTheLocalListLosesItsNameAndIsMarked() throws IOException {
    publish(CUTS, living("rat"));

    DetectionRow fox = detection("a_late.jpg");
    assertThat(fox.speciesList()).isEqualTo(ListOutcome.NOT_ON_LIST);
    assertThat(fox.taxon()).isEqualTo(TaxonFacts.NONE);
    assertThat(fox.modelLabel()).isNull();
    assertThat(fox.speciesScore()).isNull();
    assertThat(fox.labels().label1()).isEqualTo("red fox");
    assertThat(fox.classificationMethod()).isEqualTo("machine");
    assertThat(fox.counted()).isTrue();
    assertThat(row("a_late.jpg").verdict().topSpecies()).isNull();
    assertThat(row("a_late.jpg").verdict().mediaLabel()).isEqualTo(MediaLabel.ANIMAL);
    assertThat(detection("e_person.jpg").speciesList()).isNull();
  }

  private static DeploymentFacts living(String... names) {
    return DeploymentFacts.unknown("RIV-01").withLocalSpecies(List.of(names));
  }

  private DetectionRow detection(String name) throws IOException {
    return detections().stream()
        .filter(row -> row.mediaId().equals("id-" + name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRowTellsItsOwnCorrection() throws IOException {
    publish(
        CUTS,
        new DeploymentFacts(
            "RIV-01",
            null,
            null,
            SitePosition.UNKNOWN,
            new DeploymentFacts.Period(NOON.minusDays(1), NOON.plusDays(1)),
            new DeploymentFacts.Clock(null, 0, 7200L),
            null,
            null,
            null));

    // Halfway between no correction and two hours, for a clock that lost them on the way.
    MediaRow row = row("b_early.jpg");
    long shift = row.time().clockShiftS();
    assertThat((double) shift).isWithin(160).of(3600);
    assertThat(row.time().capturedAtLocal()).isEqualTo(NOON.plusSeconds(shift));
  }

  @Test
  void flagsATimeThatLiesAfterThePlan() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));

    assertThat(row("g_future.jpg").flags()).contains("clock_in_future");
    assertThat(row("g_future.jpg").time().timestampIssue()).isTrue();
  }

  @Test
  void publishingTwiceGivesTheSameBytes() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));
    byte[] first = result.read(ResultNames.table("media", "riv-01"));
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));

    assertThat(result.read(ResultNames.table("media", "riv-01"))).isEqualTo(first);
  }

  @Test
  void theBooksSeeARowTooFewAndARowTooMany() throws IOException {
    publish(CUTS, DeploymentFacts.unknown("RIV-01"));
    DeploymentPlan other =
        new DeploymentPlan("RIV-01", "riv-01", List.of())
            .with(
                TODAY,
                List.of(
                    plan.chunks().get(0).files().get(0),
                    new PlannedFile("nobody", "lost.jpg", 1, 0)),
                128);

    DeploymentBooks books = new BalanceBooks(result).balance(other);

    assertThat(books.problems()).contains("lost.jpg in deployment RIV-01 has no row");
    assertThat(books.problems()).contains("b_early.jpg in deployment RIV-01 has a row too many");
  }
}
