package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindMediaTest {
  @TempDir Path temp;
  Path cards;

  @BeforeEach
  void makesFolders() throws IOException {
    cards = Files.createDirectory(temp.resolve("cards"));
  }

  private Path file(String path, String content) throws IOException {
    Path file = cards.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private FoundMedia find() {
    return FindMedia.in(List.of(cards.toString())).find();
  }

  private static List<String> paths(FoundDeployment deployment) {
    return deployment.files().stream().map(FoundFile::path).toList();
  }

  private static List<String> ids(FoundMedia found) {
    return found.deployments().stream().map(FoundDeployment::deploymentId).toList();
  }

  @Test
  void takesTheFirstFolderThatIsNoCamerasAsTheDeployment() throws IOException {
    file("RIV-01/DCIM/100RECNX/IMG_0002.JPG", "b");
    file("RIV-01/DCIM/100RECNX/IMG_0001.JPG", "a");
    file("RIV-02/DCIM/100MEDIA/IMG_0001.JPG", "c");

    FoundMedia found = find();

    assertThat(ids(found)).containsExactly("RIV-01", "RIV-02").inOrder();
    assertThat(paths(found.deployments().get(0)))
        .containsExactly("DCIM/100RECNX/IMG_0001.JPG", "DCIM/100RECNX/IMG_0002.JPG")
        .inOrder();
    assertThat(found.deployments().get(0).slug()).isEqualTo("riv-01");
    assertThat(found.files()).isEqualTo(3);
    assertThat(found.bytes()).isEqualTo(3);
  }

  @Test
  void takesTheSourcesOwnNameWhereOnlyCameraFoldersLieBelow() throws IOException {
    file("DCIM/100EK113/IMG_0001.JPG", "a");

    assertThat(ids(find())).containsExactly("cards");
  }

  @Test
  void asksForADeploymentWhereNoFolderNamesOne() throws IOException {
    file("DCIM/100EK113/IMG_0001.JPG", "a");
    String dcim = cards.resolve("DCIM").toString();

    InputException e = assertThrows(InputException.class, () -> FindMedia.in(List.of(dcim)).find());

    assertThat(e).hasMessageThat().contains("IMG_0001.JPG belongs to no deployment");
    assertThat(e).hasMessageThat().contains("--deployment");
  }

  @Test
  void countsOtherFilesAndPassesSystemNamesOver() throws IOException {
    file("RIV-01/IMG_0001.JPG", "a");
    file("RIV-01/notes.TXT", "n");
    file("RIV-01/Thumbs.db", "t");
    file("RIV-01/._IMG_0001.JPG", "m");
    file("System Volume Information/IMG_0001.JPG", "s");
    file("$RECYCLE.BIN/IMG_0001.JPG", "s");
    file(".Trashes/IMG_0001.JPG", "s");
    file("readme.md", "r");

    FoundMedia found = find();

    assertThat(found.files()).isEqualTo(1);
    assertThat(found.deployments().get(0).otherFiles()).containsExactly("txt", 1L);
    assertThat(found.otherFiles()).containsExactly("md", 1L);
    assertThat(found.passedOver())
        .containsExactly(
            "thumbs.db",
            1L,
            "._*",
            1L,
            ".*",
            1L,
            "$recycle.bin",
            1L,
            "system volume information",
            1L);
  }

  @Test
  void keepsTheCamerasFoldersInThePathOfAGivenDeployment() throws IOException {
    file("DCIM/100EK113/IMG_0001.JPG", "a");
    WhoseCard rule = WhoseCard.from("RIV-03", List.of(), null);

    for (String start : List.of("", "DCIM", "DCIM/100EK113", "DCIM/100EK113/IMG_0001.JPG")) {
      FoundMedia found =
          FindMedia.in(List.of(cards.resolve(start).toString())).askingWhoseCard(rule).find();

      assertThat(ids(found)).containsExactly("RIV-03");
      assertThat(paths(found.deployments().get(0))).containsExactly("DCIM/100EK113/IMG_0001.JPG");
    }
  }

  @Test
  void makesDeploymentsAndHintsOfALayout() throws IOException {
    file("before/RIV-01/DCIM/100RECNX/IMG_0001.JPG", "a");
    file("after/RIV-01/IMG_0001.JPG", "b");
    file("after/list.csv", "c");
    WhoseCard rule = WhoseCard.from(null, List.of(), "{period}/{station}");

    FoundMedia found = FindMedia.in(List.of(cards.toString())).askingWhoseCard(rule).find();

    assertThat(ids(found)).containsExactly("after_RIV-01", "before_RIV-01").inOrder();
    assertThat(found.deployments().get(1).layout())
        .isEqualTo(new LayoutValues("RIV-01", null, "before", null));
    assertThat(paths(found.deployments().get(1))).containsExactly("DCIM/100RECNX/IMG_0001.JPG");
    assertThat(found.deployments().get(1).roots())
        .containsExactly(new DeploymentRoot(cards.toString(), "before/RIV-01", "before/RIV-01"));
    assertThat(found.otherFiles()).containsExactly("csv", 1L);
  }

  @Test
  void saysWhichPhotoDoesNotFitTheLayout() throws IOException {
    file("before/IMG_0001.JPG", "a");
    WhoseCard rule = WhoseCard.from(null, List.of(), "{period}/{station}");

    InputException e =
        assertThrows(
            InputException.class,
            () -> FindMedia.in(List.of(cards.toString())).askingWhoseCard(rule).find());

    assertThat(e).hasMessageThat().contains("before" + "/IMG_0001.JPG does not fit --layout");
  }

  @Test
  void refusesALayoutThatMakesOneDeploymentOfTwoPlaces() throws IOException {
    file("a_b/c/IMG_0001.JPG", "a");
    file("a/b_c/IMG_0002.JPG", "b");
    WhoseCard rule = WhoseCard.from(null, List.of(), "{period}/{station}");

    InputException e =
        assertThrows(
            InputException.class,
            () -> FindMedia.in(List.of(cards.toString())).askingWhoseCard(rule).find());

    assertThat(e).hasMessageThat().contains("make one deployment 'a_b_c' of two different places");
  }

  @Test
  void givesClaimedFoldersToTheirRowsAndTheRestToTheFolderRule() throws IOException {
    file("june/RIV-01/DCIM/IMG_0001.JPG", "a");
    file("june/RIV-02/DCIM/IMG_0001.JPG", "b");
    file("RIV-03/IMG_0001.JPG", "c");
    WhoseCard rule =
        WhoseCard.from(
            null,
            List.of(
                new ClaimedFolder("J1", "june/RIV-01"),
                new ClaimedFolder("J2", cards.resolve("june/RIV-02").toString())),
            null);

    FoundMedia found = FindMedia.in(List.of(cards.toString())).askingWhoseCard(rule).find();

    assertThat(ids(found)).containsExactly("J1", "J2", "RIV-03").inOrder();
    assertThat(paths(found.deployments().get(0))).containsExactly("DCIM/IMG_0001.JPG");
    assertThat(paths(found.deployments().get(1))).containsExactly("DCIM/IMG_0001.JPG");
  }

  @Test
  void refusesDeploymentsThatDifferOnlyInCase() throws IOException {
    file("a/RIV-01/IMG_0001.JPG", "a");
    file("b/riv-01/IMG_0002.JPG", "b");

    InputException e =
        assertThrows(
            InputException.class,
            () ->
                FindMedia.in(List.of(cards.resolve("a").toString(), cards.resolve("b").toString()))
                    .find());

    assertThat(e).hasMessageThat().contains("'RIV-01' and 'riv-01' differ only in case");
  }

  @Test
  void refusesADeploymentThatDiffersOnlyInCaseFromARow() throws IOException {
    file("RIV-01/IMG_0001.JPG", "a");
    FindMedia find = FindMedia.in(List.of(cards.toString())).knowingDeployments(List.of("riv-01"));

    assertThat(assertThrows(InputException.class, find::find))
        .hasMessageThat()
        .contains("differ only in case");
  }

  @Test
  void takesBothUnicodeFormsOfAnEarlierDeploymentForOne() throws IOException {
    file("cafe\u0301/IMG_0001.JPG", "a");

    FoundMedia found =
        FindMedia.in(List.of(cards.toString())).knowingDeployments(List.of("caf\u00E9")).find();

    assertThat(ids(found)).containsExactly("caf\u00E9");
  }

  @Test
  void refusesBothUnicodeFormsOfAnIdInOneRun() throws IOException {
    file("cafe\u0301/IMG_0001.JPG", "a");
    file("caf\u00E9/IMG_0002.JPG", "b");

    assertThat(assertThrows(InputException.class, this::find))
        .hasMessageThat()
        .contains("differ only in Unicode form");
  }

  @Test
  void leavesEarlierDeploymentsTheirSlugs() throws IOException {
    file("RIV 01/IMG_0001.JPG", "a");
    file("RIV-01/IMG_0001.JPG", "b");

    FoundMedia found =
        FindMedia.in(List.of(cards.toString())).keepingSlugs(Map.of("RIV-01", "riv-01")).find();

    assertThat(found.deployments().get(1).slug()).isEqualTo("riv-01");
    assertThat(found.deployments().get(0).slug()).matches("riv-01-[0-9a-f]{8}");
  }

  @Test
  void saysThatASourceIsMissing() {
    String missing = cards.resolve("nowhere").toString();

    assertThat(assertThrows(InputException.class, () -> FindMedia.in(List.of(missing)).find()))
        .hasMessageThat()
        .isEqualTo(
            missing
                + " does not exist: check the spelling, and that the card or disk is plugged in.");
  }

  @Test
  void saysThatNoPhotoWasFound() throws IOException {
    file("RIV-01/notes.txt", "n");

    assertThat(assertThrows(InputException.class, this::find))
        .hasMessageThat()
        .contains("No photo or video was found in " + cards + " (1 other files");
  }

  @Test
  void keepsAwkwardNamesApart() throws IOException {
    List<String> names =
        List.of(
            "a b.JPG",
            "A B.JPG",
            "12:30:05.jpg",
            "\uD83E\uDD8A fox.jpg",
            "x".repeat(246) + ".jpg",
            "\u91CE\u751F.JPG",
            "back\\slash.jpg",
            "[1]{2}*?.jpg");
    for (String name : names) {
      file("RIV-01/" + name, name);
    }

    FoundDeployment deployment = find().deployments().get(0);

    assertThat(paths(deployment)).containsExactlyElementsIn(names);
    assertThat(deployment.files().stream().map(FoundFile::mediaId).distinct().count())
        .isEqualTo(names.size());
    for (FoundFile found : deployment.files()) {
      assertThat(Files.readString(Path.of(found.uri()))).isEqualTo(found.name());
    }
  }

  @Test
  void writesNothingAndLeavesTheTimesAlone() throws IOException {
    Path photo = file("RIV-01/IMG_0001.JPG", "a");
    var before = Files.getLastModifiedTime(photo.getParent());

    FoundMedia found = find();

    assertThat(Files.getLastModifiedTime(photo.getParent())).isEqualTo(before);
    assertThat(found.deployments().get(0).files().get(0).modifiedMillis())
        .isEqualTo(Files.getLastModifiedTime(photo).toMillis());
  }
}
