package org.trapline.transforms.publish;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.TimestampSource;
import org.trapline.schemas.Trigger;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.books.BalanceBooks;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** Capture order that has nothing to do with the order of the chunks. */
class SortRowsTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 1, 12, 0);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final int FILES = 600;

  @TempDir Path temp;
  private ResultFolder result;

  @BeforeEach
  void anEmptyResult() {
    result = ResultFolder.at(temp.toString());
  }

  private static JudgedMedia row(String id, @Nullable LocalDateTime time) {
    return new JudgedMedia(
        id,
        new FileFacts(id + ".JPG", id + ".JPG", 1, null, "image/jpeg", null, null),
        time,
        time == null ? TimestampSource.NONE : TimestampSource.EXIF,
        null,
        new CameraFacts(null, null, "serial", Trigger.UNKNOWN, null, null, null, null),
        PictureFacts.NONE,
        0.9f,
        false,
        List.of(),
        Labels.NONE,
        JudgedBy.NOBODY,
        null,
        "",
        null,
        null);
  }

  private static String id(int number) {
    return "%020x".formatted(number);
  }

  private static List<Integer> shuffled(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(9));
    return numbers;
  }

  @Test
  void givesRowsByTheirPlacesHoweverManyRunsThereAre() throws IOException {
    // A limit of one row: each is a run, and they are merged in two rounds.
    try (SortRows sort = new SortRows(result, 1)) {
      for (int place : shuffled(150)) {
        sort.add(place, row(id(place), null));
      }
      List<String> ids = new ArrayList<>();
      sort.each(
          (place, row) -> {
            assertThat(place).isEqualTo(ids.size());
            ids.add(row.mediaId());
          });

      assertThat(ids).hasSize(150);
      assertThat(ids).isInOrder();
    }
    assertThat(result.list("_trapline/tmp")).isEmpty();
  }

  @Test
  void aShuffledDeploymentIsPublishedInCaptureOrder() throws IOException {
    List<PlannedFile> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files.add(new PlannedFile(id(i), id(i) + ".JPG", 1, 0));
    }
    List<Integer> minutes = shuffled(FILES);
    DeploymentPlan plan = new DeploymentPlan("RIV-01", "riv-01", List.of()).with(TODAY, files, 4);
    Map<String, Integer> minuteOf = new HashMap<>();
    for (PlannedChunk chunk : plan.chunks()) {
      List<JudgedMedia> rows = new ArrayList<>();
      for (PlannedFile file : chunk.files()) {
        int number = Integer.parseInt(file.mediaId(), 16);
        int minute = minutes.get(number);
        minuteOf.put(file.mediaId(), minute);
        // Every tenth has no time, and stands behind the others by its id.
        boolean timed = minute % 10 != 0;
        rows.add(row(file.mediaId(), timed ? NOON.plusMinutes(2L * minute) : null));
      }
      commit(plan, chunk, rows);
    }
    assertThat(
            ChunkCache.of(result, plan).reads(ChunkCache.of(result, plan).order().sorted(Map.of())))
        .isGreaterThan(2L * plan.chunks().size());

    new PublishDeployment(
            result,
            new PublishRules(
                new Cuts(0.5f, 0.5f, 0.5f, 0.5f, 0.5f),
                Map.of("RIV-01", DeploymentFacts.unknown("RIV-01"))))
        .publish(plan);

    List<MediaRow> rows =
        RecordTable.of(MediaRow.class).readAll(result.input(ResultNames.table("media", "riv-01")));
    List<MediaRow> timed =
        rows.stream().filter(row -> row.time().capturedAtLocal() != null).toList();
    assertThat(timed).hasSize(FILES - FILES / 10);
    assertThat(rows.subList(0, timed.size())).isEqualTo(timed);
    assertThat(timed.stream().map(row -> minuteOf.get(row.mediaId())).toList()).isInOrder();
    List<String> rest = rows.subList(timed.size(), FILES).stream().map(MediaRow::mediaId).toList();
    assertThat(rest).isInOrder();
    assertThat(new BalanceBooks(result).balance(plan).problems()).isEmpty();
    assertThat(result.list("_trapline/tmp")).isEmpty();
  }

  private void commit(DeploymentPlan plan, PlannedChunk chunk, List<JudgedMedia> rows)
      throws IOException {
    List<MediaRef> refs = chunk.files().stream().map(file -> new MediaRef(file, "")).toList();
    ChunkFile.commit(
        result, new Chunk(chunk.id(), plan.deploymentId(), plan.slug(), refs), rows, "unknown");
  }
}
