package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.options.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class CommandLineTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void namesTheOptionThatWasMeant() {
    assertThat(execute("init", "--hlep")).isEqualTo(2);
    assertThat(err.toString()).contains("trapline: unknown option '--hlep'; did you mean --help");
  }

  @Test
  void namesTheCommandThatWasMeant() {
    assertThat(execute("inti")).isEqualTo(2);
    assertThat(err.toString()).contains("trapline: unknown argument 'inti'; did you mean init");
  }

  @Test
  void asksForACommandIfNoneIsGiven() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("name a command");
  }

  @Test
  void writesACommentedSettingsFileAndNeverOverOne() throws IOException {
    assertThat(execute("init", folder.toString())).isEqualTo(0);
    Path file = folder.resolve("trapline.toml");
    assertThat(Files.readString(file).lines().filter(line -> !line.isBlank()).toList())
        .isNotEmpty();
    Files.writeString(file, "mine");
    assertThat(execute("init", folder.toString())).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(err.toString()).contains("exists already and is left as it is");
  }

  @Test
  void theSettingsFileNamesEveryOption() {
    List<String> lines = InitCommand.template().lines().toList();
    for (String key : RunOptions.keys()) {
      if (!key.equals("chunk-files")) {
        assertWithMessage(key)
            .that(lines.stream().anyMatch(line -> line.startsWith("# " + key + " = ")))
            .isTrue();
      }
    }
    assertThat(lines.stream().filter(line -> !line.isBlank()).allMatch(l -> l.startsWith("#")))
        .isTrue();
  }

  @Test
  void printsACompletionScript() {
    assertThat(execute("completion")).isEqualTo(0);
    assertThat(out.toString()).contains("complete -F _complete_trapline");
  }

  @Test
  void everyCommandAndEveryArgumentIsDescribed() {
    describe(TraplineCommands.all(List.of()));
  }

  private static void describe(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertWithMessage(name)
        .that(command.getCommandSpec().usageMessage().description())
        .isNotEmpty();
    for (ArgSpec argument : command.getCommandSpec().args()) {
      assertWithMessage("%s %s", name, argument).that(argument.description()).isNotEmpty();
    }
    command.getSubcommands().values().forEach(CommandLineTest::describe);
  }

  private int execute(String... arguments) {
    CommandLine line = TraplineCommands.all(List.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
