package org.trapline.analysis.labels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.TinyRun;
import org.trapline.analysis.export.camtrapdp.CamtrapPackage;
import org.trapline.analysis.export.camtrapdp.CamtrapSettings;
import org.trapline.analysis.export.r.Occasions;
import org.trapline.analysis.export.r.RFolder;
import org.trapline.analysis.labels.applied.ApplyLabels;
import org.trapline.analysis.run.Analyze;
import org.trapline.analysis.run.AnalyzeSettings;
import org.trapline.analysis.run.Answer;
import org.trapline.analysis.sort.PlanSort;
import org.trapline.analysis.sort.SortBy;
import org.trapline.analysis.sort.SortedFile;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.LabelSource;
import org.trapline.schemas.MediaLabel;

class ApplyLabelsTest {
  private static final String DUCK = "Anas platyrhynchos";
  private static final String SWAN = "Cygnus olor";

  @TempDir Path folder;
  private Path result;

  /** Two ducks, a blank and a person, an hour apart; nobody has ever seen a swan. */
  @BeforeEach
  void judge() throws IOException {
    result = result("result", "RIV-01");
  }

  private Path result(String name, String deployment) throws IOException {
    return TinyResult.in(Files.createDirectories(folder.resolve(name)))
        .deployment(deployment, "A", "2024-05-01T00:00", "2024-05-31T00:00")
        .at(deployment, 52.5, 13.4)
        .add(
            animal(deployment, "a.jpg", "2024-05-02T10:00", DUCK, 0.8).with(2),
            animal(deployment, "b.jpg", "2024-05-02T12:00", DUCK, 0.8),
            other(deployment, "c.jpg", "2024-05-02T14:00", MediaLabel.BLANK),
            other(deployment, "d.jpg", "2024-05-02T16:00", MediaLabel.HUMAN))
        .write();
  }

  private static LabelRow label(String photo, String label, @Nullable String by) {
    return label(photo, label, by, LabelPurpose.ANY);
  }

  private static LabelRow label(
      String photo, String label, @Nullable String by, LabelPurpose purpose) {
    return new LabelRow(
        TinyResult.hash("RIV-01/" + photo),
        "RIV-01",
        "RIV-01/" + photo,
        "DCIM/" + photo,
        label,
        label,
        null,
        by,
        Instant.parse("2024-06-01T12:00:00Z"),
        LabelSource.ZOONIVERSE,
        LabelMatch.PATH,
        purpose,
        1,
        1);
  }

  private ApplyLabels.Applied apply(LabelRow... rows) throws IOException {
    Path table = folder.resolve("labels.parquet");
    LabelTable.write(table, List.of(rows));
    return ApplyLabels.run(List.of(table), result);
  }

  private Answer analyze(Path tables) throws IOException {
    return Analyze.run(
        AnalyzeSettings.usual(
            List.of(tables),
            new AnalyzeSettings.Inputs(null, null, null, null),
            folder.resolve("report")),
        new ArrayList<String>()::add);
  }

  private static List<String> species(Answer answer) {
    return answer.events().stream().map(event -> event.first().species()).sorted().toList();
  }

