package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.models.pixels.ContentHash;
import org.trapline.pipeline.check.CheckCards;
import org.trapline.pipeline.check.CheckSettings;
import org.trapline.pipeline.check.ViewBands;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/** The source is read and nothing else, whatever is done with it. */
class SourceUntouchedTest extends TwoCards {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2019-05-01T12:00:00Z"));

  private Map<String, String> before = Map.of();

  /** Old times everywhere, so that the smallest touch shows. */
  @BeforeEach
  void agedCards() throws IOException {
    try (Stream<Path> all = Files.walk(cards)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.setLastModifiedTime(path, LONG_AGO);
      }
    }
    before = snapshot();
  }

  /** Name, kind, size, time and content of every file and folder. */
  private Map<String, String> snapshot() throws IOException {
    Map<String, String> snapshot = new TreeMap<>();
    try (Stream<Path> all = Files.walk(cards)) {
      for (Path path : all.toList()) {
        BasicFileAttributes facts =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String content = facts.isRegularFile() ? ContentHash.of(Files.readAllBytes(path)) : "";
        snapshot.put(
            cards.relativize(path).toString(),
            "%s %d %s %s"
                .formatted(facts.isDirectory(), facts.size(), facts.lastModifiedTime(), content));
      }
    }
    return snapshot;
  }

  @Test
  void runningCheckingPublishingVerifyingAndReplacingChangeNothing() throws IOException {
    run(IfChanged.REFUSE);
    assertThat(snapshot()).isEqualTo(before);

    CheckSettings check = checking();
    assertThat(CheckCards.of(check, Clock.systemUTC()).deployments()).hasSize(2);
    assertThat(ViewBands.of(check)).isNotEmpty();
    assertThat(snapshot()).isEqualTo(before);

    Republish.run(
        ResultFolder.at(out.toString()),
        new PublishSettings(1f, null, null, null, null, null),
        Clock.systemUTC(),
        RunListener.NONE);
    assertThat(problems()).isEmpty();
    otherModels();
    run(IfChanged.REPLACE);
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void aResultAmongThePhotosIsRefusedBeforeAnythingIsWritten() throws IOException {
    out = cards.resolve("A/results");

    InputException refused = assertThrows(InputException.class, () -> run(IfChanged.REFUSE));

    assertThat(refused).hasMessageThat().contains("nothing is ever written beside the photos");
    assertThat(snapshot()).isEqualTo(before);
  }

  private CheckSettings checking() {
    return new CheckSettings(
        new CardSettings(List.of(cards.toString()), null, "{deployment}", null, 0),
        new JudgeSettings(models.resolve("blank-filter"), null, null, "auto", "cpu"),
        "auto",
        1,
        100,
        out.toString());
  }
}
