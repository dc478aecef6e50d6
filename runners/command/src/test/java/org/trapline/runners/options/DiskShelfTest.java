package org.trapline.runners.options;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelSet;
import org.trapline.runners.exit.UserError;

class DiskShelfTest {
  @TempDir Path folder;
  private DiskShelf shelf;

  @BeforeEach
  void installs() throws IOException {
    write("first/fox/model.toml", "");
    write("second/starter/set.toml", "filter = 'blank'\nspecies = 'names'");
    write("second/starter/blank/model.toml", "");
    write("second/starter/names/model.toml", "");
    write("second/fox/model.toml", "");
    write("second/notes/readme.txt", "");
    shelf =
        new DiskShelf(
            InstalledModels.in(
                List.of(
                    folder.resolve("first"), folder.resolve("gone"), folder.resolve("second"))));
  }

  @Test
  void findsAnInstalledNameInTheFirstPlaceThatHasIt() {
    assertThat(shelf.folder("--species", "fox")).isEqualTo(folder.resolve("first/fox"));
  }

  @Test
  void takesAPathAsItIs() {
    Path path = folder.resolve("second/fox");
    assertThat(shelf.folder("--species", path.toString())).isEqualTo(path);
  }

  @Test
  void opensASetByItsFile() {
    Path starter = folder.resolve("second/starter");
    assertThat(shelf.set("starter"))
        .isEqualTo(new ModelSet(starter.resolve("blank"), null, starter.resolve("names")));
  }

  @Test
  void listsWhatThereIsWhenAskedForAnotherModel() {
    UserError error = assertThrows(UserError.class, () -> shelf.folder("--filter", "wolf"));
    assertThat(error).hasMessageThat().contains("--filter names 'wolf'");
    assertThat(error).hasMessageThat().contains("Installed: fox, starter.");
    assertThat(error)
        .hasMessageThat()
        .contains("'trapline models add <name, file, folder or URL>' adds one.");
  }

  @Test
  void tellsASetFromAModel() {
    UserError set = assertThrows(UserError.class, () -> shelf.folder("--filter", "starter"));
    assertThat(set).hasMessageThat().contains("give it with --models");
    UserError model = assertThrows(UserError.class, () -> shelf.set("fox"));
    assertThat(model).hasMessageThat().contains("there is no set of models");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
