package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelSet;
import org.trapline.models.folder.TinySpeciesNet;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.LocalSpeciesChoice;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PixelBox;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** A survey whose deployments lie in several countries, judged by SpeciesNet's rules. */
class SeveralCountriesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** Foxes live in the USA, less New York. */
  private static final String GEOFENCE =
      """
      {"mammalia;carnivora;canidae;vulpes;vulpes":
        {"allow": {"USA": []}, "block": {"USA": ["NY"]}}}
      """;

  @TempDir Path work;

  private ResultFolder result;
  private Path csv;

  @BeforeEach
  void drawAFoxAtEachDeployment() throws IOException {
    for (String deployment : List.of("A", "B", "C", "D")) {
      byte[] fox =
          SyntheticPhoto.sized(640, 480)
              .taken(LocalDateTime.of(2024, 5, 1, 12, 0))
              .with(new PixelBox(0, 0, 640, 480), Color.RED)
              .jpeg();
      Path card = Files.createDirectories(work.resolve("cards").resolve(deployment));
      Files.write(card.resolve("fox.jpg"), fox);
    }
    csv = work.resolve("deployments.csv");
    Files.writeString(csv, "deploymentID,country,admin1_region\nA,KEN,\nB,USA,NY\nC,,\nD,none,\n");
    result = ResultFolder.at(work.resolve("out").toString());
  }

  @Test
  void eachDeploymentGoesByItsOwnCountryAndTheOthersByTheOption() throws IOException {
    RunOutcome outcome = run("USA");

    assertThat(answers())
        .containsExactly(
            "A", TinySpeciesNet.CANIDS,
            "B", TinySpeciesNet.CANIDS,
            "C", TinySpeciesNet.FOX,
            "D", TinySpeciesNet.FOX);
    assertThat(countries()).containsExactly("A KEN null", "B USA NY", "C USA null", "D null null");
    assertThat(outcome.notes()).hasSize(1);
    assertThat(outcome.notes().get(0))
        .startsWith("The geofence is OFF for 1 of 4 deployments (D): no country is given");
    String record = Files.readString(work.resolve("out").resolve(ResultNames.RUN));
    assertThat(record).contains("OFF for 1 of 4 deployments");
    assertThat(record.replaceAll("\\s", "")).contains("\"countries\":[\"KEN\",\"USA\"]");
  }

  @Test
  void anotherCountryChangesOnlyThoseWithoutTheirOwn() throws IOException {
    var unused = run("USA");

    var books = Republish.run(result, place("KEN"), CLOCK, RunListener.NONE);

    assertThat(books.problems()).isEmpty();
    assertThat(countries()).containsExactly("A KEN null", "B USA NY", "C KEN null", "D null null");
    assertThat(answers()).containsEntry("C", TinySpeciesNet.CANIDS);
  }

  private RunOutcome run(String country) throws IOException {
    Path folder = TinySpeciesNet.set(work.resolve("set"), "always_crop", GEOFENCE);
    ModelSet set = InstalledModels.in(List.of()).set(folder.toString()).orElseThrow();
    RunSettings settings =
        new RunSettings(
            new CardSettings(List.of(work.resolve("cards").toString()), null, null, csv, 0),
            new JudgeSettings(
                set.filter(), set.detector(), set.species(), set.rules(), "none", "cpu"),
            place(country),
            new WorkSettings(result.spec(), 1, 128, 0.5, ThumbnailChoice.NONE, 150));
    return CardDump.run(settings, PipelineOptionsFactory.create(), CLOCK, RunListener.NONE);
  }

  private static PublishSettings place(String country) {
    return new PublishSettings(
        null, null, null, null, null, country, null, null, LocalSpeciesChoice.AS_BEFORE, null);
  }

  private List<String> countries() throws IOException {
    return RecordTable.of(DeploymentRow.class)
        .readAll(result.input(ResultNames.DEPLOYMENTS))
        .stream()
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        row.deploymentId(), row.country().country(), row.country().admin1Region()))
        .toList();
  }

  /** SpeciesNet's answer for the only photo of each deployment. */
  private Map<String, String> answers() throws IOException {
    Map<String, String> answers = new HashMap<>();
    for (String folder : result.folders("media")) {
      String table = ResultNames.table("media", folder.replace("deployment=", ""));
      for (MediaRow row : RecordTable.of(MediaRow.class).readAll(result.input(table))) {
        answers.put(row.deploymentId(), row.ensemble().ensembleLabel());
      }
    }
    return answers;
  }
}
