package org.trapline.pipeline.status;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

class WatchResultTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @TempDir Path folder;

  @Test
  void saysThatAFolderIsNoResult() {
    InputException error = assertThrows(InputException.class, () -> watch().look());

    assertThat(error).hasMessageThat().contains("holds no result: check the folder");
  }

  @Test
  void countsFilesOfCommittedChunksOnly() throws IOException {
    DeploymentPlan plan = plan("RIV-01", 1, 10);
    ResultStatus before = watch().look();
    commit(plan, 0, 0);
    commit(plan, 2, 8);
    result().write(ResultNames.chunk("riv-01", "p0009-c000000-00000000"), new byte[1]);

    ResultStatus status = watch().look();

    assertThat(before.judged()).isEqualTo(0);
    assertThat(before.latest()).isNull();
    assertThat(status.deployments())
        .containsExactly(new DeploymentStatus("RIV-01", 10, 4, 3, 1, TablesState.NONE));
    assertThat(status.pace().filesPerSecond()).isWithin(1e-9).of(2.0 / 8);
    assertThat(status.complete()).isFalse();
  }

  @Test
  void seesWhatIsPlannedAndCommittedBetweenTwoLooks() throws IOException {
    WatchResult watch = watch();
    commit(plan("RIV-01", 1, 4), 0, 0);
    assertThat(watch.look().left()).isEqualTo(0);

    DeploymentPlan more = plan("RIV-01", 2, 12);
    plan("RIV-02", 1, 5);
    commit(more, 1, 5);

    assertThat(watch.look().deployments())
        .containsExactly(
            new DeploymentStatus("RIV-01", 12, 4, 3, 1, TablesState.NONE),
            new DeploymentStatus("RIV-02", 5, 5, 2, 2, TablesState.NONE));
  }

  @Test
  void aFileThatIsJudgedAgainIsOneFile() throws IOException {
    DeploymentPlan plan = plan("RIV-01", 1, 4);
    DeploymentPlan repaired = plan.with(DAY, List.of(file(2)), 4);
    new PlanStore(result()).storeLastPart(repaired);
    commit(repaired, 0, 0);

    assertThat(watch().look().deployments())
        .containsExactly(new DeploymentStatus("RIV-01", 4, 1, 2, 1, TablesState.NONE));
  }

  @Test
  void tablesOlderThanAChunkAreAnEarlierRuns() throws IOException {
    DeploymentPlan plan = plan("RIV-01", 1, 8);
    commit(plan, 0, 0);
    commit(plan, 1, 20);
    publish(10);
    assertThat(watch().look().deployments().get(0).tables()).isEqualTo(TablesState.EARLIER);

    publish(20);
    assertThat(watch().look().deployments().get(0).tables()).isEqualTo(TablesState.COMPLETE);
    assertThat(watch().look().complete()).isFalse();

    result().write(ResultNames.SUCCESS, new byte[] {'{', '}'});
    assertThat(watch().look().complete()).isTrue();

    result().write(ResultNames.REPLACING, new byte[] {'{', '}'});
    assertThat(watch().look().complete()).isFalse();
  }

  @Test
  void writesNothing() throws IOException {
    commit(plan("RIV-01", 1, 8), 0, 0);
    Set<String> before = files();

    watch().look();

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void standsWhereNothingCameForLong() throws IOException {
    DeploymentPlan plan = plan("RIV-01", 1, 8);
    commit(plan, 0, 0);
    ResultStatus status = watch().look();

    assertThat(status.stands(START.plusSeconds(60))).isFalse();
    assertThat(status.stands(START.plus(Pace.PAUSE).plusSeconds(1))).isTrue();
    commit(plan, 1, 0);
    assertThat(watch().look().stands(START.plus(Pace.PAUSE).plusSeconds(1))).isFalse();
  }

  private ResultFolder result() {
    return ResultFolder.at(folder.toString());
  }

  private WatchResult watch() {
    return new WatchResult(result());
  }

  /** Plans so many files in chunks of four, four of them in each part before the last. */
  private DeploymentPlan plan(String id, int part, int files) throws IOException {
    DeploymentPlan plan = new DeploymentPlan(id, id.toLowerCase(Locale.ROOT), List.of());
    for (int i = 1; i < part; i++) {
      plan = plan.with(DAY, files(4 * (i - 1), 4 * i), 4);
    }
    plan = plan.with(DAY, files(4 * (part - 1), files), 4);
    new PlanStore(result()).storeLastPart(plan);
    return plan;
  }

  private static List<PlannedFile> files(int from, int to) {
    return IntStream.range(from, to).mapToObj(WatchResultTest::file).toList();
  }

  private static PlannedFile file(int number) {
    return new PlannedFile("%032d".formatted(number), "IMG_%04d.JPG".formatted(number), 100, 0);
  }

  private void commit(DeploymentPlan plan, int chunk, long second) throws IOException {
    store(ResultNames.chunk(plan.slug(), plan.chunks().get(chunk).id()), second);
  }

  private void publish(long second) throws IOException {
    store(ResultNames.published("riv-01"), second);
  }

  private void store(String name, long second) throws IOException {
    result().write(name, new byte[] {1});
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(START.plusSeconds(second)));
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new TreeSet<>(all.map(Path::toString).toList());
    }
  }
}
