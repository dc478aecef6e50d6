package org.trapline.pipeline.models;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.SetRules;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.transforms.judge.ThumbnailChoice;

class ChosenModelsTest {
  private static final Path STARTER =
      Path.of(System.getProperty("trapline.root")).resolve("models/starter/species");

  @TempDir Path temp;

  @Test
  void aChunkOfALargeModelIsSmallUnlessAPersonSaysHowLarge() throws IOException {
    ChosenModels small = species(STARTER);
    ChosenModels large = species(withInput("1280", "1280"));

    assertThat(small.chunkFiles(work(null))).isEqualTo(128);
    assertThat(large.chunkFiles(work(null))).isEqualTo(16);
    assertThat(large.chunkFiles(work(200))).isEqualTo(200);
  }

  private static ChosenModels species(Path folder) {
    return new ChosenModels(null, null, ModelFolder.open(folder), null, SetRules.CASCADE, "cpu");
  }

  private static WorkSettings work(@Nullable Integer chunkFiles) {
    return new WorkSettings("out", 1, chunkFiles, 0.05, ThumbnailChoice.NONE, 100);
  }

  /** The starter's species model with a card that asks for another size. */
  private Path withInput(String width, String height) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(STARTER)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.copy(file, temp.resolve(file.getFileName()));
    }
    Path card = temp.resolve("model.toml");
    String text = Files.readString(card);
    Files.writeString(
        card,
        text.replaceAll("(?m)^width = \\d+", "width = " + width)
            .replaceAll("(?m)^height = \\d+", "height = " + height));
    return temp;
  }
}
