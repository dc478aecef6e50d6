package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.schemas.MediaRow;

/** Thresholds that are moved after a result was begun, through the whole job. */
class MovedThresholdTest {
  /** The filter's score below which about half of this card's photos lie. */
  private static final float STRICT = 0.98f;

  private static final float OPEN = 0.99999f;

  @TempDir Path work;
  private CardReader reader;

  @BeforeEach
  void makeAMountPoint() throws IOException {
    reader = new CardReader(work.resolve("mnt/card"), work.resolve("out"));
  }

  private static PublishSettings blankFrom(float score) {
    return new PublishSettings(null, null, null, score, null, null);
  }

  private static Map<String, MediaRow> byId(List<MediaRow> rows) {
    return rows.stream().collect(Collectors.toMap(MediaRow::mediaId, Function.identity()));
  }

  private static boolean lookedAt(MediaRow row) {
    return row.labels().label1() != null;
  }

  private static @Nullable Float blankScore(MediaRow row) {
    return row.verdict().blankScore();
  }

  @Test
  void onlyPhotosThatTheThresholdNewlyAdmitsAreLookedAt() throws IOException {
    CardReader undisturbed = reader.into(work.resolve("undisturbed"));
    undisturbed.publish = blankFrom(OPEN);
    reader.plug("RIV-01_after", 30);
    undisturbed.run("RIV-01");
    reader.publish = blankFrom(STRICT);
    reader.run("RIV-01");
    Map<String, MediaRow> before = byId(reader.media("riv-01"));
    Map<String, FileTime> chunks = reader.times("_trapline/chunks");
    long expected =
        before.values().stream()
            .filter(row -> !lookedAt(row) && blankScore(row) != null && blankScore(row) < OPEN)
            .count();
    assertThat(expected).isGreaterThan(0);
    reader.publish = blankFrom(OPEN);

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(outcome.plan().pendingFiles()).isEqualTo(expected);
    assertThat(outcome.plan().remarks().get(0)).contains(expected + " photos of deployment RIV-01");
    assertThat(outcome.books().rows()).isEqualTo(30);
    assertThat(reader.media("riv-01")).isEqualTo(undisturbed.media("riv-01"));
    assertThat(reader.detections("riv-01")).isEqualTo(undisturbed.detections("riv-01"));
    for (MediaRow row : reader.media("riv-01")) {
      assertThat(blankScore(row)).isEqualTo(blankScore(before.get(row.mediaId())));
    }
    assertThat(reader.times("_trapline/chunks").entrySet())
        .containsAtLeastElementsIn(chunks.entrySet());
    assertThat(reader.run("RIV-01").plan().pending()).isEmpty();
    assertThat(VerifyResult.of(reader.result()).problems()).isEmpty();
  }

  @Test
  void aStricterThresholdJudgesNothing() throws IOException {
    reader.publish = blankFrom(OPEN);
    reader.plug("RIV-01_after", 16);
    reader.run("RIV-01");
    reader.publish = blankFrom(STRICT);

    assertThat(reader.run("RIV-01").plan().pending()).isEmpty();
  }

  @Test
  void whatIsNotInTheSourceIsLookedAtWhenItIsBack() throws IOException {
    reader.publish = blankFrom(STRICT);
    List<Path> files = reader.plug("RIV-01_after", 30);
    reader.run("RIV-01");
    String admitted =
        reader.media("riv-01").stream()
            .filter(row -> !lookedAt(row) && blankScore(row) != null && blankScore(row) < OPEN)
            .map(row -> row.file().fileName())
            .findFirst()
            .orElseThrow();
    for (Path file : files) {
      if (file.endsWith(admitted)) {
        Files.delete(file);
      }
    }
    reader.publish = blankFrom(OPEN);
    reader.run("RIV-01");
    reader.plug("RIV-01_after", 30);

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(outcome.plan().pendingFiles()).isEqualTo(1);
    assertThat(reader.run("RIV-01").plan().pending()).isEmpty();
  }

  @Test
  void filesThatComeLaterAreJudgedByTheMovedThreshold() throws IOException {
    CardReader undisturbed = reader.into(work.resolve("undisturbed"));
    undisturbed.publish = blankFrom(OPEN);
    reader.plug("RIV-01_after", 30);
    undisturbed.run("RIV-01");
    reader.publish = blankFrom(STRICT);
    reader.plug("RIV-01_after", 12);
    reader.run("RIV-01");
    reader.publish = blankFrom(OPEN);
    reader.plug("RIV-01_after", 30);

    reader.run("RIV-01");

    assertThat(reader.media("riv-01")).isEqualTo(undisturbed.media("riv-01"));
  }
}
