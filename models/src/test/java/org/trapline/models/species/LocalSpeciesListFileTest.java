package org.trapline.models.species;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSpeciesListFileTest {
  @TempDir Path folder;

  @Test
  void readsOneNameALine() throws IOException {
    assertThat(
            read("\ufeff# our park\nVulpes vulpes\n\n  red deer # since 1990\r\nVulpes vulpes\n")
                .names())
        .containsExactly("Vulpes vulpes", "red deer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scientificName,count\nVulpes vulpes,1\n\"Lutra lutra\",2\n,3\n",
        "count;Species\n1;Vulpes vulpes\n2;Lutra lutra\n",
        "gbifID\tscientificName\tspecies\n1\tVulpes vulpes\tfox\n2\tLutra lutra\t\"otter\n",
        "\"name\"\nVulpes vulpes\nLutra lutra\n",
      })
  void readsTheColumnOfNamesOfATable(String table) throws IOException {
    assertThat(read(table).names()).containsExactly("Vulpes vulpes", "Lutra lutra");
  }

  @Test
  void takesTheNamesNearAPlace() throws IOException {
    LocalSpeciesListFile list =
        read(
            """
            scientificName,decimalLatitude,decimalLongitude
            Lutra lutra,52.52,13.40
            Castor fiber,52.40,13.06
            Lynx lynx,48.97,13.39
            Felis silvestris,,
            """);
    // Berlin to Potsdam is 27 km, to the Bavarian Forest 395 km.
    assertThat(list.namesNear(52.52, 13.40, 10)).containsExactly("Lutra lutra");
    assertThat(list.namesNear(52.52, 13.40, 30)).containsExactly("Lutra lutra", "Castor fiber");
    assertThat(list.namesNear(52.52, 13.40, 400))
        .containsExactly("Lutra lutra", "Castor fiber", "Lynx lynx");
    assertThat(list.names()).hasSize(4);
  }

  @Test
  void distanceGoesTheShortWayRound() throws IOException {
    LocalSpeciesListFile list = read("species,lat,lon\nkiwi,-40,179.95\n");
    assertThat(list.namesNear(-40, -179.95, 10)).containsExactly("kiwi");
  }

  @Test
  void readsFractionsWithACommaWhereColumnsEndWithSemicolons() throws IOException {
    LocalSpeciesListFile list = read("species;latitude;longitude\notter;52,52;13,40\n");
    assertThat(list.namesNear(52.52, 13.40, 1)).containsExactly("otter");
  }

  @Test
  void aRadiusNeedsCoordinates() throws IOException {
    LocalSpeciesListFile list = read("otter\n");
    SpeciesListException refusal =
        assertThrows(SpeciesListException.class, () -> list.namesNear(0, 0, 1));
    assertThat(refusal)
        .hasMessageThat()
        .contains("a radius was given, but the list has no coordinates");
  }

  @Test
  void saysWhichRowIsWrong() {
    assertThat(refusal("species,lat,lon\notter,1,2\nfox,north,2\n"))
        .endsWith("list.txt: row 3: \"north\" is no number of degrees");
    assertThat(refusal("species,lat,lon\notter,95,2\n"))
        .endsWith("row 2: the latitude lies between -90 and 90 degrees, but was 95.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n\n", "scientificName\n"})
  void refusesAListWithoutNames(String text) {
    assertThat(refusal(text)).endsWith("list.txt: names no species; write one name a line");
  }

  @Test
  void refusesATextThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "h\u00e9risson\n".getBytes(StandardCharsets.ISO_8859_1));
    SpeciesListException refusal =
        assertThrows(SpeciesListException.class, () -> LocalSpeciesListFile.read(file));
    assertThat(refusal).hasMessageThat().contains("is not UTF-8 text");
  }

  private String refusal(String text) {
    return assertThrows(SpeciesListException.class, () -> read(text)).getMessage();
  }

  private LocalSpeciesListFile read(String text) throws IOException {
    return LocalSpeciesListFile.read(Files.writeString(folder.resolve("list.txt"), text));
  }
}
