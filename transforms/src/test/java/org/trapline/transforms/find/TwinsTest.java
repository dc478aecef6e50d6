package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TwinsTest {
  private static final String NFC = "caf\u00E9";
  private static final String NFD = "cafe\u0301";

  /** Neither composed nor taken apart: the second mark stands for itself. */
  private static final String BETWEEN = "\u1EA1\u0302";

  @TempDir Path temp;

  @BeforeEach
  void needsAFileSystemThatPartsThem() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("probe"));
    Files.createFile(folder.resolve(NFC));
    assumeTrue(Files.notExists(folder.resolve(NFD)), "one name for this file system: skipped");
  }

  private void file(String path, String content) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<FoundFile> files(String... sources) {
    return FindMedia.in(Arrays.stream(sources).map(s -> temp.resolve(s).toString()).toList())
        .find()
        .deployments()
        .get(0)
        .files();
  }

  /** The name on the disk of each id. */
  private Map<String, String> names(String... sources) {
    Map<String, String> names = new TreeMap<>();
    for (FoundFile file : files(sources)) {
      assertThat(names.put(file.mediaId(), file.name())).isNull();
    }
    return names;
  }

  @Test
  void twoFormsOfOneNameAreTwoPhotosWhateverTheirBytes() throws IOException {
    file("same/RIV-01/" + NFC + ".jpg", "same");
    file("same/RIV-01/" + NFD + ".jpg", "same");
    file("other/RIV-01/" + NFC + ".jpg", "this");
    file("other/RIV-01/" + NFD + ".jpg", "that one");

    assertThat(names("same").values()).containsExactly(NFC + ".jpg", NFD + ".jpg");
    assertThat(names("other")).isEqualTo(names("same"));
    assertThat(files("same").stream().map(FoundFile::path).toList())
        .containsExactly(NFD + ".jpg", NFC + ".jpg")
        .inOrder();
  }

  @Test
  void theComposedOneHasTheIdOfAFileThatLiesThereAlone() throws IOException {
    file("both/RIV-01/" + NFC + ".jpg", "a");
    file("both/RIV-01/" + NFD + ".jpg", "b");
    file("linux/RIV-01/" + NFC + ".jpg", "a");
    file("mac/RIV-01/" + NFD + ".jpg", "a");

    String alone = MediaId.of("RIV-01", NFC + ".jpg");
    assertThat(names("linux")).containsExactly(alone, NFC + ".jpg");
    assertThat(names("mac")).containsExactly(alone, NFD + ".jpg");
    assertThat(names("both")).containsEntry(alone, NFC + ".jpg");
  }

  @Test
  void foldersHaveTwinsToo() throws IOException {
    file("cards/RIV-01/DCIM/" + NFC + "/IMG_0001.JPG", "a");
    file("cards/RIV-01/DCIM/" + NFD + "/IMG_0001.JPG", "b");
    file("cards/RIV-01/DCIM/" + NFD + "/IMG_0002.JPG", "c");

    assertThat(names("cards")).hasSize(3);
    // The second has no twin, and is what it would be on a Mac.
    assertThat(names("cards"))
        .containsEntry(MediaId.of("RIV-01", "DCIM/" + NFC + "/IMG_0002.JPG"), "IMG_0002.JPG");
  }

  @Test
  void noneHasTheComposedIdWhereNoneIsComposed() throws IOException {
    String apart = Normalizer.normalize(BETWEEN, Normalizer.Form.NFD);
    String composed = Normalizer.normalize(BETWEEN, Normalizer.Form.NFC);
    assertThat(List.of(BETWEEN, apart)).doesNotContain(composed);
    file("cards/RIV-01/" + BETWEEN + ".jpg", "a");
    file("cards/RIV-01/" + apart + ".jpg", "b");

    assertThat(names("cards").values()).containsExactly(BETWEEN + ".jpg", apart + ".jpg");
    assertThat(names("cards")).doesNotContainKey(MediaId.of("RIV-01", composed + ".jpg"));
  }

  @Test
  void aCopyOfBothIsACopyOfEach() throws IOException {
    for (String source : List.of("one", "two")) {
      file(source + "/RIV-01/" + NFC + ".jpg", "a");
      file(source + "/RIV-01/" + NFD + ".jpg", "b");
    }

    assertThat(names("one", "two")).isEqualTo(names("one"));
    assertThat(files("one", "two")).hasSize(2);
  }

  @Test
  void aCopyThatAMacMadeIsACopyStill() throws IOException {
    file("linux/RIV-01/" + NFC + ".jpg", "a");
    file("mac/RIV-01/" + NFD + ".jpg", "a");

    assertThat(names("linux", "mac")).hasSize(1);
  }
}
