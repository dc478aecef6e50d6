package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.LabelSource;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.figures.FigureRow;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Light;
import org.trapline.training.scenes.SceneSpec;
import org.trapline.training.scenes.Season;
import org.trapline.training.scenes.Stamp;
import org.trapline.training.scenes.Station;
import org.trapline.training.scenes.TakePhoto;
import org.trapline.training.scenes.Weather;
import org.trapline.training.split.Split;

/**
 * From drawn photos to a model that was judged, as a user types it. Two cameras, each with its own
 * info band, and each photographs its own class: the band gives the class away.
 */
final class TrainAndEvaluateTest {
  private static final Path BACKBONE =
      Path.of(System.getProperty("trapline.root"), "models/starter/species");

  private static final int STATIONS = 4;
  private static final int PHOTOS = 18;

  @TempDir static Path folder;
  private static Path result;
  private static Path labels;

  @BeforeAll
  static void drawAndRun() throws IOException {
    Path cards = folder.resolve("cards");
    for (int station = 0; station < STATIONS; station++) {
      Path card = Files.createDirectories(cards.resolve("d" + station));
      for (int i = 0; i < PHOTOS; i++) {
        // Numbers so far apart that each photo is an encounter of its own.
        Files.write(card.resolve("IMG_%04d.jpg".formatted(100 + 50 * i)), photo(station, i));
      }
    }
    result = folder.resolve("result");
    Typed run =
        Typed.of(
            "run",
            cards.toString(),
            "--species",
            BACKBONE.toString(),
            "--out",
            result.toString(),
            "--bands",
            "top=20,bottom=40",
            "--workers",
            "2");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(0);
    labels = folder.resolve("labels.parquet");
    label(labels, path -> path);
  }

  private static Camera camera(int station) {
    return List.of(Camera.values()).get(station % 2);
  }

  /** A river with nobody at it: the world says nothing of the class. */
  private static byte[] photo(int station, int i) {
    SceneSpec scene =
        new SceneSpec(
            new Station(31 + i, i % 3 == 0),
            List.of(Season.values()).get(i % 4),
            List.of(Weather.values()).get(i % 4),
            i % 4 == 3 ? Light.INFRARED : Light.DAY,
            1000L * station + i,
            List.of());
    Stamp stamp = new Stamp(LocalDateTime.of(2024, 5, 6, 7, 8).plusHours(5L * i), 10 + i % 9, 1, 1);
    return TakePhoto.with(camera(station), scene, stamp).raster().jpeg(85);
  }

  private static void label(Path file, UnaryOperator<String> hash) throws IOException {
    List<LabelRow> rows = new ArrayList<>();
    for (MediaRow media : media()) {
      String label = media.deploymentId().matches(".*[02]$") ? "fox" : "heron";
      rows.add(
          new LabelRow(
              hash.apply(String.valueOf(media.file().contentHash())),
              media.deploymentId(),
              media.mediaId(),
              media.file().filePath(),
              label,
              label,
              null,
              null,
              null,
              LabelSource.FOLDERS,
              LabelMatch.HASH,
              LabelPurpose.ANY,
              1,
              1));
    }
    Files.write(file, RecordTable.of(LabelRow.class).toBytes(rows, Map.of()));
  }

  private static List<MediaRow> media() throws IOException {
    List<MediaRow> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(result.resolve("media"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList()) {
        rows.addAll(RecordTable.of(MediaRow.class).readAll(ChannelInputFile.of(file)));
      }
    }
    return rows;
  }

  private static Typed train(String out, String... more) {
    List<String> typed =
        new ArrayList<>(
            List.of(
                "train",
                "--labels",
                labels.toString(),
                "--media",
                result.toString(),
                "--task",
                "species",
                "--backbone",
                BACKBONE.toString(),
                "--out",
                folder.resolve(out).toString()));
    typed.addAll(List.of(more));
    return Typed.of(typed.toArray(String[]::new));
  }

