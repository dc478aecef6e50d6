package org.trapline.pipeline.deployments;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.find.FoundFolder;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.WhoseCard;

final class DeploymentsInitTest {
  @TempDir Path temp;

  private static final ClueReader BY_NAME =
      file ->
          new FileClues(
              LocalDateTime.of(2024, 5, Integer.parseInt(file.name().substring(4, 8)), 10, 0),
              "RECONYX HF2",
              file.folder().path().contains("101") ? "S2" : "S1");

  private void photo(String path) throws IOException {
    Path file = temp.resolve("cards").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }

  private FoundMedia find(WhoseCard rule) {
    return FindMedia.in(List.of(temp.resolve("cards").toString())).askingWhoseCard(rule).find();
  }

  private DeploymentsTable written(String text) throws IOException {
    return DeploymentsCsv.read(Files.writeString(temp.resolve("deployments.csv"), text));
  }

  @Test
  void proposesWhatTheFilesTell() throws IOException {
    photo("RIV-01/DCIM/100RECNX/IMG_0003.JPG");
    photo("RIV-01/DCIM/100RECNX/IMG_0009.JPG");
    photo("RIV-02/DCIM/100RECNX/IMG_0001.JPG");
    photo("RIV-02/DCIM/101RECNX/IMG_0001.JPG");

    String text =
        DeploymentsInit.propose(find(WhoseCard.from(null, List.of(), null)), BY_NAME, ';');

    assertThat(text)
        .isEqualTo(
            "\uFEFFdeploymentID;locationID;latitude;longitude;country;deploymentStart;deploymentEnd;cameraID;cameraModel;path;utc_offset;clock_shift;deploymentComments\r\n"
                + "RIV-01;;;;;2024-05-03T10:00:00;2024-05-09T10:00:00;S1;RECONYX"
                + " HF2;RIV-01;;;proposed from 2 files, start and end are the first and last"
                + " picture\r\n"
                + "RIV-02;;;;;2024-05-01T10:00:00;2024-05-01T10:00:00;;RECONYX"
                + " HF2;RIV-02;;;proposed from 2 files, start and end are the first and last"
                + " picture, serial numbers S1 and S2\r\n");
  }

  @Test
  void isReadBackWithTheSameIdsAndClaimsTheSameFiles() throws IOException {
    for (String name :
        List.of("=cmd()", "-north", "a;b", "\"q\"", "007", "Tai\u0308", "@x", "'=y")) {
      photo("before/" + name + "/DCIM/IMG_0001.JPG");
    }
    FoundMedia found = find(WhoseCard.from(null, List.of(), "{period}/{deployment}"));

    for (char separator : new char[] {';', ','}) {
      DeploymentsTable table = written(DeploymentsInit.propose(found, BY_NAME, separator));

      FoundMedia again = find(WhoseCard.from(null, table.claimedFolders(), null));
      assertThat(ids(again)).isEqualTo(ids(found));
      assertThat(table.deploymentIds()).containsAtLeast("=cmd()", "-north", "007", "Ta\u00EF");
    }
  }

  private static List<String> ids(FoundMedia found) {
    List<String> ids = new ArrayList<>();
    for (FoundDeployment deployment : found.deployments()) {
      deployment.files().forEach(f -> ids.add(deployment.deploymentId() + " " + f.mediaId()));
    }
    return ids;
  }

  @Test
  void putsTheStationOfALayoutIn() throws IOException {
    photo("before/RIV-01/IMG_0001.JPG");

    String text =
        DeploymentsInit.propose(
            find(WhoseCard.from(null, List.of(), "{period}/{station}")), BY_NAME, ',');

    DeploymentEntry entry = written(text).entries().get(0);
    assertThat(entry.deploymentId()).isEqualTo("before_RIV-01");
    assertThat(entry.place().locationId()).isEqualTo("RIV-01");
    assertThat(entry.path()).isEqualTo("before/RIV-01");
  }

  @Test
  void readsTheEndsOfEveryFolderAndASpreadOfALargeDeployment() {
    List<FoundFile> files = new ArrayList<>();
    for (int folder = 100; folder < 110; folder++) {
      FoundFolder place = new FoundFolder("D", "/x/" + folder + "/", folder + "/");
      IntStream.range(0, 1000)
          .forEach(i -> files.add(new FoundFile(place, "IMG_%04d.JPG".formatted(i), 1, 0)));
    }

    List<FoundFile> sample = Tally.sample(files);

    assertThat(sample.size()).isAtMost(2060);
    assertThat(sample).isInOrder();
    for (int folder = 0; folder < 10; folder++) {
      assertThat(sample).contains(files.get(folder * 1000));
      assertThat(sample).contains(files.get(folder * 1000 + 999));
    }
    assertThat(Tally.sample(files.subList(0, 2000))).hasSize(2000);
  }

  @Test
  void partsCellsAsExcelOfTheRegionDoes() {
    assertThat(DeploymentsInit.separatorFor(Locale.GERMANY)).isEqualTo(';');
    assertThat(DeploymentsInit.separatorFor(Locale.US)).isEqualTo(',');
  }

  @Test
  @Tag("realdata")
  void findsTheSerialAndDaysOfRealCards() throws IOException {
    Path photos = Path.of(System.getProperty("trapline.realdata")).resolve("photos");
    Assumptions.assumeTrue(Files.isDirectory(photos), "real data absent: skipped");
    FoundMedia found = FindMedia.in(List.of(photos.toString())).find();

    DeploymentsTable table =
        written(DeploymentsInit.propose(found, new ExifClues(LocalDate.of(2026, 1, 1)), ';'));

    assertThat(table.entries()).hasSize(11);
    DeploymentEntry bushnell = table.entry("SpooksMcGoose__gamecam").orElseThrow();
    assertThat(bushnell.start())
        .isEqualTo(new DeploymentTime(LocalDateTime.of(2018, 5, 4, 14, 21, 27), true));
    assertThat(bushnell.camera().cameraModel()).isEqualTo("BUSHNELL");
    DeploymentEntry reconyx = table.entry("wildbio__IDFG_TrailCam_SDProcess").orElseThrow();
    assertThat(reconyx.remarks().deploymentComments())
        .contains("H600HH04207596 and HLPXEL07010450");
    assertThat(reconyx.camera().cameraId()).isNull();
  }
}
