package org.trapline.pipeline.deployments;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.schemas.SiteCountry;
import org.trapline.transforms.find.ClaimedFolder;
import org.trapline.transforms.find.InputException;

final class DeploymentsCsvTest {
  @TempDir Path folder;

  private DeploymentsTable read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private DeploymentsTable read(byte[] bytes) throws IOException {
    return DeploymentsCsv.read(Files.write(folder.resolve("deployments.csv"), bytes));
  }

  private String complaint(String text) {
    return assertThrows(InputException.class, () -> read(text)).getMessage();
  }

  @Test
  void readsCamtrapDpColumns() throws IOException {
    DeploymentsTable table =
        read(
            """
            deploymentID,locationID,locationName,latitude,longitude,coordinateUncertainty,deploymentStart,deploymentEnd,cameraID,cameraModel,cameraHeight,cameraTilt,baitUse,deploymentTags
            D1,L1,"Weir, left bank",51.5,-0.25,187,2024-05-01T10:00:00+0200,2024-06-01T09:30:00+0200,C7,Reconyx-HF2,0.8,-10,false,a | b
            """);

    DeploymentEntry entry = table.entries().get(0);
    assertThat(entry.deploymentId()).isEqualTo("D1");
    assertThat(entry.place())
        .isEqualTo(new Place("L1", "Weir, left bank", 51.5, -0.25, 187, null, null, null));
    assertThat(entry.camera())
        .isEqualTo(new CameraSetup("C7", "Reconyx-HF2", null, 0.8, null, -10, null, null));
    assertThat(entry.start())
        .isEqualTo(new DeploymentTime(LocalDateTime.of(2024, 5, 1, 10, 0), true));
    assertThat(entry.end())
        .isEqualTo(new DeploymentTime(LocalDateTime.of(2024, 6, 1, 9, 30), true));
    assertThat(entry.clock())
        .isEqualTo(new CameraClock(ZoneOffset.ofHours(2), Duration.ZERO, null));
    assertThat(entry.remarks().baitUse()).isFalse();
    assertThat(entry.remarks().deploymentTags()).isEqualTo("a | b");
    assertThat(table.warnings()).isEmpty();
  }

  @Test
  void readsTheCorrectionsAtBothEndsOfAClockThatDrifted() throws IOException {
    DeploymentEntry entry =
        read(("deploymentID,start,end,clock_shift,clock_shift_end\n"
                    + "A,2024-05-01 10:00,2024-05-31 10:00,+10s,-00:04:00\n")
                .getBytes(UTF_8))
            .entries()
            .get(0);

    assertThat(entry.clock())
        .isEqualTo(new CameraClock(null, Duration.ofSeconds(10), Duration.ofMinutes(-4)));
    assertThat(entry.clock().shiftEndS()).isEqualTo(-240);
  }

  @Test
  void readsWhatExcelWritesInMostOfEurope() throws IOException {
    String text =
        "deployment_id;station;latitude;longitude;start;end;utc_offset;clock_shift;path\r\n"
            + "007;Mühle;47,3769;8,5417;01.05.2024;31.05.2024"
            + " 14:05;+02:00;-00:13:20;karten\\RIV-01\r\n"
            + ";;;;;;;;\r\n"
            + "1e5;Brücke;;;;;;;\r\n";

    for (byte[] bytes :
        List.of(
            text.getBytes(UTF_8),
            ("\uFEFF" + text).getBytes(UTF_8),
            text.getBytes(Charset.forName("windows-1252")),
            ("\uFEFF" + text.replace(';', '\t')).getBytes(UTF_16LE),
            text.getBytes(UTF_16LE),
            ("sep=;\r\n" + text).getBytes(UTF_8))) {
      DeploymentsTable table = read(bytes);

      assertThat(table.deploymentIds()).containsExactly("007", "1e5").inOrder();
      DeploymentEntry entry = table.entries().get(0);
      assertThat(entry.place().locationId()).isEqualTo("Mühle");
      assertThat(entry.place().latitude()).isEqualTo(47.3769);
      assertThat(entry.start())
          .isEqualTo(new DeploymentTime(LocalDateTime.of(2024, 5, 1, 12, 0), false));
      assertThat(entry.end())
          .isEqualTo(new DeploymentTime(LocalDateTime.of(2024, 5, 31, 14, 5), true));
      assertThat(entry.clock())
          .isEqualTo(new CameraClock(ZoneOffset.ofHours(2), Duration.ofSeconds(-800), null));
      assertThat(table.claimedFolders())
          .containsExactly(new ClaimedFolder("007", "karten\\RIV-01"));
      assertThat(table.entries().get(1).clock()).isEqualTo(CameraClock.UNKNOWN);
    }
  }

