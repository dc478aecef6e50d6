package org.trapline.pipeline.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;

/** Cards with small drawn photos, and checks of them on a fixed day. */
final class DrawnCards {
  static final Clock TODAY = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;

  DrawnCards(Path folder) {
    this.folder = folder;
  }

  static SyntheticPhoto photo(String time) {
    return SyntheticPhoto.sized(64, 48)
        .make("DRAWN")
        .model("D-1")
        .serial("A1")
        .seed(time.hashCode())
        .taken(LocalDateTime.parse(time));
  }

  void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  CardCheck check() {
    return check(null);
  }

  CardCheck check(@Nullable Path csv) {
    return check(folder, csv, null);
  }

  static CardCheck check(Path folder, @Nullable Path csv, @Nullable JudgeSettings judge) {
    CardSettings cards = new CardSettings(List.of(folder.toString()), null, null, csv, 0);
    return CheckCards.of(new CheckSettings(cards, judge, "auto", 2, 100, "results"), TODAY);
  }
}
