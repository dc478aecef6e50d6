package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.pixels.ContentHash;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;

/**
 * Two cards of the example and a result of them, really judged by models that a test can change.
 */
abstract class TwoCards {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path DUMP = ROOT.resolve("examples/card-dump");
  private static final Path STARTER = ROOT.resolve("models/starter");

  @TempDir Path work;

  Path cards;
  Path out;
  Path models;

  @BeforeEach
  void twoCardsAndAResult() throws IOException {
    cards = work.resolve("cards");
    out = work.resolve("out");
    models = work.resolve("models");
    copy(DUMP.resolve("RIV-01_after"), cards.resolve("A"), 10);
    copy(DUMP.resolve("RIV-02_before"), cards.resolve("B"), 12);
    copy(STARTER.resolve("blank-filter"), models.resolve("blank-filter"), 9);
    copy(STARTER.resolve("species"), models.resolve("species"), 9);
  }

  static void copy(Path from, Path to, int files) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().limit(files).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  void edit(String model, UnaryOperator<String> change) throws IOException {
    Path card = models.resolve(model).resolve("model.toml");
    String before = Files.readString(card);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(card, after);
  }

  /** Another batch size: no better than other models as far as the last digit goes. */
  void otherModels() throws IOException {
    edit("species", card -> card.replaceFirst("(?m)^decode = .*$", "$0\nbatch_size = 7"));
  }

  RunOutcome run(IfChanged ifChanged) throws IOException {
    return run(ifChanged, cards);
  }

  RunOutcome run(IfChanged ifChanged, Path source) throws IOException {
    return run(ifChanged, source, Instant.parse("2026-01-01T00:00:00Z"));
  }

  RunOutcome run(IfChanged ifChanged, Path source, Instant now) throws IOException {
    return run(ifChanged, source, Clock.fixed(now, ZoneOffset.UTC));
  }

  RunOutcome run(IfChanged ifChanged, Path source, Clock clock) throws IOException {
    RunSettings settings =
        new RunSettings(
                new CardSettings(List.of(source.toString()), null, "{deployment}", null, 0),
                new JudgeSettings(
                    models.resolve("blank-filter"), null, models.resolve("species"), "auto", "cpu"),
                PublishSettings.DEFAULT,
                new WorkSettings(out.toString(), 2, 4, 0.5, ThumbnailChoice.ANIMALS, 150))
            .ifChanged(ifChanged);
    return CardDump.run(
        NewRun.settle(settings),
        PipelineOptionsFactory.fromArgs("--targetParallelism=2").create(),
        clock,
        RunListener.NONE);
  }

  static Map<String, String> contents(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  List<String> problems() throws IOException {
    return VerifyResult.of(ResultFolder.at(out.toString())).problems();
  }

  List<String> fingerprints(Path result, String below) throws IOException {
    ResultFolder folder = ResultFolder.at(result.toString());
    List<String> all = new ArrayList<>();
    for (String name : contents(result.resolve(below)).keySet()) {
      if (name.endsWith(".parquet")) {
        Map<String, String> footer = RecordTable.footer(folder.input(below + "/" + name));
        all.add(String.valueOf(footer.get(JudgedWith.FOOTER)));
      }
    }
    return all.stream().distinct().toList();
  }
}
