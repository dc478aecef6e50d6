package org.trapline.runners.documents;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of the repository, part of which is written by the program. */
record GoldenFile(String name) {
  /** Holds the part between two marks against what it should be, or puts it there. */
  void mustHold(String mark, String wanted) throws IOException {
    Path file = Path.of(System.getProperty("trapline.root"), name);
    String begin = "<!-- begin " + mark + " -->\n";
    String end = "<!-- end " + mark + " -->";
    String text = Files.readString(file);
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    assertWithMessage("%s has the marks of %s", name, mark).that(0 < from && from < to).isTrue();
    String held = text.substring(from + begin.length(), to);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          file, text.substring(0, from) + begin + wanted.strip() + "\n" + text.substring(to));
      return;
    }
    assertWithMessage("%s, part %s; -Dgolden.update=true rewrites it", name, mark)
        .that(held.strip())
        .isEqualTo(wanted.strip());
  }
}
