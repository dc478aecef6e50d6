package org.trapline.runners.exit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.OtherColumnsException;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ErrorMessagesTest {
  @TempDir Path folder;

  private final StringWriter err = new StringWriter();
  private Path log;

  @BeforeEach
  void thereIsNoLogYet() {
    log = folder.resolve("the.log");
  }

  @Test
  void printsAUsersMistakeAsOneSentenceHoweverAnEngineWrappedIt() {
    Exception wrapped =
        new IllegalStateException(
            "step failed", new RuntimeException(new InputException("E:\\ has no photos.")));
    assertThat(handle(wrapped)).isEqualTo(ExitCode.BAD_ARGUMENTS.code());
    assertThat(err.toString().strip()).isEqualTo("trapline: E:\\ has no photos.");
  }

  @Test
  void asksToRunAgainWhenTheDiskIsFull() {
    Exception linux =
        new IOException(new FileSystemException("x", null, "No space left on device"));
    assertThat(handle(linux)).isEqualTo(ExitCode.RUN_AGAIN.code());
    assertThat(handle(new IOException("There is not enough space on the disk")))
        .isEqualTo(ExitCode.RUN_AGAIN.code());
    assertThat(err.toString()).contains("make room and run the same command again");
  }

  @Test
  void asksToRunAgainWhenTheDiskIsReadOnly() {
    assertThat(handle(new FileSystemException("/media/r", null, "Read-only file system")))
        .isEqualTo(ExitCode.RUN_AGAIN.code());
    assertThat(err.toString()).contains("/media/r can't be written, its disk is read-only");
  }

  @Test
  void saysThatAnotherVersionWroteATable() throws IOException {
    byte[] other = RecordTable.of(ThumbnailRow.class).toBytes(List.of(), Map.of());

    OtherColumnsException stopped =
        assertThrows(
            OtherColumnsException.class,
            () -> RecordTable.of(DeploymentRow.class).readAll(ChannelInputFile.of(other)));

    assertThat(handle(stopped)).isEqualTo(ExitCode.BAD_ARGUMENTS.code());
    assertThat(err.toString()).contains("not the columns of DeploymentRow: another version");
  }

  @Test
  void namesTheFileThatPermissionsForbid() {
    assertThat(handle(new AccessDeniedException("/locked/media")))
        .isEqualTo(ExitCode.BAD_ARGUMENTS.code());
    assertThat(err.toString()).contains("/locked/media");
  }

  @Test
  void tellsWhereTheLogLiesWhenNobodyExpectedIt() throws IOException {
    Files.writeString(log, "written");
    assertThat(handle(new IllegalStateException("of two\nlines")))
        .isEqualTo(ExitCode.UNEXPECTED.code());
    assertThat(err.toString()).contains("IllegalStateException: of two. The details are in " + log);
    assertThat(err.toString()).doesNotContain("\tat ");
    assertThat(err.toString().strip().lines().toList()).hasSize(1);
  }

  @Test
  void promisesNoDetailsInALogThatCouldNotBeWritten() {
    handle(new IllegalStateException("of two\nlines"));

    assertThat(err.toString()).contains("There are no details, since the log can't be written");
  }

  @Test
  void printsNothingThatATerminalTakesForAnOrder() {
    handle(new InputException("\u001b[2J\u0007evil.jpg has\nno photos."));

    assertThat(err.toString().strip()).isEqualTo("trapline: ?[2J?evil.jpg has\nno photos.");
  }

  @Test
  void passesOverAnIoErrorThatIsNotTheDisks() {
    assertThat(handle(new IOException())).isEqualTo(ExitCode.UNEXPECTED.code());
  }

  private int handle(Exception error) {
    CommandLine line = new CommandLine(new Nothing());
    line.setErr(new PrintWriter(err, true));
    return new ErrorMessages(() -> log).handleExecutionException(error, line, null);
  }

  @Command(name = "nothing")
  static final class Nothing {}
}