  @Test
  void labelsWinInEventsAndBothAnswersStandSideBySide() throws IOException {
    assertThat(species(analyze(result))).containsExactly(DUCK, DUCK, "human");
    apply(label("b.jpg", "blank", "ann"), label("c.jpg", SWAN, "ann"));
    Answer answer = analyze(result);
    assertThat(species(answer)).containsExactly(DUCK, SWAN, "human");
    assertThat(answer.notes().toString()).contains("2 labels that people gave to photos");
    assertThat(answer.diversity().cells().get(0).species()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("report/tables/reviewed.csv")))
        .contains("DCIM/b.jpg,none,all," + DUCK + ",0.8,blank,,wrong,ann");
  }

  @Test
  void labelsGoWithTheBytesWhereverThePhotoLiesNow() throws IOException {
    LabelRow then = label("b.jpg", SWAN, "ann");
    apply(
        new LabelRow(
            then.contentHash(),
            "another card",
            "another id",
            "another/name.jpg",
            then.label(),
            then.labelAsGiven(),
            null,
            "ann",
            null,
            then.source(),
            then.matchedBy(),
            LabelPurpose.ANY,
            3,
            2));
    assertThat(species(analyze(result))).containsExactly(DUCK, SWAN, "human");
    assertThat(LabelTable.read(result.resolve("labels.parquet")).get(0).votesAgreeing())
        .isEqualTo(2);
  }

  @Test
  void severalAnimalsOnAPhotoAreSeveralEvents() throws IOException {
    apply(label("a.jpg", DUCK, "ann"), label("a.jpg", SWAN, "ann"));
    assertThat(species(analyze(result))).containsExactly(DUCK, DUCK, SWAN, "human");
  }

  @Test
  void newLabelsReplaceThoseOfTheirPhotosAndLeaveTheOthers() throws IOException {
    apply(label("a.jpg", SWAN, "ann"), label("b.jpg", "blank", "ann"));
    ApplyLabels.Applied again =
        apply(
            label("a.jpg", DUCK, "bob"),
            label("c.jpg", SWAN, "ann"),
            label("c.jpg", "blank", "bob"),
            label("nowhere.jpg", SWAN, "bob"),
            label("d.jpg", SWAN, "bob", LabelPurpose.TRAIN_ONLY));
    assertThat(again).isEqualTo(new ApplyLabels.Applied(1, 1, 2, 1, 2));
    assertThat(
            LabelTable.read(result.resolve("labels.parquet")).stream()
                .map(row -> row.filePath() + " " + row.label()))
        .containsExactly("DCIM/a.jpg " + DUCK, "DCIM/b.jpg blank")
        .inOrder();
    AnalysisInputException none =
        assertThrows(AnalysisInputException.class, () -> apply(label("nowhere.jpg", SWAN, "bob")));
    assertThat(none).hasMessageThat().contains("None of the labels in");
  }

  @Test
  void sortAndExportsGoByThem() throws IOException {
    apply(
        label("b.jpg", "human", "ann"),
        label("c.jpg", SWAN, "ann"),
        label("d.jpg", "blank", "ann"));
    PlanSort.Plan plan = PlanSort.of(result, SortBy.SPECIES);
    assertThat(plan.files().stream().map(SortedFile::folder)).containsExactly(DUCK, SWAN).inOrder();
    // A person that a model saw stays held back, whatever somebody says.
    assertThat(plan.heldBack()).hasSize(2);

    Path out = folder.resolve("package");
    TinyRun.finish(result);
    CamtrapPackage.write(new CamtrapSettings(result, out, "T", List.of("N"), null, 7));
    List<String> swans =
        CsvInput.read(out.resolve("observations.csv"), Set.of()).stream()
            .filter(row -> row.text("eventID").equals("RIV-01/c.jpg"))
            .map(
                row ->
                    "%s %s %s %s %s"
                        .formatted(
                            row.text("observationLevel"),
                            row.text("observationType"),
                            row.optional("scientificName"),
                            row.optional("classificationMethod"),
                            row.optional("classificationTimestamp")))
            .toList();
    assertThat(swans)
        .containsExactly(
            "event animal Cygnus olor human null",
            "media animal Cygnus olor human 2024-06-01T12:00:00Z",
            "media blank null machine null");
    assertThat(
            CsvInput.read(out.resolve("media.csv"), Set.of()).stream()
                .map(row -> row.text("fileName") + " " + row.text("filePublic")))
        .containsExactly("a.jpg true", "b.jpg false", "c.jpg true", "d.jpg false");
  }

  @Test
  void theFilesForRGoByThem() throws IOException {
    apply(label("c.jpg", SWAN, "ann"));
    RFolder.write(
        AnalyzeSettings.usual(
            List.of(result),
            new AnalyzeSettings.Inputs(null, null, null, null),
            folder.resolve("r")),
        Occasions.USUAL);
    assertThat(Files.readString(folder.resolve("r/record_table.csv"))).contains(SWAN);
  }
}
