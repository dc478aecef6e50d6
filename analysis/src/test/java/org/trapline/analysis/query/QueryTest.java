package org.trapline.analysis.query;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.schemas.MediaLabel;

class QueryTest {
  @TempDir Path folder;

  private Path result() throws IOException {
    return TinyResult.in(folder)
        .deployment("007", "Weir")
        .deployment("A", "Bridge")
        .add(
            animal("007", "1.JPG", "2026-05-01T10:00", "Anas platyrhynchos", 0.95),
            animal("007", "2.JPG", "2026-05-01T10:29:59", "Anas platyrhynchos", 0.65),
            animal("007", "3.JPG", "2026-05-01T11:00", "Anas platyrhynchos", 0.75),
            other("A", "4.JPG", "2026-05-02T23:30", MediaLabel.BLANK))
        .write();
  }

  private static String table(Path results, String sql) throws IOException {
    StringBuilder out = new StringBuilder();
    Query.run(List.of(results), sql, QueryFormat.TABLE, out);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static String csv(Path results, String sql) throws IOException {
    StringBuilder out = new StringBuilder();
    Query.run(List.of(results), sql, QueryFormat.CSV, out);
    return out.toString();
  }

  @Test
  void alignsColumnsAndPutsNumbersToTheRight() throws IOException {
    assertThat(
            table(
                result(),
                "SELECT deployment_id, count(*) AS files FROM media GROUP BY 1 ORDER BY 1"))
        .isEqualTo(
            """
            deployment_id  files
            -------------  -----
            007                3
            A                  1
            """);
  }

  @Test
  void keepsIdsThatLookLikeNumbersAsText() throws IOException {
    assertThat(csv(result(), "SELECT DISTINCT deployment_id, deployment FROM media ORDER BY 1"))
        .isEqualTo("deployment_id,deployment\n007,d-007\nA,d-a\n");
  }

  @Test
  void keepsLocalTimesWhateverTheZoneOfTheMachine() throws IOException {
    assertThat(
            csv(
                result(),
                "SELECT captured_at_local, captured_at_utc FROM media WHERE deployment_id = 'A'"))
        .isEqualTo("captured_at_local,captured_at_utc\n2026-05-02T23:30:00,2026-05-02T23:30:00Z\n");
  }

  @Test
  void hasEveryTableEvenWhereNoFileOfItWasWritten() throws IOException {
    Path only = TinyResult.in(folder).deployment("A", "S").write();

    for (String name : List.of("media", "detections", "thumbnails")) {
      assertThat(csv(only, "SELECT count(*) AS n, max(deployment) AS d FROM " + name))
          .isEqualTo("n,d\n0,\n");
    }
    assertThat(csv(only, "SELECT deployment_id FROM deployments")).isEqualTo("deployment_id\nA\n");
  }

  @Test
  void readsSeveralResultsAsOne() throws IOException {
    Path first = Files.createDirectory(folder.resolve("one"));
    Path second = Files.createDirectory(folder.resolve("two"));
    TinyResult.in(first).add(other("A", "1.JPG", "2026-05-01T10:00", MediaLabel.BLANK)).write();
    TinyResult.in(second).add(other("B", "1.JPG", "2026-05-01T10:00", MediaLabel.BLANK)).write();
    StringBuilder out = new StringBuilder();

    Query.run(
        List.of(first, second),
        "SELECT string_agg(deployment_id, '+' ORDER BY deployment_id) AS all FROM media",
        QueryFormat.CSV,
        out);

    assertThat(out.toString()).isEqualTo("all\nA+B\n");
  }

  @Test
  void readsAFolderWhoseNameIsFullOfSpecialLetters() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("O'Brien's [2026] *? é 野"));
    TinyResult.in(odd).add(other("A", "1.JPG", "2026-05-01T10:00", MediaLabel.BLANK)).write();

    assertThat(csv(odd, "SELECT count(*) AS n FROM media")).isEqualTo("n\n1\n");
  }

  @Test
  void givesTheErrorOfWrongSqlInOneSentence() throws IOException {
    Path results = result();

    var wrong =
        assertThrows(
            AnalysisInputException.class, () -> csv(results, "SELECT specie FROM detections"));

    assertThat(wrong).hasMessageThat().startsWith("The query could not be run: ");
    assertThat(wrong).hasMessageThat().contains("specie");
    assertThat(wrong).hasMessageThat().doesNotContain("\n");
    assertThat(wrong).hasMessageThat().doesNotContain("LINE 1");
    assertThat(wrong).hasMessageThat().doesNotContain("Error:");
  }

  @Test
  void refusesAFolderThatNoRunWrote() {
    assertThat(assertThrows(AnalysisInputException.class, () -> csv(folder, "SELECT 1")))
        .hasMessageThat()
        .contains("has no tables");
    assertThat(
            assertThrows(
                AnalysisInputException.class, () -> csv(folder.resolve("nowhere"), "SELECT 1")))
        .hasMessageThat()
        .contains("There is no folder");
  }

  @Test
  void neverFetchesAnExtension() throws IOException {
    Path results = result();

    assertThrows(
        AnalysisInputException.class,
        () -> csv(results, "SELECT * FROM read_parquet('https://example.invalid/x.parquet')"));
    assertThat(
            csv(
                results,
                "SELECT current_setting('autoinstall_known_extensions') AS i,"
                    + " current_setting('autoload_known_extensions') AS l"))
        .isEqualTo("i,l\nfalse,false\n");
  }

  @Test
  void answersTheUsefulQuestionsOverTheViewsAndOverTheFilesAlike() throws IOException {
    Path results = result();
    List<UsefulQuery> views = UsefulQueries.overViews();
    List<UsefulQuery> files = UsefulQueries.over(results);

    assertThat(views).hasSize(3);
    for (int i = 0; i < views.size(); i++) {
      assertThat(views.get(i).sql()).doesNotContain("\n");
      assertThat(csv(results, files.get(i).sql())).isEqualTo(csv(results, views.get(i).sql()));
    }
  }

  @Test
  void countsVisitsThirtyMinutesApart() throws IOException {
    assertThat(csv(result(), UsefulQueries.overViews().get(0).sql()))
        .isEqualTo(
            """
            station,species,events,photos,first_seen,last_seen
            Weir,Anas platyrhynchos,2,3,2026-05-01T10:00:00,2026-05-01T11:00:00
            """);
  }

  @Test
  void tellsWhatEachDeploymentBrought() throws IOException {
    assertThat(csv(result(), UsefulQueries.overViews().get(1).sql()))
        .isEqualTo(
            """
            deployment_id,files,blank_percent,failed,days_with_files,first_file,last_file
            007,3,0.0,0,1,2026-05-01T10:00:00,2026-05-01T11:00:00
            A,1,100.0,0,1,2026-05-02T23:30:00,2026-05-02T23:30:00
            """);
  }

  @Test
  void listsTheLeastSureAnimalsFirst() throws IOException {
    assertThat(csv(result(), UsefulQueries.overViews().get(2).sql()))
        .startsWith(
            """
            deployment_id,file_path,species,species_score,detector_score
            007,DCIM/2.JPG,Anas platyrhynchos,0.65,0.9
            007,DCIM/3.JPG,Anas platyrhynchos,0.75,0.9
            """);
  }
}
