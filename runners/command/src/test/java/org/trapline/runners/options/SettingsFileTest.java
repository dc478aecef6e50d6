package org.trapline.runners.options;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.runners.exit.UserError;

class SettingsFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "max_failed,max-failed",
    "maxfailed,max-failed",
    "spieces,species",
    "source,sources",
    "Layout,layout"
  })
  void namesTheKeyThatWasMeant(String misspelt, String meant) {
    UserError error = assertThrows(UserError.class, () -> read(misspelt + " = 1"));
    assertThat(error)
        .hasMessageThat()
        .isEqualTo(
            "%s: unknown key '%s'; did you mean '%s'?"
                .formatted(folder.resolve("trapline.toml"), misspelt, meant));
  }

  @Test
  void saysWhereTheNamesAreListedIfNoneIsNear() {
    UserError error = assertThrows(UserError.class, () -> read("photographer = 'me'"));
    assertThat(error).hasMessageThat().endsWith("'trapline help run' lists the names");
  }

  @Test
  void namesTheLineThatIsNoToml() {
    UserError error = assertThrows(UserError.class, () -> read("out = 'a'\nlayout = {period}"));
    assertThat(error).hasMessageThat().contains("trapline.toml, line 2:");
    assertThat(error).hasMessageThat().doesNotContain("\n");
  }

  @Test
  void refusesTablesAndListsWhereAValueBelongs() throws IOException {
    UserError table = assertThrows(UserError.class, () -> read("[out]\nfolder = 'a'"));
    assertThat(table).hasMessageThat().endsWith("out takes a value, not a table");
    SettingsFile list = read("out = ['a', 'b']");
    UserError error = assertThrows(UserError.class, () -> list.value("out"));
    assertThat(error).hasMessageThat().endsWith("out takes one value, not a list");
  }

  @Test
  void saysSoIfTheNamedFileIsMissing() {
    Path missing = folder.resolve("none.toml");
    UserError error = assertThrows(UserError.class, () -> SettingsFile.find(missing));
    assertThat(error).hasMessageThat().contains("--settings names " + missing);
  }

  private SettingsFile read(String text) throws IOException {
    return SettingsFile.read(Files.writeString(folder.resolve("trapline.toml"), text));
  }
}
