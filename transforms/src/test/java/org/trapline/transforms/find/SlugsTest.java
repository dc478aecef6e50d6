package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugsTest {
  @ParameterizedTest
  @CsvSource({
    "RIV-01, riv-01",
    "Weir 1, weir-1",
    "before_RIV-01, before-riv-01",
    "Taï été, tai-ete",
    "__x__, x",
    "conservationtechlab__animl-r, conservationtechlab-animl-r"
  })
  void keepsWhatPeopleCanRead(String id, String slug) {
    assertThat(Slugs.plain(id)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001",
        "1e5",
        "2024-05-01",
        "null",
        "NULL",
        "nan",
        "NaN",
        "NA",
        "inf",
        "Epoch",
        "true",
        "-7",
        "3.14",
        "nul",
        "__HIVE_DEFAULT_PARTITION__",
        "野生",
        "---",
        "🦊"
      })
  void isNeverTakenForSomethingElseThanText(String id) {
    String slug = Slugs.plain(id);

    assertThat(slug).matches("[a-z][a-z0-9-]*");
    assertThat(slug).doesNotMatch("null|nan|na|inf|epoch|true|nul");
  }

  @Test
  void isUniqueWhateverTheOrder() {
    SortedMap<String, String> slugs =
        Slugs.of(List.of("Weir 1", "weir-1", "weir_1", "dam"), Map.of());

    assertThat(slugs.values().stream().distinct().count()).isEqualTo(4);
    assertThat(slugs).containsEntry("dam", "dam");
    assertThat(slugs.get("Weir 1")).matches("weir-1-[0-9a-f]{8}");
    assertThat(Slugs.of(List.of("dam", "weir_1", "Weir 1", "weir-1"), Map.of())).isEqualTo(slugs);
  }

  @Test
  void leavesEarlierDeploymentsTheirs() {
    SortedMap<String, String> slugs =
        Slugs.of(List.of("Weir 1", "weir-1"), Map.of("Weir 1", "weir-1"));

    assertThat(slugs).containsEntry("Weir 1", "weir-1");
    assertThat(slugs.get("weir-1")).matches("weir-1-[0-9a-f]{8}");
  }

  @Test
  void avoidsASlugOfADeploymentThatIsNotInThisRun() {
    assertThat(Slugs.of(List.of("weir-1"), Map.of("Weir 1", "weir-1")).get("weir-1"))
        .matches("weir-1-[0-9a-f]{8}");
  }

  @Test
  void staysShortAndWellFormedForAnyText() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder id = new StringBuilder();
      for (int j = random.nextInt(250); j >= 0; j--) {
        id.appendCodePoint(32 + random.nextInt(0x3000));
      }
      String slug = Slugs.plain(id.toString());
      assertThat(slug).matches("[a-z][a-z0-9-]*[a-z0-9]|[a-z]");
      assertThat(slug.length()).isAtMost(64);
    }
  }
}
