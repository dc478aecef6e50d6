package org.trapline.runners.options;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.runners.exit.UserError;
import org.trapline.transforms.judge.ThumbnailChoice;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class SettingsReaderTest {
  @TempDir Path folder;
  private final Map<String, String> examples = new TreeMap<>();

  @BeforeEach
  void oneExampleForEachOption() throws IOException {
    Path csv = Files.writeString(folder.resolve("deployments.csv"), "deploymentID\n");
    examples.put("deployment", "RIV-03");
    examples.put("layout", "{period}/{station}");
    examples.put("deployments", csv.toString().replace('\\', '/'));
    examples.put("sample", "20");
    examples.put("models", "starter");
    examples.put("filter", "blank");
    examples.put("detector", "boxes");
    examples.put("species", "names");
    examples.put("bands", "top=10,bottom=20");
    examples.put("device", "gpu:1");
    examples.put("animal-threshold", "0.11");
    examples.put("human-threshold", "0.12");
    examples.put("vehicle-threshold", "0.13");
    examples.put("blank-threshold", "0.14");
    examples.put("species-threshold", "0.15");
    examples.put("country", "USA");
    examples.put("admin1-region", "NY");
    examples.put("species-list", csv.toString().replace('\\', '/'));
    examples.put("species-radius", "25");
    examples.put("duplicates", "keep");
    examples.put("out", "elsewhere");
    examples.put("workers", "77");
    examples.put("chunk-files", "7");
    examples.put("max-failed", "7%");
    examples.put("thumbnails", "none");
    examples.put("max-megapixels", "24");
    examples.put("runner", "flink");
  }

  @Test
  void everyOptionReachesTheSettings() {
    for (OptionSpec option : options()) {
      String name = option.longestName().substring(2);
      assertWithMessage("an example for --%s", name).that(examples).containsKey(name);
      String before = base(name).length == 1 ? "no model" : read(SettingsFile.NONE, base(name));
      String after = read(SettingsFile.NONE, with(base(name), "--" + name, examples.get(name)));
      assertWithMessage("--%s changes a setting", name).that(after).isNotEqualTo(before);
    }
  }

  @Test
  void everyKeyOfTheFileSaysTheSameAsTheOption() throws IOException {
    for (OptionSpec option : options()) {
      String name = option.longestName().substring(2);
      String typed = read(SettingsFile.NONE, with(base(name), "--" + name, examples.get(name)));
      SettingsFile file = file(name + " = \"" + examples.get(name) + "\"");
      assertWithMessage(name).that(read(file, base(name))).isEqualTo(typed);
    }
  }

  @Test
  void everyOptionIsDescribedWithWhatAbsenceMeans() {
    for (OptionSpec option : options()) {
      assertWithMessage(option.longestName())
          .that(String.join(" ", option.description()))
          .containsMatch("Absent: .+\\.");
    }
  }

  @Test
  void whatIsTypedWinsOverTheFile() throws IOException {
    SettingsFile file =
        file("out = 'fromfile'\nlayout = '{station}'\nspecies = 'old'\nsources=[1]");
    RunSettings settings = run(file, "cards", "--out=typed", "--deployment=A", "--models=starter");
    assertThat(settings.work().out()).isEqualTo("typed");
    assertThat(settings.cards().sources()).containsExactly("cards");
    assertThat(settings.cards().layout()).isNull();
    assertThat(settings.judge().species()).isEqualTo(Path.of("shelf/starter/species"));
  }

  @Test
  void takesSourcesAndNumbersFromTheFile() throws IOException {
    SettingsFile file = file("sources = ['a', 'b']\nmax-failed = 0.25\nworkers = 3\nmodels = 's'");
    RunSettings settings = run(file);
    assertThat(settings.cards().sources()).containsExactly("a", "b").inOrder();
    assertThat(settings.work().maxFailed()).isEqualTo(0.25);
    assertThat(settings.work().workers()).isEqualTo(3);
  }

  @Test
  void namesTheCountryThatAWrongCodeWasPerhapsMeantToBe() {
    UserError error =
        assertThrows(
            UserError.class,
            () -> run(SettingsFile.NONE, "cards", "--models=starter", "--country=Kenya"));
    assertThat(error)
        .hasMessageThat()
        .isEqualTo(
            "--country or --admin1-region: there is no country with the code \"Kenya\"; did you"
                + " mean KEN (Kenya)?");
  }

  @Test
  void hasTheDefaultsThatTheDescriptionsTell() {
    RunSettings settings = run(SettingsFile.NONE, "cards", "--models=starter");
    assertThat(settings.work().out()).isEqualTo("results");
    assertThat(settings.work().maxFailed()).isEqualTo(0.05);
    assertThat(settings.work().thumbnails()).isEqualTo(ThumbnailChoice.ANIMALS);
    assertThat(settings.work().maxMegapixels()).isEqualTo(100);
    assertThat(settings.work().chunkFiles()).isNull();
    assertThat(settings.work().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(settings.judge().bands()).isEqualTo("auto");
    assertThat(settings.judge().device()).isEqualTo("auto");
    assertThat(settings.cards().sample()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cards                                      | no model named: give --models, --filter,"
            + " --detector or --species. Installed: one, two.",
        "--models=m                                 | which photos? Name a folder",
        "cards --models=m --filter=f                | --models names a whole set and --filter a",
        "cards --models=m --species=f               | --models names a whole set and --species a",
        "cards --models=m --deployment=a --layout=b | --deployment and --layout both say whose",
        "cards --models=m --bands=middle=3          | --bands middle=3 is neither auto, none,"
            + " pixels",
        "cards --models=m --device=tpu              | --device must be auto, cpu, gpu or gpu:N",
        "cards --models=m --sample=0                | --sample must be at least 1, but was '0'",
        "cards --models=m --sample=few              | --sample must be a whole number, but was",
        "cards --models=m --workers=0               | --workers must be at least 1, but was 0",
        "cards --models=m --chunk-files=9999        | --chunk-files must lie between 1 and 4096",
        "cards --models=m --max-failed=5            | --max-failed must lie between 0 and 1 (0.05"
            + " is 5 %), but was 5",
        "cards --models=m --max-failed=lots%        | --max-failed must be a share such as 5%",
        "cards --models=m --thumbnails=all          | --thumbnails must be animals or none",
        "cards --models=m --runner=prism            | --runner must be direct or flink or spark or"
            + " dataflow",
        "cards --models=m --animal-threshold=2      | --animal-threshold must lie between 0 and 1",
        "cards --models=m --animal-threshold=high   | --animal-threshold must be a number between",
        "cards --models=m --max-megapixels=0        | --max-megapixels must be at least 1",
        "cards --models=m --species-list=none.csv   | --species-list must be a file that exists, or"
            + " none, but was 'none.csv'",
        "cards --models=m --species-radius=near     | --species-radius must be a number of",
        "cards --models=m --species-radius=-1       | --species-radius must lie between 0 and",
        "cards --models=m --species-list=none --species-radius=5 | --species-radius goes with a",
        "cards --models=m --deployments=none.csv    | --deployments must be a file that exists",
      })
  void refusesWithOneSentenceThatNamesTheOption(String typed, String message) {
    UserError error =
        assertThrows(UserError.class, () -> read(SettingsFile.NONE, typed.split(" +")));
    assertThat(error).hasMessageThat().contains(message);
    assertThat(error).hasMessageThat().doesNotContain("\n");
  }

  @Test
  void saysThatTheWrongValueStoodInTheFile() throws IOException {
    SettingsFile file = file("workers = 'many'\nmodels = 'm'");
    UserError error = assertThrows(UserError.class, () -> run(file, "cards"));
    assertThat(error).hasMessageThat().contains("but was 'many' (in ");
    assertThat(error).hasMessageThat().contains("trapline.toml)");
  }

  private static List<OptionSpec> options() {
    return new CommandLine(new Arguments()).getCommandSpec().options();
  }

  /** The least that a run needs, without what the option at hand must not stand beside. */
  private static String[] base(String name) {
    boolean single = List.of("filter", "detector", "species").contains(name);
    return single || name.equals("models")
        ? new String[] {"cards"}
        : new String[] {"cards", "--filter=f"};
  }

  private static String[] with(String[] base, String... more) {
    List<String> all = new ArrayList<>(List.of(base));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private SettingsFile file(String text) throws IOException {
    return SettingsFile.read(Files.writeString(folder.resolve("trapline.toml"), text));
  }

  private static RunSettings run(SettingsFile file, String... typed) {
    Arguments arguments = new Arguments();
    new CommandLine(arguments).parseArgs(typed);
    return new SettingsReader(file, new FakeShelf()).run(arguments.options);
  }

  private static String read(SettingsFile file, String... typed) {
    Arguments arguments = new Arguments();
    new CommandLine(arguments).parseArgs(typed);
    SettingsReader reader = new SettingsReader(file, new FakeShelf());
    return reader.run(arguments.options) + " " + reader.runner(arguments.options);
  }

  @CommandLine.Command
  static final class Arguments {
    @CommandLine.Mixin RunOptions options = new RunOptions();
  }
}
