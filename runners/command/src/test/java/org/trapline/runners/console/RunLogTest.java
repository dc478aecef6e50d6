package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  void aLogThatCannotBeWrittenSaysNothingOnTheTerminal() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    System.setErr(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    try {
      RunLog.start();
      RunLog.moveTo(Files.writeString(folder.resolve("file"), "no folder").resolve("log"));
      Logger.getLogger("org.trapline.models").info("model loaded");
      RunLog.moveTo(folder.resolve("b"));
    } finally {
      System.setErr(before);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void leavesOutWhatFlinkSaysOfTheNamesOfItsMetrics() throws IOException {
    RunLog.start();
    RunLog.moveTo(folder);
    Logger.getLogger("org.apache.flink.metrics.MetricGroup").warning("a name is too long");
    Logger.getLogger("org.apache.flink.runtime.taskmanager").warning("a task failed");
    RunLog.moveTo(folder.resolve("b"));

    assertThat(Files.readString(folder.resolve(RunLog.FILE_NAME)).lines().toList()).hasSize(1);
  }
}
