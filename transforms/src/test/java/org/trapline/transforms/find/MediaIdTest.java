package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MediaIdTest {
  private static final long SEED = 20240531;
  private static final String[] LETTERS = {
    "a",
    "Z",
    "7",
    " ",
    "_",
    "-",
    "(",
    "\u00E9",
    "\u00F1",
    "\u00C5",
    "\u1EC7",
    "\uAC01",
    "\u91CE",
    "\uD83E\uDD8A",
    "\u0928\u093F"
  };

  @TempDir Path temp;

  @Test
  void neverChanges() {
    // printf 'RIV-01\0DCIM/100RECNX/IMG_0001.JPG' | sha256sum
    assertThat(MediaId.of("RIV-01", "DCIM/100RECNX/IMG_0001.JPG"))
        .isEqualTo("a566869897cfb294902a");
  }

  @Test
  void isTheSameForBothUnicodeForms() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      String id = name(random);
      String path = name(random) + "/" + name(random) + ".JPG";

      assertThat(MediaId.of(form(id, Form.NFD), form(path, Form.NFD)))
          .isEqualTo(MediaId.of(form(id, Form.NFC), form(path, Form.NFC)));
    }
  }

  @Test
  void partsWhatDiffers() {
    Random random = new Random(SEED);
    Set<String> texts = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      String deployment = name(random);
      String path = name(random);
      texts.add(deployment + "\n" + path);
      ids.add(MediaId.of(deployment, path));
    }
    assertThat(ids).hasSize(texts.size());
    assertThat(MediaId.of("a", "b/c")).isNotEqualTo(MediaId.of("a/b", "c"));
    assertThat(MediaId.of("a", "IMG.JPG")).isNotEqualTo(MediaId.of("a", "img.jpg"));
  }

  @Test
  void staysWhenTheCardMoves() throws IOException {
    Random random = new Random(SEED);
    Path first = temp.resolve("media/anna/9C33-6BBD");
    Path second = temp.resolve("server/2024/copies of cards");
    for (int i = 0; i < 200; i++) {
      String path = name(random) + "/DCIM/100RECNX/" + name(random) + i + ".JPG";
      write(first.resolve(form(path, Form.NFC)), 1_000_000L * i);
      write(second.resolve(form(path, Form.NFD)), 9_000_000L * i);
    }

    List<String> ids = mediaIds(first);

    assertThat(ids).hasSize(200);
    assertThat(mediaIds(second)).containsExactlyElementsIn(ids);
  }

  private static List<String> mediaIds(Path source) {
    List<String> ids = new ArrayList<>();
    for (FoundDeployment deployment :
        FindMedia.in(List.of(source.toString())).find().deployments()) {
      deployment.files().forEach(file -> ids.add(file.mediaId()));
    }
    return ids;
  }

  private static void write(Path file, long modified) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
  }

  /** Starts and ends with a letter: other names are taken apart or trimmed elsewhere. */
  private static String name(Random random) {
    StringBuilder name = new StringBuilder("n");
    for (int i = random.nextInt(12); i >= 0; i--) {
      name.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return name.append("e").toString();
  }

  private static String form(String text, Form form) {
    return Normalizer.normalize(text, form);
  }
}
