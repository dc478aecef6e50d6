package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.comparability.ComparabilityRow;
import org.trapline.analysis.events.Event;

class ManyRowsTest {
  @TempDir Path folder;

  private static Answer analyze(Path survey) throws IOException {
    return Analyze.run(
        AnalyzeSettings.usual(
            List.of(survey.resolve("results")),
            new AnalyzeSettings.Inputs(
                survey.resolve("stations.csv"), survey.resolve("design.toml"), null, null),
            survey.resolve("report")),
        System.out::println);
  }

  @Test
  void countsEveryRowOfEveryStation() throws IOException, SQLException {
    everyRowCounts(36_000, folder);
  }

  @Test
  @Tag("slow")
  void readsTenMillionRows() throws IOException, SQLException {
    String kept = System.getProperty("trapline.manyRows");
    everyRowCounts(10_000_000, kept == null ? folder : Path.of(kept));
  }

  private static void everyRowCounts(long wanted, Path survey) throws IOException, SQLException {
    long rows = ManyRows.write(survey, wanted);
    Answer answer = analyze(survey);

    assertThat(answer.comparability()).hasSize(4);
    assertThat(answer.comparability().stream().mapToLong(ComparabilityRow::files).sum())
        .isEqualTo(rows);
    assertThat(answer.effort()).hasSize(2 * ManyRows.STATIONS);
    long sightings = answer.events().stream().map(Event::sightings).mapToLong(List::size).sum();
    assertThat((double) sightings / rows).isWithin(0.005).of(0.081);
  }
}
