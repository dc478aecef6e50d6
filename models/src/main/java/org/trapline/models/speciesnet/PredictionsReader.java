package org.trapline.models.speciesnet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads SpeciesNet's {@code predictions.json}, its partial files and {@code instances.json}: an
 * object with the list {@code predictions} or {@code instances}. Entries are read one at a time, so
 * that a file of millions fits. Fields that are not known are passed over, null fields are absent.
 */
public final class PredictionsReader {
  private PredictionsReader() {}

  /**
   * All entries of a file, in its order.
   *
   * @throws SpeciesNetFileException if it is no such file
   */
  public static List<Prediction> read(Path file) throws IOException {
    List<Prediction> predictions = new ArrayList<>();
    forEach(file, predictions::add);
    return predictions;
  }

  /**
   * Gives the entries of a file to {@code consumer} one by one, in its order; entries before a
   * broken one have been given when the exception comes.
   *
   * @throws SpeciesNetFileException if it is no such file
   */
  public static void forEach(Path file, Consumer<Prediction> consumer) throws IOException {
    boolean found = BoundedJson.read(file, json -> readRoot(file, json, consumer));
    if (!found) {
      throw new SpeciesNetFileException(
          file, "has neither a list \"predictions\" nor a list \"instances\"");
    }
  }

  private static boolean readRoot(Path file, JsonParser json, Consumer<Prediction> consumer)
      throws IOException {
    boolean found = false;
    if (json.nextToken() == JsonToken.START_OBJECT) {
      String key;
      while ((key = json.nextFieldName()) != null) {
        json.nextToken();
        if (key.equals("predictions") || key.equals("instances")) {
          readList(new PredictionParser(file, json), json, consumer);
          found = true;
        } else {
          json.skipChildren();
        }
      }
    }
    return found;
  }

  private static void readList(
      PredictionParser parser, JsonParser json, Consumer<Prediction> consumer) throws IOException {
    parser.expect(JsonToken.START_ARRAY, "a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      consumer.accept(parser.prediction());
    }
  }
}
