package org.trapline.runners.laptop.faults;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.laptop.program.Program;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.MediaRow;

/** The whole job on a card that nobody's camera wrote: every photo that is there has one row. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class StrangeNamesTest {
  private static final List<String> NAMES =
      List.of(
          "a: colon.jpg",
          "  spaces  .jpg",
          "\uD83E\uDD8A fox.jpg",
          "new\nline.jpg",
          "Case.JPG",
          "case.jpg",
          "x".repeat(246) + ".jpg",
          "[a-z]*?{b}.jpg",
          "100%25#frag?query.jpg",
          "=1+1'\";--.jpg",
          Normalizer.normalize("caf\u00e9.jpg", Normalizer.Form.NFC),
          Normalizer.normalize("caf\u00e9.jpg", Normalizer.Form.NFD));

  @TempDir Path work;

  @Test
  void everyFileFoundHasARow() throws Exception {
    Path card = Files.createDirectories(work.resolve("cards/RIV: \u00fc \uD83E\uDD8A 1"));
    int files = fill(card);
    Trial trial = new Trial(work.resolve("cards"), work.resolve("out"), work.resolve("said.txt"));
    AtomicBoolean over = new AtomicBoolean();
    Thread camera = grow(card.resolve("growing.jpg"), over);

    int code = trial.run(whoMayNotReadEverything());
    over.set(true);
    camera.join();

    assertWithMessage(trial.said()).that(code).isEqualTo(0);
    List<MediaRow> rows =
        ParquetRows.of(work.resolve("out")).rows("media").stream()
            .map(MediaRow.class::cast)
            .toList();
    assertThat(trial.said()).contains("locked can't be listed (access denied)");
    assertThat(rows).hasSize(files);
    assertThat(rows.stream().map(MediaRow::mediaId).distinct().count()).isEqualTo(files);
    assertThat(rows.stream().map(MediaRow::errorCode).filter(Objects::nonNull).toList())
        .containsExactly(ErrorCode.EMPTY_FILE, ErrorCode.SOURCE_LOST, ErrorCode.SOURCE_LOST);
  }

  private static int fill(Path card) throws IOException {
    byte[] photo =
        Files.readAllBytes(
            Program.root().resolve("examples/card-dump/RIV-01_after/DCIM/100MARSH/MLIM0001.JPG"));
    List<String> names = new ArrayList<>(NAMES);
    names.add("growing.jpg");
    for (String name : names) {
      Files.write(card.resolve(name), photo);
    }
    Files.createFile(card.resolve("empty.jpg"));
    Files.createSymbolicLink(card.resolve("loop"), card);
    Files.createSymbolicLink(card.resolve("itself.jpg"), Path.of("itself.jpg"));
    Files.createSymbolicLink(card.resolve("nowhere.jpg"), Path.of("gone.jpg"));
    Path locked = Files.createDirectory(card.resolve("locked"));
    Files.write(locked.resolve("unseen.jpg"), photo);
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try (Stream<Path> there = Files.list(card)) {
      // A link that leads nowhere is a photo that is lost; one that leads back is none.
      return (int) there.filter(file -> file.toString().matches("(?is).*\\.jpg")).count();
    }
  }

  /** The administrator reads every folder, unless that right is taken from the program. */
  private static Program whoMayNotReadEverything() {
    return "root".equals(System.getProperty("user.name"))
        ? Program.USUAL.behind("setpriv", "--bounding-set=-dac_override,-dac_read_search")
        : Program.USUAL;
  }

  /** A camera that still writes. */
  private static Thread grow(Path file, AtomicBoolean over) {
    Thread camera =
        new Thread(
            () -> {
              while (!over.get()) {
                try {
                  Files.write(file, new byte[16], StandardOpenOption.APPEND);
                } catch (IOException e) {
                  throw new IllegalStateException("the file can't grow", e);
                }
                LockSupport.parkNanos(100_000);
              }
            });
    camera.start();
    return camera;
  }
}
