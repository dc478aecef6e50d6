package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiesTest {
  @TempDir Path cards;

  private Path file(String path, String content) throws IOException {
    Path file = cards.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> paths(FoundDeployment deployment) {
    return deployment.files().stream().map(FoundFile::path).toList();
  }

  @Test
  void countsTheSameBytesFromTwoSourcesOnce() throws IOException {
    file("one/RIV-01/DCIM/IMG_0001.JPG", "same");
    file("two/RIV-01/DCIM/IMG_0001.JPG", "same");
    file("two/RIV-01/DCIM/IMG_0002.JPG", "more");

    FoundMedia found =
        FindMedia.in(List.of(cards.resolve("one").toString(), cards.resolve("two").toString()))
            .find();

    FoundDeployment deployment = found.deployments().get(0);
    assertThat(paths(deployment))
        .containsExactly("DCIM/IMG_0001.JPG", "DCIM/IMG_0002.JPG")
        .inOrder();
    assertThat(deployment.copies()).isEqualTo(1);
    assertThat(deployment.roots()).hasSize(2);
  }

  @Test
  void stopsWhereOneNameHasTwoContents() throws IOException {
    file("one/RIV-01/DCIM/IMG_0001.JPG", "this");
    file("two/RIV-01/DCIM/IMG_0001.JPG", "that");

    InputException e =
        assertThrows(
            InputException.class,
            () ->
                FindMedia.in(
                        List.of(cards.resolve("one").toString(), cards.resolve("two").toString()))
                    .find());

    assertThat(e).hasMessageThat().contains("this looks like another card");
    assertThat(e)
        .hasMessageThat()
        .contains(cards.resolve("one/RIV-01/DCIM/IMG_0001.JPG").toString());
    assertThat(e)
        .hasMessageThat()
        .contains(cards.resolve("two/RIV-01/DCIM/IMG_0001.JPG").toString());
  }

  @Test
  void listsAFileOnceWhereSourcesOverlap() throws IOException {
    file("RIV-01/DCIM/IMG_0001.JPG", "a");

    FoundMedia found =
        FindMedia.in(List.of(cards.toString(), cards.resolve("RIV-01").toString())).find();

    assertThat(found.files()).isEqualTo(1);
    assertThat(found.deployments().get(0).copies()).isEqualTo(0);
  }

  @Test
  void stopsWhereTheFirstDifferenceLiesDeep() throws IOException {
    String long1 = "x".repeat(200_000) + "1";
    String long2 = "x".repeat(200_000) + "2";
    file("one/RIV-01/IMG_0001.JPG", long1);
    file("two/RIV-01/IMG_0001.JPG", long2);
    FindMedia find =
        FindMedia.in(List.of(cards.resolve("one").toString(), cards.resolve("two").toString()));

    assertThat(assertThrows(InputException.class, find::find))
        .hasMessageThat()
        .contains("(200001 and 200001 bytes)");

    file("two/RIV-01/IMG_0001.JPG", long1);
    assertThat(find.find().deployments().get(0).copies()).isEqualTo(1);
  }
}
