package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.exit.ErrorMessages;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;
import picocli.CommandLine;

class StatusCommandTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysWhatIsPlannedJudgedAndLeft() throws IOException {
    DeploymentPlan first = plan("RIV-01", 500);
    plan("RIV-02", 120);
    commit(first, 0, 0);
    commit(first, 1, 10);
    publish("riv-01", 5);

    assertThat(status(20)).isEqualTo(5);
    assertThat(out.toString())
        .isEqualTo(
            """
            deployment  tables         files  judged  left
            RIV-01      earlier run's    500     200   300
            RIV-02      none yet         120       0   120
            all                          620     200   420

            200 of 620 files (32 %) are judged, 2 of 7 chunks, 10.0/s lately, 0:00:42 left; the last came 0:00:10 ago.
            """);
  }

  @Test
  void saysWhenAllIsDone() throws IOException {
    DeploymentPlan plan = plan("RIV-01", 100);
    commit(plan, 0, 0);
    publish("riv-01", 5);
    result().write(ResultNames.SUCCESS, new byte[0]);

    assertThat(status(3600)).isEqualTo(0);
    assertThat(out.toString())
        .isEqualTo(
            """
            deployment  tables    files  judged  left
            RIV-01      complete    100     100     0

            100 of 100 files (100 %) are judged, 1 of 1 chunks; the tables are complete and their books balance.
            """);
  }

  @Test
  void saysWhenNoRunSeemsToGoOn() throws IOException {
    commit(plan("RIV-01", 200), 0, 0);

    assertThat(status(7200)).isEqualTo(5);
    assertThat(out.toString())
        .contains("the last came 2:00:00 ago. If no run goes on, start the same command again.");
  }

  @Test
  void watchesUntilAllIsDone() throws IOException {
    DeploymentPlan plan = plan("RIV-01", 200);
    int[] looks = {0};

    int code =
        execute(
            20,
            millis -> {
              assertThat(millis).isEqualTo(10_000);
              happen(plan, looks[0]++);
            },
            "--watch");

    assertThat(code).isEqualTo(0);
    assertThat(out.toString())
        .isEqualTo(
            """
            0 of 200 files (0 %) are judged, 0 of 2 chunks; nothing is committed yet.
            100 of 200 files (50 %) are judged, 1 of 2 chunks; the last came 0:00:20 ago.
            200 of 200 files (100 %) are judged, 2 of 2 chunks; the tables are not finished yet.
            200 of 200 files (100 %) are judged, 2 of 2 chunks; the tables are complete and their books balance.

            deployment  tables    files  judged  left
            RIV-01      complete    200     200     0
            """);
  }

  /** What a run does between two looks; at the third nothing. */
  private void happen(DeploymentPlan plan, int look) {
    try {
      switch (look) {
        case 0 -> commit(plan, 0, 0);
        case 1 -> commit(plan, 1, 10);
        case 2 -> {}
        default -> {
          publish("riv-01", 15);
          result().write(ResultNames.SUCCESS, new byte[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void saysThatAFolderIsNoResult() {
    assertThat(status(0)).isEqualTo(2);
    assertThat(err.toString()).contains("holds no result: check the folder");
  }

  private int status(long second) {
    return execute(second, millis -> {});
  }

  private int execute(long second, StatusCommand.Pause pause, String... more) {
    Clock clock = Clock.fixed(START.plusSeconds(second), ZoneOffset.UTC);
    CommandLine line = new CommandLine(new StatusCommand(clock, pause));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(new ErrorMessages(() -> folder));
    String[] all =
        Stream.concat(Stream.of(folder.toString()), Arrays.stream(more)).toArray(String[]::new);
    return line.execute(all);
  }

  private ResultFolder result() {
    return ResultFolder.at(folder.toString());
  }

  private DeploymentPlan plan(String id, int files) throws IOException {
    List<PlannedFile> all =
        IntStream.range(0, files)
            .mapToObj(i -> new PlannedFile("%032d".formatted(i), i + ".JPG", 100, 0))
            .toList();
    DeploymentPlan plan =
        new DeploymentPlan(id, id.toLowerCase(Locale.ROOT), List.of())
            .with(LocalDate.of(2026, 1, 1), all, 100);
    new PlanStore(result()).storeLastPart(plan);
    return plan;
  }

  private void commit(DeploymentPlan plan, int chunk, long second) throws IOException {
    store(ResultNames.chunk(plan.slug(), plan.chunks().get(chunk).id()), second);
  }

  private void publish(String slug, long second) throws IOException {
    store(ResultNames.published(slug), second);
  }

  private void store(String name, long second) throws IOException {
    result().write(name, new byte[] {1});
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(START.plusSeconds(second)));
  }
}
