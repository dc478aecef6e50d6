package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
final class LocalListingTest {
  @TempDir Path temp;

  private Path file(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, path);
  }

  private FoundMedia find(String... sources) {
    return FindMedia.in(Stream.of(sources).map(s -> temp.resolve(s).toString()).toList()).find();
  }

  private static List<String> all(FoundMedia found) {
    return found.deployments().stream()
        .flatMap(d -> d.files().stream().map(f -> d.deploymentId() + ":" + f.path()))
        .toList();
  }

  @Test
  void endsInALoopOfLinks() throws IOException {
    file("cards/RIV-01/IMG_0001.JPG");
    Files.createSymbolicLink(temp.resolve("cards/RIV-01/again"), temp.resolve("cards"));
    Files.createSymbolicLink(temp.resolve("cards/RIV-01/up"), temp);
    Files.createSymbolicLink(temp.resolve("cards/RIV-01/self"), Path.of("self"));

    FoundMedia found = find("cards");

    assertThat(all(found)).containsExactly("RIV-01:IMG_0001.JPG");
    assertThat(found.passedOver()).containsExactly(LocalListing.LINK_BACK, 2L);
  }

  @Test
  void followsALinkOutOfTheTreeOnce() throws IOException {
    file("disk/DCIM/IMG_0001.JPG");
    Files.createSymbolicLink(temp.resolve("disk/DCIM/back"), temp.resolve("disk"));
    file("cards/RIV-01/IMG_0001.JPG");
    Files.createSymbolicLink(temp.resolve("cards/RIV-02"), temp.resolve("disk"));
    Files.createSymbolicLink(temp.resolve("cards/RIV-03"), temp.resolve("disk"));

    FoundMedia found = find("cards");

    assertThat(all(found)).containsExactly("RIV-01:IMG_0001.JPG", "RIV-02:DCIM/IMG_0001.JPG");
    assertThat(found.deployments().get(1).files().get(0).uri())
        .isEqualTo(temp.resolve("cards/RIV-02/DCIM/IMG_0001.JPG").toString());
  }

  @Test
  void makesARowOfALinkThatLeadsNowhere() throws IOException {
    file("cards/RIV-01/IMG_0001.JPG");
    Files.createSymbolicLink(temp.resolve("cards/RIV-01/IMG_0002.JPG"), temp.resolve("gone"));
    Files.createSymbolicLink(
        temp.resolve("cards/RIV-01/IMG_0003.JPG"), temp.resolve("cards/RIV-01/IMG_0001.JPG"));

    FoundMedia found = find("cards");

    assertThat(all(found))
        .containsExactly("RIV-01:IMG_0001.JPG", "RIV-01:IMG_0002.JPG", "RIV-01:IMG_0003.JPG");
    assertThat(found.deployments().get(0).files().get(1).size()).isEqualTo(0);
    assertThat(found.deployments().get(0).files().get(2).size())
        .isEqualTo("cards/RIV-01/IMG_0001.JPG".length());
  }

  @Test
  void namesAFolderThatCannotBeRead() throws IOException {
    file("cards/RIV-01/IMG_0001.JPG");
    Path locked = file("cards/RIV-01/locked/IMG_0002.JPG").getParent();
    Path system = file("cards/System Volume Information/IMG_0003.JPG").getParent();
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(system, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(locked), "this user reads every folder: skipped");

    FoundMedia found = find("cards");

    assertThat(all(found)).containsExactly("RIV-01:IMG_0001.JPG");
    assertThat(found.unreadable())
        .containsExactly(new UnreadableFolder(locked.toString(), "access denied"));
    assertThat(found.deployments().get(0).unreadable()).isEqualTo(found.unreadable());
    assertThat(found.passedOver()).containsExactly("system volume information", 1L);
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(system, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void neverTouchesAPipe() throws IOException, InterruptedException {
    file("cards/RIV-01/IMG_0001.JPG");
    Process mkfifo =
        new ProcessBuilder("mkfifo", temp.resolve("cards/RIV-01/IMG_0002.JPG").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "no mkfifo here: skipped");

    FoundMedia found = find("cards");

    assertThat(found.files()).isEqualTo(1);
    assertThat(found.passedOver()).containsExactly(LocalListing.SPECIAL, 1L);
  }

  @Test
  void listsWhatAPatternMatches() throws IOException {
    file("cards/RIV-01/DCIM/IMG_0001.JPG");
    file("cards/RIV-02/IMG_0001.JPG");
    file("cards/LAKE-01/IMG_0001.JPG");
    file("cards/RIV-02/IMG_0001.PNG");
    file("cards/IMG_0009.JPG");

    assertThat(all(find("cards/RIV-*")))
        .containsExactly("RIV-01:DCIM/IMG_0001.JPG", "RIV-02:IMG_0001.JPG", "RIV-02:IMG_0001.PNG");
    assertThat(all(find("cards/*/*.JPG")))
        .containsExactly("RIV-02:IMG_0001.JPG", "LAKE-01:IMG_0001.JPG");
    assertThat(all(find("cards/**/*.JPG")))
        .containsExactly(
            "RIV-01:DCIM/IMG_0001.JPG",
            "RIV-02:IMG_0001.JPG",
            "LAKE-01:IMG_0001.JPG",
            "cards:IMG_0009.JPG");
    assertThat(all(find("cards/{LAKE,RIV}-01/**")))
        .containsExactly("RIV-01:DCIM/IMG_0001.JPG", "LAKE-01:IMG_0001.JPG");
    assertThat(all(find("cards/RIV-0?/DCIM"))).containsExactly("RIV-01:DCIM/IMG_0001.JPG");
  }

  @Test
  void takesAnExistingFolderWithAPatternsSignsAsItIs() throws IOException {
    file("[2024] {cards}*/RIV-01/IMG_0001.JPG");

    assertThat(all(find("[2024] {cards}*"))).containsExactly("RIV-01:IMG_0001.JPG");
  }

  @Test
  void saysThatNothingMatches() throws IOException {
    file("cards/RIV-01/IMG_0001.JPG");

    assertThat(assertThrows(InputException.class, () -> find("cards/LAKE-*")))
        .hasMessageThat()
        .contains("No photo or video was found in");
    assertThat(assertThrows(InputException.class, () -> find("nowhere/LAKE-*")))
        .hasMessageThat()
        .contains("nowhere does not exist");
  }

  @Test
  void doesNotTakeAMountPointsNameForADeployment() {
    Path mounted = Path.of("/proc");
    assumeTrue(Files.isDirectory(mounted), "no /proc here: skipped");

    assertThat(source(mounted).named()).isFalse();
    assertThat(source(temp).named()).isTrue();
    assertThat(source(Path.of("/")).named()).isFalse();
  }

  private static Source source(Path folder) {
    try {
      return LocalPlaces.source("given", folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ordersFilesByPathAcrossFolders() throws IOException {
    file("cards/R/a/x.jpg");
    file("cards/R/a-b/x.jpg");
    file("cards/R/a.jpg");
    file("cards/R/a/b/x.jpg");

    assertThat(all(find("cards")))
        .containsExactly("R:a-b/x.jpg", "R:a.jpg", "R:a/b/x.jpg", "R:a/x.jpg")
        .inOrder();
  }
}
