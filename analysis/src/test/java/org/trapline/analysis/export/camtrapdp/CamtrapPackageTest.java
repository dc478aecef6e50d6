package org.trapline.analysis.export.camtrapdp;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;

class CamtrapPackageTest {
  @TempDir Path folder;

  private CamtrapPackage.Written write() throws IOException {
    return CamtrapPackage.write(
        TinyPackage.settings(
            TinyPackage.result(folder.resolve("result")).write(), folder.resolve("out")));
  }

  private List<String> column(String table, String field) {
    List<List<String>> rows = TinyPackage.rows(folder.resolve("out").resolve(table + ".csv"));
    int index = rows.get(0).indexOf(field);
    return rows.stream().skip(1).map(row -> row.get(index)).toList();
  }

  @Test
  void writesEveryFileWithATimeAndHoldsBackWhatMayShowPeople() throws IOException {
    CamtrapPackage.Written written = write();

    assertThat(written).isEqualTo(new CamtrapPackage.Written(2, 5, 12, 2, 1));
    assertThat(column("media", "filePath"))
        .containsExactly(
            "A_1/DCIM/a1.jpg",
            "A_1/DCIM/a2.jpg",
            "A_1/DCIM/a3.jpg",
            "B_1/DCIM/.%2Eb1.jpg",
            "B_1/DCIM/b2.jpg")
        .inOrder();
    assertThat(column("media", "filePublic"))
        .containsExactly("true", "true", "false", "false", "true")
        .inOrder();
    assertThat(column("media", "timestamp").get(0)).isEqualTo("2024-05-02T10:00:00+00:00");
  }

  @Test
  void countsABurstOnceAndEachBoxOnce() throws IOException {
    write();

    List<String> levels = column("observations", "observationLevel");
    List<String> names = column("observations", "scientificName");
    List<String> counts = column("observations", "count");
    List<String> types = column("observations", "observationType");
    assertThat(levels.subList(0, 4)).containsExactly("event", "media", "media", "media").inOrder();
    assertThat(names.subList(0, 4))
        .containsExactlyElementsIn(java.util.Collections.nCopies(4, "Anas platyrhynchos"));
    assertThat(counts.subList(0, 4)).containsExactly("3", "1", "1", "1").inOrder();
    assertThat(types)
        .containsExactly(
            "animal", "animal", "animal", "animal", "blank", "blank", "human", "human", "unknown",
            "unknown", "animal", "animal")
        .inOrder();
    assertThat(column("deployments", "timestampIssues")).containsExactly("false", "true").inOrder();
  }

  @Test
  void describesItselfFromTheTables() throws IOException {
    write();
    JsonNode root = new ObjectMapper().readTree(folder.resolve("out/datapackage.json").toFile());

    assertThat(root.path("created").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(root.path("title").asText()).isEqualTo("result");
    assertThat(root.at("/temporal/start").asText()).isEqualTo("2024-05-01");
    assertThat(root.at("/temporal/end").asText()).isEqualTo("2024-05-21");
    assertThat(root.at("/spatial/coordinates/0/2/1").asDouble()).isEqualTo(52.61234);
    assertThat(root.at("/taxonomic").findValuesAsText("scientificName"))
        .containsExactly("Anas platyrhynchos", "Lutra lutra")
        .inOrder();
  }

  @Test
  void roundsCoordinatesWhenAskedAndSaysSo() throws IOException {
    Path result = TinyPackage.result(folder.resolve("result")).write();
    CamtrapPackage.write(
        new CamtrapSettings(
            result, folder.resolve("out"), "T", List.of("N"), SamplingDesign.EXPERIMENTAL, 1));

    assertThat(column("deployments", "latitude")).containsExactly("52.5", "52.6").inOrder();
    JsonNode root = new ObjectMapper().readTree(folder.resolve("out/datapackage.json").toFile());
    assertThat(root.path("coordinatePrecision").asDouble()).isEqualTo(0.1);
    assertThat(root.at("/spatial/coordinates/0/2/1").asDouble()).isEqualTo(52.6);
    assertThat(root.at("/contributors/0/title").asText()).isEqualTo("N");
    assertThat(root.at("/project/samplingDesign").asText()).isEqualTo("experimental");
  }

  @Test
  void theSameResultGivesTheSameFiles() throws IOException {
    write();
    String first = Files.readString(folder.resolve("out/observations.csv"));
    write();
    assertThat(Files.readString(folder.resolve("out/observations.csv"))).isEqualTo(first);
  }

  @Test
  void saysWhichDeploymentLacksWhatAndWhereToFillItIn() throws IOException {
    Path result = TinyPackage.result(folder.resolve("result")).deployment("C_1", "C").write();
    AnalysisInputException error =
        assertThrows(
            AnalysisInputException.class,
            () -> CamtrapPackage.write(TinyPackage.settings(result, folder.resolve("out"))));
    assertThat(error)
        .hasMessageThat()
        .isEqualTo(
            "Deployment C_1 has no latitude, longitude, deploymentStart, deploymentEnd, which"
                + " Camtrap DP requires; fill it in in deployments.csv and apply it with: trapline"
                + " republish RESULT --deployments deployments.csv");
  }

  @Test
  void refusesAResultThatIsNotFinished() throws IOException {
    Path result = TinyPackage.result(folder.resolve("result")).write();
    Files.delete(result.resolve("_run.json"));
    AnalysisInputException error =
        assertThrows(
            AnalysisInputException.class,
            () -> CamtrapPackage.write(TinyPackage.settings(result, folder.resolve("out"))));
    assertThat(error).hasMessageThat().contains("is not finished");
  }
}
