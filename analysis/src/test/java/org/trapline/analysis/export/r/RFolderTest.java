package org.trapline.analysis.export.r;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.run.AnalyzeSettings;

class RFolderTest {
  @TempDir Path folder;

  /** Ten days at A from noon, with one day that failed; three at B. */
  private Path write() throws IOException {
    Path result =
        TinyResult.in(Files.createDirectories(folder.resolve("result")))
            .deployment("A_1", "A", "2024-05-01T12:00:00", "2024-05-11T00:00:00")
            .deployment("B_1", "B", "2024-05-03T00:00:00", "2024-05-06T00:00:00")
            .add(
                animal("A_1", "1.jpg", "2024-05-02T10:00:00", "Anas platyrhynchos", 0.8).with(3),
                animal("A_1", "2.jpg", "2024-05-02T10:20:00", "Anas platyrhynchos", 0.9),
                animal("A_1", "3.jpg", "2024-05-09T18:00:00", "Anas platyrhynchos", 0.7),
                animal("B_1", "4.jpg", "2024-05-04T06:00:00", "Lutra lutra", 0.6))
            .write();
    Path failures =
        Files.writeString(
            folder.resolve("failures.csv"),
            "deployment,from,to,reason\nA_1,2024-05-05,2024-05-06,card full\n");
    Path out = folder.resolve("out");
    RFolder.write(
        AnalyzeSettings.usual(
            List.of(result), new AnalyzeSettings.Inputs(null, null, failures, null), out),
        Occasions.USUAL);
    return out;
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(write().resolve(name));
  }

  @Test
  void aRecordIsAnIndependentEvent() throws IOException {
    assertThat(lines("record_table.csv"))
        .containsExactly(
            "Station,Species,DateTimeOriginal,Date,Time,delta.time.secs,n,n_images,deployment,media_id,score",
            "A,Anas platyrhynchos,2024-05-02 10:00:00,2024-05-02,10:00:00,0,3,2,A_1,A_1/1.jpg,0.9",
            "A,Anas platyrhynchos,2024-05-09"
                + " 18:00:00,2024-05-09,18:00:00,632400,1,1,A_1,A_1/3.jpg,0.7",
            "B,Lutra lutra,2024-05-04 06:00:00,2024-05-04,06:00:00,0,1,1,B_1,B_1/4.jpg,0.6")
        .inOrder();
  }

  @Test
  void operationTellsHalfDaysFailuresAndDaysWithoutACamera() throws IOException {
    assertThat(lines("camera_operation.csv"))
        .containsExactly(
            "\"\",2024-05-01,2024-05-02,2024-05-03,2024-05-04,2024-05-05,2024-05-06,2024-05-07,2024-05-08,2024-05-09,2024-05-10",
            "A,0.5,1.0,1.0,1.0,0.0,1.0,1.0,1.0,1.0,1.0",
            "B,NA,NA,1.0,1.0,1.0,NA,NA,NA,NA,NA")
        .inOrder();
  }

  @Test
  void countsHaveTheirZeros() throws IOException {
    assertThat(lines("counts_long.csv"))
        .containsExactly(
            "station,group,period,deployment,trap_days,species,events",
            "A,none,all,A_1,8.5,Anas platyrhynchos,2",
            "B,none,all,B_1,3.0,Anas platyrhynchos,0",
            "A,none,all,A_1,8.5,Lutra lutra,0",
            "B,none,all,B_1,3.0,Lutra lutra,1")
        .inOrder();
    assertThat(lines("community_matrix.csv"))
        .containsExactly(
            "station,group,period,Anas_platyrhynchos,Lutra_lutra",
            "A,none,all,2,0",
            "B,none,all,0,1")
        .inOrder();
  }

  @Test
  void anOccasionWithoutEffortIsNotAZero() throws IOException {
    assertThat(lines("unmarked_anas_platyrhynchos.csv"))
        .containsExactly(
            "site,y.1,y.2,I,A,effort.1,effort.2", "A,1,1,0,0,5.5,3.0", "B,0,NA,0,0,3.0,NA")
        .inOrder();
  }

  @Test
  void onlyWeeksThatWereWatchedAreSamplingUnits() throws IOException {
    assertThat(lines("incidence_long.csv"))
        .containsExactly(
            "assemblage,sampling_unit,species,detected",
            "none.all,A-w1,Anas platyrhynchos,1",
            "none.all,A-w1,Lutra lutra,0")
        .inOrder();
    assertThat(lines("event_times.csv").get(2))
        .isEqualTo("Anas platyrhynchos,none,all,4.71238898038469");
  }

  @Test
  void shipsTheScript() throws IOException {
    assertThat(lines(RFolder.SCRIPT).get(0)).startsWith("# Reads every file of this folder");
  }

  @Test
  void refusesASurveyWithoutAnyTime() throws IOException {
    Path result =
        TinyResult.in(Files.createDirectories(folder.resolve("empty")))
            .deployment("A_1", "A")
            .write();
    AnalysisInputException error =
        assertThrows(
            AnalysisInputException.class,
            () ->
                RFolder.write(
                    AnalyzeSettings.usual(
                        List.of(result),
                        new AnalyzeSettings.Inputs(null, null, null, null),
                        folder.resolve("out")),
                    Occasions.USUAL));
    assertThat(error).hasMessageThat().contains("Nothing is known of when the cameras worked");
  }
}
