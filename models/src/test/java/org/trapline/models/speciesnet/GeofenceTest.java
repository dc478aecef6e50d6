package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeofenceTest {
  private static final Map<String, Set<String>> NONE = Map.of();

  @TempDir Path folder;

  @Test
  void rulesNothingOutWhenItIsOff() {
    assertThat(Geofence.off().excludes(MadeUp.WOLF, MadeUp.KENYA)).isFalse();
  }

  @Test
  void rulesNothingOutWithoutACountry() {
    Geofence nowhere = fence(MadeUp.WOLF, Map.of("CAN", Set.of()), Map.of("USA", Set.of()));
    assertThat(nowhere.excludes(MadeUp.WOLF, Place.UNKNOWN)).isFalse();
  }

  @Test
  void rulesNothingOutThatHasNoRule() {
    Geofence wolves = fence(MadeUp.WOLF, Map.of("CAN", Set.of()), NONE);
    assertThat(wolves.excludes(MadeUp.RED_FOX, MadeUp.KENYA)).isFalse();
    // The rule is for the species; the family has none.
    assertThat(wolves.excludes(MadeUp.CANIDS, MadeUp.KENYA)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // country, region, ruled out
    "KEN, , true", // not in the list of countries
    "CAN, , false", // the whole country
    "CAN, ON, false", // the whole country, so every region
    "USA, MN, false", // one of the allowed states
    "USA, TX, true", // another state
    "USA, , false", // the state is not known
  })
  void allowsOnlyWhereTheTaxonLives(String country, String region, boolean excluded) {
    Geofence wolves = fence(MadeUp.WOLF, Map.of("CAN", Set.of(), "USA", Set.of("MN", "WI")), NONE);
    assertThat(wolves.excludes(MadeUp.WOLF, new Place(country, region))).isEqualTo(excluded);
  }

  @ParameterizedTest
  @CsvSource({
    "KEN, , false", // nothing blocked there
    "AUS, , true", // the whole country
    "USA, HI, true", // a blocked state
    "USA, MN, false", // another state
    "USA, , false", // the state is not known
  })
  void blocksWhereTheTaxonDoesNotLive(String country, String region, boolean excluded) {
    Geofence wolves = fence(MadeUp.WOLF, NONE, Map.of("AUS", Set.of(), "USA", Set.of("HI")));
    assertThat(wolves.excludes(MadeUp.WOLF, new Place(country, region))).isEqualTo(excluded);
  }

  @Test
  void blocksAlsoWhatIsAllowed() {
    Geofence wolves =
        fence(MadeUp.WOLF, Map.of("USA", Set.of(), "CAN", Set.of()), Map.of("USA", Set.of("HI")));
    assertThat(wolves.excludes(MadeUp.WOLF, new Place("USA", "HI"))).isTrue();
    assertThat(wolves.excludes(MadeUp.WOLF, new Place("USA", "AK"))).isFalse();
  }

  @Test
  void anyLabelOfTheTaxonIsRuledOut() {
    Geofence wolves = fence(MadeUp.WOLF, Map.of("CAN", Set.of()), NONE);
    String other = "another-uuid;mammalia;carnivora;canidae;canis;lupus;timber wolf";
    assertThat(wolves.excludes(other, MadeUp.KENYA)).isTrue();
  }

  @Test
  void readsItsFile() throws IOException {
    Path file =
        write(
            """
            {"mammalia;carnivora;canidae;canis;lupus":
               {"allow": {"CAN": [], "USA": ["MN", "WI"]}, "block": {"USA": ["WI"]}},
             "mammalia;carnivora;canidae;;": {"allow": {"CAN": []}},
             "aves;;;;": {}}
            """);
    Geofence geofence = Geofence.read(file);
    assertThat(geofence.size()).isEqualTo(3);
    assertThat(geofence.excludes(MadeUp.WOLF, new Place("USA", "MN"))).isFalse();
    assertThat(geofence.excludes(MadeUp.WOLF, new Place("USA", "WI"))).isTrue();
    assertThat(geofence.excludes(MadeUp.CANIDS, MadeUp.KENYA)).isTrue();
    assertThat(geofence.excludes(MadeUp.BIRDS, MadeUp.KENYA)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|there should be an object with one entry for each taxon",
        "{\"wolf\": {}}|\"wolf\" is no taxon; it should be class;order;family;genus;species",
        "{\"aves;;;;\": []}|there should be an object with allow and block",
        "{\"aves;;;;\": {\"deny\": {}}}|\"deny\" is neither allow nor block",
        "{\"aves;;;;\": {\"allow\": {\"Kenya\": []}}}|\"Kenya\" is no country of three letters",
        "{\"aves;;;;\": {\"allow\": {\"USA\": \"NY\"}}}|there should be a list of regions",
        "{\"aves;;;;\": {\"allow\": {\"USA\": [1]}}}|there should be a region such as \"NY\"",
      })
  void saysWhatIsWrongWithAFile(String text, String sentence) throws IOException {
    Path file = write(text);
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> Geofence.read(file));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo(file + ": is no geofence file of SpeciesNet: line 1: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{\"aves;;;;\": {", "<html>", "{\"a\": NaN}"})
  void refusesAFileThatIsNoJson(String text) throws IOException {
    Path file = write(text);
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> Geofence.read(file));
    assertThat(refusal).hasMessageThat().startsWith(file + ": ");
  }

  @Test
  @Tag("realdata")
  void keepsThePublishedFixes() throws IOException {
    Geofence geofence = fixes(GoldenPhotos.data("geofence_fixes.csv"));
    String dingo = "u;mammalia;chordata;canidae;canis;lupus dingo;dingo";
    assertThat(geofence.excludes(dingo, new Place("DEU", null))).isTrue();
    assertThat(geofence.excludes(dingo, new Place("AUS", null))).isFalse();
    String roeDeer = "u;mammalia;cetartiodactyla;cervidae;capreolus;capreolus;roe deer";
    assertThat(geofence.excludes(roeDeer, new Place("USA", "NY"))).isTrue();
    assertThat(geofence.excludes(roeDeer, new Place("DEU", null))).isFalse();
    String bear = "u;mammalia;carnivora;ursidae;ursus;americanus;american black bear";
    assertThat(geofence.excludes(bear, new Place("USA", "NJ"))).isFalse();
  }

  /** The published corrections of single rules, as a geofence of their own. */
  private static Geofence fixes(Path csv) throws IOException {
    Map<String, Map<String, Map<String, Set<String>>>> fixes = new TreeMap<>();
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(247);
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split(",", -1));
      Set<String> regions =
          fixes
              .computeIfAbsent(fields.get(0), taxon -> new HashMap<>())
              .computeIfAbsent(fields.get(1), rule -> new HashMap<>())
              .computeIfAbsent(fields.get(2), country -> new HashSet<>());
      if (!fields.get(3).isEmpty()) {
        regions.add(fields.get(3));
      }
    }
    Map<String, GeofenceRule> rules = new HashMap<>();
    fixes.forEach(
        (taxon, rule) ->
            rules.put(
                taxon,
                new GeofenceRule(
                    rule.getOrDefault("allow", NONE), rule.getOrDefault("block", NONE))));
    return Geofence.of(rules);
  }

  private static Geofence fence(
      String label, Map<String, Set<String>> allow, Map<String, Set<String>> block) {
    return Geofence.of(Map.of(MadeUp.key(label), new GeofenceRule(allow, block)));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("geofence.json"), text);
  }
}
