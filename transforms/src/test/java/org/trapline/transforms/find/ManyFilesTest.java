package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists a survey of a size that people have. Run it with {@code ./mvnw -pl transforms -am test
 * -Dtest=ManyFilesTest -Dtest.excludedTags= -Dtrapline.manyFiles=1000000}; the count is 100,000
 * without the last.
 */
@Tag("slow")
final class ManyFilesTest {
  private static final Logger LOG = Logger.getLogger(ManyFilesTest.class.getName());
  private static final int FILES_PER_FOLDER = 1000;
  private static final int FOLDERS_PER_CARD = 10;

  @TempDir Path cards;

  @Test
  void listsEachFileOnce() throws IOException {
    int files = Integer.getInteger("trapline.manyFiles", 100_000);
    for (int i = 0; i < files; i++) {
      int folder = i / FILES_PER_FOLDER;
      Path place =
          cards.resolve(
              "STATION-%04d/DCIM/%dRECNX".formatted(folder / FOLDERS_PER_CARD, 100 + folder % 10));
      if (i % FILES_PER_FOLDER == 0) {
        Files.createDirectories(place);
      }
      Files.createFile(place.resolve("RCNX%04d.JPG".formatted(i % FILES_PER_FOLDER)));
    }
    long heapBefore = heap();
    long start = System.nanoTime();

    FoundMedia found = FindMedia.in(List.of(cards.toString())).find();

    long millis = (System.nanoTime() - start) / 1_000_000;
    long bytes = heap() - heapBefore;
    LOG.info("%d files listed in %d ms, %d MiB kept".formatted(found.files(), millis, bytes >> 20));
    assertThat(found.files()).isEqualTo(files);
    assertThat(
            found.deployments().stream()
                .flatMap(d -> d.files().stream())
                .map(FoundFile::mediaId)
                .distinct()
                .count())
        .isEqualTo(files);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
