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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.LabelSource;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.figures.FigureRow;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Creature;
import org.trapline.training.scenes.Dice;
import org.trapline.training.scenes.Encounter;
import org.trapline.training.scenes.Kind;
import org.trapline.training.scenes.Light;
import org.trapline.training.scenes.SceneSpec;
import org.trapline.training.scenes.Season;
import org.trapline.training.scenes.Stamp;
import org.trapline.training.scenes.Station;
import org.trapline.training.scenes.TakePhoto;
import org.trapline.training.scenes.Weather;

/**
 * A labelled survey of drawn photos. Its two cameras burn different bands into their photos, and
 * each photographs its own class only: the band gives the class away.
 *
 * @param folder where all of it lies
 */
record DrawnSurvey(Path folder) {
  static final Path BACKBONE =
      Path.of(System.getProperty("trapline.root"), "models/starter/species");

  private static final RecordTable<MediaRow> MEDIA = RecordTable.of(MediaRow.class);

  /**
   * What is photographed.
   *
   * @param photos of each station
   * @param first number of the first place; other places make another survey
   * @param who is on the photos of a camera
   */
  record Plan(int stations, int photos, int first, Function<Camera, Optional<Kind>> who) {
    Plan(int stations, int photos, Function<Camera, Optional<Kind>> who) {
      this(stations, photos, 0, who);
    }
  }

  /** Draws the photos, lets a run crop their bands, and labels them by their camera. */
  static DrawnSurvey in(Path folder, Plan plan) throws IOException {
    DrawnSurvey survey = new DrawnSurvey(folder);
    for (int station = 0; station < plan.stations(); station++) {
      Path card = Files.createDirectories(survey.cards().resolve("d" + station));
      for (int i = 0; i < plan.photos(); i++) {
        // Numbers so far apart that each photo is an encounter of its own.
        Files.write(
            card.resolve("IMG_%04d.jpg".formatted(100 + 50 * i)),
            photo(plan.who(), station, plan.first() + i));
      }
    }
    Typed run =
        Typed.of(
            "run",
            survey.cards().toString(),
            "--species",
            BACKBONE.toString(),
            "--out",
            survey.result().toString(),
            "--bands",
            "top=20,bottom=40",
            "--workers",
            "2");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(0);
    survey.label(survey.labels(), hash -> hash);
    return survey;
  }

  Path cards() {
    return folder.resolve("cards");
  }

  Path result() {
    return folder.resolve("result");
  }

  Path labels() {
    return folder.resolve("labels.parquet");
  }

  private static Camera camera(int station) {
    return List.of(Camera.values()).get(station % 2);
  }

  /** Every photo shows another place: the place says nothing of the class. */
  private static byte[] photo(Function<Camera, Optional<Kind>> who, int station, int i) {
    Camera camera = camera(station);
    Station place = new Station(31 + i, i % 3 == 0);
    Light light = i % 4 == 3 ? Light.INFRARED : Light.DAY;
    double tall =
        (double) (TakePhoto.HEIGHT - camera.bandAbove() - camera.bandBelow()) / TakePhoto.WIDTH;
    List<Creature> creatures =
        who.apply(camera)
            .map(
                kind ->
                    Encounter.of(kind, place, light, tall, 2, Dice.of(100L * station).number(i)))
            .orElse(List.of());
    SceneSpec scene =
        new SceneSpec(
            place,
            List.of(Season.values()).get(i % 4),
            List.of(Weather.values()).get(i % 4),
            light,
            1000L * station + i,
            creatures);
    Stamp stamp = new Stamp(LocalDateTime.of(2024, 5, 6, 7, 8).plusHours(5L * i), 10 + i % 9, 1, 1);
    return TakePhoto.with(camera, scene, stamp).raster().jpeg(85);
  }

  /**
   * Writes labels.
   *
   * @param hash what is written in the place of a photo's hash
   */
  void label(Path file, UnaryOperator<String> hash) throws IOException {
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

  private List<MediaRow> media() throws IOException {
    List<MediaRow> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(result().resolve("media"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList()) {
        rows.addAll(MEDIA.readAll(ChannelInputFile.of(file)));
      }
    }
    return rows;
  }

  /** Teaches a species model. */
  Typed train(String out, String... more) {
    return typed(
        List.of(
            "train",
            "--labels",
            labels().toString(),
            "--media",
            result().toString(),
            "--task",
            "species",
            "--out",
            folder.resolve(out).toString()),
        more);
  }

  /** The share of right answers in each treatment. */
  Map<String, Double> treatments(String model, String frame) throws IOException {
    Path out = folder.resolve(model + "-evaluation");
    Typed evaluated =
        typed(
            List.of("evaluate", "--labels", labels().toString(), "--media", result().toString()),
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

  private static Typed typed(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return Typed.of(all.toArray(String[]::new));
  }
}
