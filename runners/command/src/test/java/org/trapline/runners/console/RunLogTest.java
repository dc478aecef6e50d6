package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  @TempDir Path folder;

  @Test
  void keepsWarningsOfLibrariesAndOurNewsInTheFileAlone() throws IOException {
    RunLog.start();
    Path log = folder.resolve("a").resolve("log");
    RunLog.moveTo(log);
    assertThat(Files.exists(log)).isFalse();
    Logger.getLogger("org.apache.somewhere").info("chatter");
    Logger.getLogger("org.apache.somewhere").warning("a disk is slow");
    Logger.getLogger("org.trapline.models").info("model loaded");
    RunLog.moveTo(folder.resolve("b"));
    String text = Files.readString(log.resolve(RunLog.FILE_NAME));
    assertThat(text).contains("a disk is slow");
    assertThat(text).contains("model loaded");
    assertThat(text).doesNotContain("chatter");
    assertThat(text.lines().toList()).hasSize(2);
  }
}
