package org.trapline.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.apart.OwnProcess;
import org.trapline.pipeline.plan.SurveyPlan;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** A mount point for cards of the example dump, and the command that judges what is plugged in. */
final class CardReader {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path DUMP = ROOT.resolve("examples/card-dump");
  private static final Path STARTER = ROOT.resolve("models/starter");

  final Path mount;
  final Path out;
  PublishSettings publish = PublishSettings.DEFAULT;
  String bands = "none";
  OwnProcess apart = OwnProcess.NONE;

  CardReader(Path mount, Path out) throws IOException {
    this.mount = Files.createDirectories(mount);
    this.out = out;
  }

  /** Another result of the same mount point. */
  CardReader into(Path other) throws IOException {
    return new CardReader(mount, other);
  }

  /** Puts the first photos of one of the example's cards into the mount point, and only them. */
  List<Path> plug(String card, int files) throws IOException {
    unplug();
    List<Path> plugged = new ArrayList<>();
    try (Stream<Path> all = Files.walk(DUMP.resolve(card))) {
      for (Path file :
          all.filter(path -> path.getFileName().toString().matches("[^.].*[.]JPG"))
              .sorted()
              .limit(files)
              .toList()) {
        Path target = mount.resolve(DUMP.resolve(card).relativize(file).toString());
        Files.createDirectories(target.getParent());
        plugged.add(Files.copy(file, target));
      }
    }
    return plugged;
  }

  void unplug() throws IOException {
    for (Path file : files(mount)) {
      Files.delete(file);
    }
  }

  RunOutcome run(@Nullable String deployment) throws IOException {
    return run(deployment, () -> {});
  }

  /** Runs, and does something after the files are listed and before the first is read. */
  RunOutcome run(@Nullable String deployment, Mischief afterPlanning) throws IOException {
    RunSettings settings =
        new RunSettings(
            new CardSettings(List.of(mount.toString()), deployment, null, null, 0),
            new JudgeSettings(
                STARTER.resolve("blank-filter"), null, STARTER.resolve("species"), bands, "cpu"),
            publish,
            new WorkSettings(out.toString(), 2, 8, 0.5, ThumbnailChoice.ANIMALS, 150));
    return CardDump.run(
        settings,
        PipelineOptionsFactory.fromArgs("--targetParallelism=2").create(),
        CLOCK,
        new RunListener() {
          @Override
          public void planned(SurveyPlan plan) {
            try {
              afterPlanning.happen();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        },
        apart);
  }

  /** Something that befalls a card in the middle of a run. */
  interface Mischief {
    void happen() throws IOException;
  }

  List<MediaRow> media(String slug) throws IOException {
    return RecordTable.of(MediaRow.class).readAll(result().input(ResultNames.table("media", slug)));
  }

  List<DetectionRow> detections(String slug) throws IOException {
    return RecordTable.of(DetectionRow.class)
        .readAll(result().input(ResultNames.table("detections", slug)));
  }

  ResultFolder result() {
    return ResultFolder.at(out.toString());
  }

  /** When each file below a folder of the result was written, by name. */
  Map<String, FileTime> times(String folder) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (Path file : files(out.resolve(folder))) {
      times.put(out.relativize(file).toString(), Files.getLastModifiedTime(file));
    }
    return times;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
