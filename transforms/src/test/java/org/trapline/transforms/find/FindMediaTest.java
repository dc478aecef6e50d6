package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