  @Test
  void readsWhereSpeciesNetsGeofenceStands() throws IOException {
    List<DeploymentEntry> entries =
        read("deploymentID,country,admin1_region\nA,ken,\nB,USA,ny\nC,none,\nD,,\n").entries();

    assertThat(entries.stream().map(entry -> entry.place().country()).toList())
        .containsExactly(
            new SiteCountry("KEN", null), new SiteCountry("USA", "NY"), SiteCountry.UNKNOWN, null)
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KE,|column country: 'KE' can't be used; there is no country with the code \"KE\"",
        "USA,NX|column admin1_region: 'NX' can't be used; the region \"NX\" of USA is not known",
        ",NY|column admin1_region: 'NY' stands without a country; fill in the column country",
        "none,NY|column admin1_region: 'NY' stands beside the country 'none'; empty one"
      })
  void refusesPlacesThatTheGeofenceDoesNotKnow(String cells, String sentence) {
    assertThat(
            assertThrows(
                InputException.class,
                () -> read("deploymentID,country,admin1_region\nA," + cells + "\n")))
        .hasMessageThat()
        .contains("line 2, " + sentence);
  }

  @Test
  void putsTimesIntoTheGivenOffset() throws IOException {
    DeploymentEntry entry =
        read("deploymentID,start,utc_offset\nD1,2024-05-01T10:00:00Z,+02:00\n").entries().get(0);

    assertThat(entry.start().local()).isEqualTo(LocalDateTime.of(2024, 5, 1, 12, 0));
  }

  @Test
  void takesNothingForMissingWords() throws IOException {
    DeploymentEntry entry =
        read("deploymentID,locationID,latitude,longitude,habitat\nNA,NA,NaN,nan,\n")
            .entries()
            .get(0);

    assertThat(entry.deploymentId()).isEqualTo("NA");
    assertThat(entry.place()).isEqualTo(Place.UNKNOWN);
  }

  @Test
  void warnsOfColumnsThatItDoesNotKnow() throws IOException {
    List<String> warnings = read("deploymentID,latitud,Observer\nD1,4,Ann\n").warnings();

    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0))
        .isEqualTo(
            "deployments.csv: the column 'latitud' is unknown and was not read; "
                + "docs/deployments.md lists the columns that are.");
    assertThat(warnings.get(1)).contains("'Observer'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploymentID,start\nA,31/05/2024\nB,01/02/2024\n",
        "deploymentID,start,end\nA,01/02/2024,\nB,,13/02/2024\n",
      })
  void learnsTheOrderOfDayAndMonthFromTheWholeFile(String text) throws IOException {
    DeploymentsTable table = read(text);

    assertThat(
            table.entries().stream()
                .flatMap(e -> Stream.ofNullable(e.start()))
                .map(DeploymentTime::local))
        .contains(LocalDateTime.of(2024, 2, 1, 12, 0));
  }

  @Test
  void readsAmericanDates() throws IOException {
    DeploymentsTable table =
        read("deploymentID,start\nA,5/31/2024 12:05 AM\nB,1/2/2024 3:07:09 PM\n");

    assertThat(table.entries().get(0).start().local())
        .isEqualTo(LocalDateTime.of(2024, 5, 31, 0, 5));
    assertThat(table.entries().get(1).start().local())
        .isEqualTo(LocalDateTime.of(2024, 1, 2, 15, 7, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03/04/2024|may have the day or the month first, and no other date in the file tells",
        "2024-02-30|is no date",
        "31.13.2024|is no date",
        "01.05.24|is no date",
        "45413|is no date",
        "2024-05-01 25:00|is no date",
        "2024-05-01T10:00:00Z|is in UTC, which does not tell what the camera's clock showed"
      })
  void refusesADateThatItWouldHaveToGuess(String date, String what) {
    assertThat(complaint("deploymentID,deploymentStart\nD1," + date + "\n"))
        .startsWith(
            "deployments.csv, line 2, column deploymentStart: '" + date + "' " + what + "; ");
  }

  @Test
  void readsADayThatIsTheSameBothWays() throws IOException {
    assertThat(read("deploymentID,start\nD1,05/05/2024\n").entries().get(0).start().earliest())
        .isEqualTo(LocalDateTime.of(2024, 5, 5, 0, 0));
  }

  @Test
  void refusesDatesThatContradictEachOther() {
    assertThat(complaint("deploymentID,start\nA,31/05/2024\nB,05/31/2024\n"))
        .isEqualTo(
            "deployments.csv, line 3, column deploymentStart: '05/31/2024' has the month first, but"
                + " line 2 of the same file has '31/05/2024' with the day first; write all dates as"
                + " 2024-05-31.");
  }

  @Test
  void refusesAnOffsetThatChanges() {
    assertThat(
            complaint(
                "deploymentID,start,end\nA,2024-09-01T00:00:00+02:00,2024-12-01T00:00:00+01:00\n"))
        .contains("has another offset than the end '2024-12-01T00:00:00+01:00'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deploymentID,end,start~A,2024-05-01,2024-05-02|line 2, column deploymentEnd: '2024-05-01'"
            + " lies before the start '2024-05-02'",
        "deploymentID~A~B~A|line 4, column deploymentID: 'A' stands in line 2 already",
        "deploymentID~riv~RIV|differ only in case",
        "deploymentID,path~A,x/y~B,x\\y|column path: 'x\\y' stands in line 2 already",
        "deploymentID,path~A,../x|climbs up with '..'",
        "deploymentID,latitude,longitude~A,91,0|column latitude: '91' is out of range; it must lie"
            + " between -90 and 90",
        "deploymentID,latitude,longitude~A,47,|column longitude: '' is only half a position",
        "deploymentID,latitude,longitude~A,47°22'N,8|column latitude: '47°22'N' is no number",
        "deploymentID,cameraTilt~A,1.5|is no whole number",
        "deploymentID,baitUse~A,maybe|is neither true nor false",
        "deploymentID,station~,x|column deploymentID: '' is empty",
        "station,start~x,2024-05-01|has no column deploymentID in its first line (station, start)",
        "deploymentID,deployment_id~A,B|has the column deploymentID twice, the second time as"
            + " 'deployment_id'",
        "deploymentID,latitude,longitude~A,47,3,8,5|line 2 has more cells than the header has"
            + " columns, from '8' on",
        "deploymentID|has no deployment below its header",
        "deploymentID,utc_offset~A,Europe/Zurich|column utc_offset: 'Europe/Zurich' is no fixed"
            + " offset",
        "deploymentID,utc_offset~A,+15:00|column utc_offset: '+15:00' is no offset in use",
        "deploymentID,clock_shift~A,90|column clock_shift: '90' is no duration",
        "deploymentID,clock_shift_end~A,soon|column clock_shift_end: 'soon' is no duration",
        "deploymentID,start,clock_shift_end~A,2024-05-01,+5m|column clock_shift_end: '+5m' has no"
            + " start and end to go by",
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertThat(complaint(text.replace('~', '\n'))).contains(message);
  }

  @Test
  void saysThatTheFileIsUnusable() throws IOException {
    assertThat(complaint("")).contains("deployments.csv is empty");
    assertThat(complaint("deploymentID\n\"A\n")).contains("quotation mark");
    assertThat(
            assertThrows(
                    InputException.class, () -> DeploymentsCsv.read(folder.resolve("none.csv")))
                .getMessage())
        .contains("none.csv does not exist");
  }

  @Test
  void takesTheMarkOffTextThatLooksLikeAFormula() throws IOException {
    DeploymentsTable table = read("deploymentID,path\n'=1+1,'-north\n'quoted',x\n");

    assertThat(table.deploymentIds()).containsExactly("=1+1", "'quoted'").inOrder();
    assertThat(table.entries().get(0).path()).isEqualTo("-north");
  }
}
