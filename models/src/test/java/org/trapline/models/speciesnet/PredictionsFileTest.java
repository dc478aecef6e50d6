package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.detect.RelativeBox;
import org.trapline.schemas.Category;

class PredictionsFileTest {
  private static final PhotoRequest REQUEST =
      new PhotoRequest("card/IMG_0001.JPG", new Place("USA", "NY"), 41.46, -73.84);

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Prediction full =
        new Prediction(
            REQUEST,
            Set.of(),
            new Classes(
                List.of(MadeUp.scored(MadeUp.OTTER, 0.9f), MadeUp.scored(MadeUp.HARE, 1e-7)),
                List.of(MadeUp.scored(MadeUp.HERON, -3.25))),
            List.of(
                new Detection(Category.ANIMAL, 0.9, new RelativeBox(0, 0.25, 1, 0.5)),
                new Detection(Category.VEHICLE, 0.02f, new RelativeBox(0.1, 0.1, 0.1, 0.1))),
            new SpeciesNetAnswer(MadeUp.OTTER, 0.9f, "classifier"),
            "4.0.1a");
    Prediction failed =
        new Prediction(
            new PhotoRequest("lost.jpg", Place.UNKNOWN, null, null),
            Set.of(Prediction.Component.DETECTOR, Prediction.Component.CLASSIFIER),
            null,
            null,
            null,
            "4.0.1a");
    Path file = folder.resolve("predictions.json");
    write(file, full, failed);
    assertThat(PredictionsReader.read(file)).containsExactly(full, failed).inOrder();
  }

  @Test
  void writesNumbersAsFractionsAndFieldsInTheirOrder() throws IOException {
    Path file = folder.resolve("predictions.json");
    write(
        file,
        new Prediction(
            new PhotoRequest("a.jpg", new Place("KEN", null), null, null),
            Set.of(),
            null,
            List.of(new Detection(Category.HUMAN, 1, new RelativeBox(0, 0, 1, 1))),
            null,
            "4.0.1a"));
    assertThat(Files.readString(file).replaceAll("\\s+", ""))
        .isEqualTo(
            "{\"predictions\":[{\"filepath\":\"a.jpg\",\"country\":\"KEN\",\"detections\":"
                + "[{\"category\":\"2\",\"label\":\"human\",\"conf\":1.0,"
                + "\"bbox\":[0.0,0.0,1.0,1.0]}],\"model_version\":\"4.0.1a\"}]}");
  }

  @Test
  void leavesTheOldFileUntilTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("predictions.json"), "old");
    try (PredictionsWriter writer = PredictionsWriter.to(file)) {
      writer.write(new Prediction(REQUEST, Set.of(), null, null, null, "4.0.1a"));
    }
    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  @Test
  void listsFailuresInTheOrderOfTheParts() {
    Prediction failed =
        new Prediction(
            REQUEST,
            Set.of(Prediction.Component.GEOLOCATION, Prediction.Component.CLASSIFIER),
            null,
            null,
            null,
            null);
    assertThat(failed.failures())
        .containsExactly(Prediction.Component.CLASSIFIER, Prediction.Component.GEOLOCATION)
        .inOrder();
  }

  @Test
  void aMissingPartIsAFailureAndNoAnswer() {
    SpeciesNetEnsemble ensemble = new SpeciesNetEnsemble(MadeUp.TAXONOMY, Geofence.off());
    Classes classes = new Classes(List.of(MadeUp.scored(MadeUp.OTTER, 0.9)), List.of());
    Prediction noBoxes = Prediction.assemble(REQUEST, classes, null, ensemble, "4.0.1a");
    assertThat(noBoxes.failures()).containsExactly(Prediction.Component.DETECTOR);
    assertThat(noBoxes.answer()).isNull();
    Prediction noClasses = Prediction.assemble(REQUEST, null, List.of(), ensemble, "4.0.1a");
    assertThat(noClasses.failures()).containsExactly(Prediction.Component.CLASSIFIER);
    assertThat(noClasses.answer()).isNull();
    assertThat(Prediction.assemble(REQUEST, classes, List.of(), ensemble, "4.0.1a").answer())
        .isEqualTo(new SpeciesNetAnswer(MadeUp.OTTER, 0.9, "classifier"));
  }

  @Test
  void passesOverFieldsThatItDoesNotKnowAndThoseThatAreNull() throws IOException {
    Path file =
        write(
            """
            {"made_by": {"name": ["x"]},
             "instances": [{"filepath": "a.jpg", "admin1_region": null, "note": [{}]}]}
            """);
    assertThat(PredictionsReader.read(file))
        .containsExactly(
            new Prediction(
                new PhotoRequest("a.jpg", Place.UNKNOWN, null, null),
                Set.of(),
                null,
                null,
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|the entry has no filepath",
        "[]|there should be an entry for a photo",
        "{\"filepath\": 1}|there should be a text in quotes",
        "{\"filepath\": \"a\", \"country\": \"Kenya\"}|photo a: there is no country with the code",
        "{\"filepath\": \"a\", \"latitude\": 91}|photo a: the latitude lies between -90 and 90",
        "{\"filepath\": \"a\", \"latitude\": \"41\"}|there should be a number",
        "{\"filepath\": \"a\", \"latitude\": 1e999}|the number is too large",
        "{\"filepath\": \"a\", \"failures\": [\"CLOUD\"]}|\"CLOUD\" is no part that can fail",
        "{\"filepath\": \"a\", \"prediction\": \"x\"}|photo a: prediction, prediction_score and",
        "{\"filepath\": \"a\", \"classifications\": {}}|classifications need at least one class",
        "{\"filepath\": \"a\", \"classifications\": {\"classes\": [\"x\"]}}"
            + "|there are 1 classes but 0 numbers for them",
        "{\"filepath\": \"a\", \"detections\": [{\"category\": \"4\"}]}|\"4\" is no category",
        "{\"filepath\": \"a\", \"detections\": [{\"category\": \"1\", \"conf\": 0.5}]}"
            + "|a detection has a category, a conf and a bbox of four numbers",
        "{\"filepath\": \"a\", \"detections\": [{\"category\": \"1\", \"conf\": 2,"
            + " \"bbox\": [0,0,1,1]}]}|a conf lies between 0 and 1, but was 2.0",
      })
  void saysWhatIsWrongWithAnEntry(String entry, String sentence) throws IOException {
    Path file = write("{\"predictions\": [" + entry + "]}");
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> PredictionsReader.read(file));
    assertThat(refusal).hasMessageThat().startsWith(file + ": line 1: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"images\": []}"})
  void refusesAFileThatIsAnother(String text) throws IOException {
    Path file = write(text);
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> PredictionsReader.read(file));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo(file + ": has neither a list \"predictions\" nor a list \"instances\"");
  }

  @Test
  void refusesAFileThatNestsWithoutEnd() throws IOException {
    Path file = write("{\"x\": " + "[".repeat(100_000));
    assertThrows(SpeciesNetFileException.class, () -> PredictionsReader.read(file));
  }

  @Test
  void refusesAListThatIsTooLong() throws IOException {
    Path file =
        write(
            "{\"predictions\": [{\"filepath\": \"a\", \"failures\": ["
                + "\"DETECTOR\",".repeat(20_000)
                + "\"DETECTOR\"]}]}");
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> PredictionsReader.read(file));
    assertThat(refusal).hasMessageThat().contains("a list has more than 10,000 elements");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "predictions_with_errors_v4a.json",
        "predictions_with_errors_v4b.json",
        "output_ensemble.json"
      })
  @Tag("realdata")
  void writesThePublishedFilesByteForByte(String name) throws IOException {
    Path published = GoldenPhotos.data(name);
    Path file = folder.resolve("predictions.json");
    write(file, PredictionsReader.read(published).toArray(new Prediction[0]));
    assertThat(Files.readString(file).stripTrailing())
        .isEqualTo(Files.readString(published).stripTrailing());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "0, 0.0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "-73.84, -73.84",
    "100, 100.0",
    "0.5, 0.5",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "7.373850530711934e-05, 7.373850530711934e-05",
    "2e-3, 0.002",
    "1e16, 1e+16",
    "123456789012345680, 1.2345678901234568e+17",
    "9007199254740993, 9007199254740992.0",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "2e23, 2e+23",
  })
  void writesNumbersAsPythonDoes(double number, String text) {
    assertThat(PythonNumbers.text(number)).isEqualTo(text);
  }

  @Test
  void everyNumberSurvivesTheWayThroughItsText() {
    new Random(5)
        .longs(2000)
        .mapToDouble(Double::longBitsToDouble)
        .filter(Double::isFinite)
        .forEach(n -> assertThat(Double.parseDouble(PythonNumbers.text(n))).isEqualTo(n));
  }

  private static void write(Path file, Prediction... predictions) throws IOException {

    try (PredictionsWriter writer = PredictionsWriter.to(file)) {
      for (Prediction prediction : predictions) {
        writer.write(prediction);
      }
      writer.commit();
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("file.json"), text);
  }
}