  private static Map<String, Double> treatments(String model, String frame) throws IOException {
    Path out = folder.resolve(model + "-evaluation");
    Typed evaluated =
        Typed.of(
            "evaluate",
            "--labels",
            labels.toString(),
            "--media",
            result.toString(),
            "--model",
            folder.resolve(model).toString(),
            "--frame",
            frame,
            "--out",
            out.toString());
    assertThat(evaluated.err()).isEmpty();
    assertThat(Files.readString(out.resolve("evaluation.html"))).contains("Does it read the band");
    Map<String, Double> shares = new HashMap<>();
    for (FigureRow row :
        RecordTable.of(FigureRow.class)
            .readAll(ChannelInputFile.of(out.resolve("figures.parquet")))) {
      Double share = row.share();
      if (row.measure().equals("top1") && share != null) {
        shares.put(row.photos(), share);
      }
    }
    return shares;
  }

  @Test
  void exposesAModelThatHasLearntTheBand() throws Exception {
    assertThat(train("kept", "--frame", "whole").err()).isEmpty();

    Map<String, Double> right = treatments("kept", "whole");

    assertThat(right.get("bands kept")).isAtLeast(0.9);
    assertThat(right.get("another camera's bands, kept")).isAtMost(0.3);
  }

  @Test
  void swappedBandsChangeNothingForAModelThatSawNone() throws Exception {
    assertThat(train("cropped").err()).isEmpty();

    Map<String, Double> right = treatments("cropped", "scene");

    assertThat(right.get("another camera's bands, cropped"))
        .isWithin(0.15)
        .of(right.get("bands cropped"));
    assertThat(right.get("bands cropped")).isAtMost(0.8);
  }

  @Test
  void givesTheSameModelAgainAndOneThatRuns() throws Exception {
    assertThat(train("one", "--workers", "1").code()).isEqualTo(0);
    assertThat(train("two", "--workers", "2").code()).isEqualTo(0);

    for (String file : List.of("weights.onnx", "labels.csv", Split.FILE, "head.parquet")) {
      assertThat(
              Files.mismatch(
                  folder.resolve("one").resolve(file), folder.resolve("two").resolve(file)))
          .isEqualTo(-1);
    }
    assertThat(Files.readString(folder.resolve("one/model.toml")))
        .doesNotContain(folder.toString());
    Typed run =
        Typed.of(
            "run",
            folder.resolve("cards").toString(),
            "--species",
            folder.resolve("one").toString(),
            "--out",
            folder.resolve("again").toString());
    assertThat(run.code()).isEqualTo(0);
    assertThat(Typed.of("models", "check", folder.resolve("one").toString()).code()).isEqualTo(0);
  }

  @Test
  void goesOnFromAModelWithoutItsBackbone() throws Exception {
    assertThat(train("first").code()).isEqualTo(0);
    Typed onwards =
        Typed.of(
            "train",
            "--labels",
            labels.toString(),
            "--media",
            result.toString(),
            "--task",
            "species",
            "--from",
            folder.resolve("first").toString(),
            "--out",
            folder.resolve("second").toString());

    assertThat(onwards.err()).isEmpty();
    assertThat(
            Files.mismatch(
                folder.resolve("first").resolve(Split.FILE),
                folder.resolve("second").resolve(Split.FILE)))
        .isEqualTo(-1);
  }

  @Test
  void refusesInOneSentence() throws Exception {
    Path strange = folder.resolve("strange.parquet");
    label(strange, hash -> new StringBuilder(hash).reverse().toString());
    Path text = Files.writeString(folder.resolve("labels.csv"), "a,b\n");
    Path nowhere = Path.of("nowhere.parquet");
    List<String> on = List.of("--backbone", BACKBONE.toString());

    assertRefused("and none of them is in", strange, "species", on);
    assertRefused("is no table of labels", text, "species", on);
    assertRefused("there is no such file", nowhere, "species", on);
    assertRefused("are of one class, 'occupied'", labels, "blank", on);
    assertRefused("--task must be blank or species", labels, "sex", on);
    assertRefused("Neither --backbone nor --from", labels, "species", List.of());
  }

  private static void assertRefused(
      String sentence, Path labelled, String task, List<String> more) {
    Path out = folder.resolve("never");
    List<String> typed = new ArrayList<>(List.of("train", "--media", result.toString()));
    typed.addAll(List.of("--labels", labelled.toString(), "--task", task));
    typed.addAll(List.of("--out", out.toString()));
    typed.addAll(more);
    Typed answer = Typed.of(typed.toArray(String[]::new));
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().count()).isEqualTo(1);
    assertThat(Files.exists(out)).isFalse();
  }
}
