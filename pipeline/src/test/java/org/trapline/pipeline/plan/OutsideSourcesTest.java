package org.trapline.pipeline.plan;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.transforms.find.InputException;

class OutsideSourcesTest {
  @TempDir Path temp;
  private Path cards;

  @BeforeEach
  void aFolderOfCards() throws IOException {
    cards = Files.createDirectories(temp.resolve("cards/RIV-01")).getParent();
  }

  private void refused(String source, Path out) {
    InputException error =
        assertThrows(InputException.class, () -> OutsideSources.check(List.of(source), out));
    assertThat(error).hasMessageThat().contains("would lie inside the source " + source);
    assertThat(error).hasMessageThat().contains("--out");
  }

  @Test
  void refusesAResultInASourceHoweverItIsSpelt() throws IOException {
    refused(cards.toString(), cards.resolve("results"));
    refused(cards.toString(), cards);
    refused(cards.toString(), cards.resolve("RIV-01/deep/down"));
    refused(cards + "/../cards", cards.resolve("x/../results"));
    refused("file://" + cards, cards.resolve("results"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), cards);
    refused(cards.toString(), link.resolve("results"));
    refused(link.toString(), cards.resolve("results"));
  }

  @Test
  void refusesAResultThatAPatternWouldFind() {
    refused(cards + "/*", cards.resolve("results"));
    refused(cards + "/RIV-*", cards.resolve("RIV-01/results"));
    OutsideSources.check(List.of(cards + "/RIV-*"), cards.resolve("results"));
  }

  @Test
  void takesAResultBesideAboveOrFarFromTheSources() {
    OutsideSources.check(
        List.of(cards.toString(), "gs://bucket/cards", "no\u0000path", "/nowhere[/*"),
        temp.resolve("cards-results"));
    OutsideSources.check(List.of(cards.toString()), temp);
  }
}
