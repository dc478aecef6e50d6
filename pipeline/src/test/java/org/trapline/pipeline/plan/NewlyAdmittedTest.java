package org.trapline.pipeline.plan;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.Category;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.TimestampSource;
import org.trapline.schemas.Trigger;
import org.trapline.transforms.judge.Cascade;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;

/** Rows of a filter and a detector, held against thresholds. */
class NewlyAdmittedTest {
  private static final Cascade BEGUN = new Cascade(0.9f, 0.1f);

  @TempDir Path temp;
  private ResultFolder result;
  private DeploymentPlan plan;

  @BeforeEach
  void commitRows() throws IOException {
    result = ResultFolder.at(temp.toString());
    List<JudgedMedia> rows =
        List.of(
            filtered("rejected-at-93", 0.93f),
            filtered("rejected-at-99", 0.99f),
            boxed("box-at-20", Category.ANIMAL, 0.2f),
            boxed("box-at-07", Category.ANIMAL, 0.07f),
            boxed("box-at-03", Category.ANIMAL, 0.03f),
            boxed("person-at-07", Category.HUMAN, 0.07f),
            row("failed", null, List.of(), ErrorCode.TRUNCATED));
    List<PlannedFile> files = new ArrayList<>();
    rows.forEach(row -> files.add(new PlannedFile(row.mediaId(), row.mediaId(), 1, 0)));
    plan =
        new DeploymentPlan("RIV-01", "riv-01", List.of())
            .with(LocalDate.of(2026, 1, 1), files, files.size());
    ChunkFile.commit(
        result,
        new Chunk(
            plan.chunks().get(0).id(),
            "RIV-01",
            "riv-01",
            files.stream().map(file -> new MediaRef(file, "")).toList()),
        rows,
        "f");
  }

  private static JudgedMedia filtered(String id, float blank) {
    return row(id, blank, List.of(), null);
  }

  private static JudgedMedia boxed(String id, Category category, float score) {
    return row(
        id,
        0.2f,
        List.of(new JudgedBox(category, score, new BoxFacts(0f, 0f, 1f, 1f), Labels.NONE, null)),
        null);
  }

  private static JudgedMedia row(
      String id, @Nullable Float blank, List<JudgedBox> boxes, @Nullable ErrorCode error) {
    return new JudgedMedia(
        id,
        new FileFacts(id, id, 1, null, "image/jpeg", null, null),
        null,
        TimestampSource.NONE,
        null,
        new CameraFacts(null, null, null, Trigger.UNKNOWN, null, null, null, null),
        PictureFacts.NONE,
        blank,
        !boxes.isEmpty(),
        boxes,
        Labels.NONE,
        JudgedBy.NOBODY,
        null,
        "",
        error,
        null);
  }

  private Set<String> admitted(Cascade wanted) throws IOException {
    return new NewlyAdmitted(result, BEGUN, wanted).of(plan, Set.of(plan.chunks().get(0).id()));
  }

  @Test
  void aHigherBlankThresholdAdmitsWhatTheFilterRejectedBelowIt() throws IOException {
    assertThat(admitted(new Cascade(0.95f, 0.1f))).containsExactly("rejected-at-93");
  }

  @Test
  void aLowerAnimalThresholdAdmitsAnimalsWithoutNames() throws IOException {
    assertThat(admitted(new Cascade(0.9f, 0.05f))).containsExactly("box-at-07");
  }

  @Test
  void stricterThresholdsAdmitNothing() throws IOException {
    assertThat(admitted(new Cascade(0.5f, 0.5f))).isEmpty();
  }

  @Test
  void whatWasAdmittedOnceIsKept() throws IOException {
    NewlyAdmitted admission = new NewlyAdmitted(result, BEGUN, new Cascade(0.95f, 0.05f));
    Set<String> committed = Set.of(plan.chunks().get(0).id());
    Set<String> admitted = admission.of(plan, committed);
    assertThat(admitted).containsExactly("rejected-at-93", "box-at-07");

    admission.keep("riv-01", admitted, Set.of("box-at-07"));

    assertThat(admission.of(plan, committed)).containsExactly("rejected-at-93");
  }
}
