package org.trapline.models.speciesnet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.species.Candidate;
import org.trapline.schemas.Category;

/**
 * Reads one entry after the other of a list of predictions. The parser stands on the first token of
 * what a method is asked to read, and on the last one afterwards.
 */
final class PredictionParser {
  /** Detectors give at most 300 boxes; longer lists are not SpeciesNet's. */
  private static final int MAX_LIST = 10_000;

  private final Path file;
  private final JsonParser json;

  /** Labels come again with every photo; each is kept once. */
  private final Map<String, String> labels = new HashMap<>();

  PredictionParser(Path file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /** What has been read of an entry so far. */
  private static final class Fields {
    @Nullable String filepath;
    @Nullable String country;
    @Nullable String region;
    @Nullable Double latitude;
    @Nullable Double longitude;
    @Nullable Classes classes;
    @Nullable List<Detection> detections;
    @Nullable String label;
    @Nullable Double score;
    @Nullable String source;
    @Nullable String version;
    List<Prediction.Component> failures = List.of();
  }

  Prediction prediction() throws IOException {
    expect(JsonToken.START_OBJECT, "an entry for a photo");
    Fields fields = new Fields();
    String key;
    while ((key = json.nextFieldName()) != null) {
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        read(key, fields);
      }
    }
    return prediction(fields);
  }

  private void read(String key, Fields fields) throws IOException {
    switch (key) {
      case "filepath" -> fields.filepath = text();
      case "country" -> fields.country = text();
      case "admin1_region" -> fields.region = text();
      case "latitude" -> fields.latitude = number();
      case "longitude" -> fields.longitude = number();
      case "failures" -> fields.failures = list(this::component);
      case "classifications" -> fields.classes = classes();
      case "detections" -> fields.detections = list(this::detection);
      case "prediction" -> fields.label = label();
      case "prediction_score" -> fields.score = number();
      case "prediction_source" -> fields.source = label();
      case "model_version" -> fields.version = label();
      default -> json.skipChildren();
    }
  }

  private Prediction prediction(Fields fields) {
    if (fields.filepath == null) {
      throw refusal("the entry has no filepath");
    }
    try {
      return new Prediction(
          new PhotoRequest(
              fields.filepath,
              new Place(fields.country, fields.region),
              fields.latitude,
              fields.longitude),
          Set.copyOf(fields.failures),
          fields.classes,
          fields.detections,
          answer(fields),
          fields.version);
    } catch (IllegalArgumentException e) {
      throw refusal("photo %s: %s".formatted(fields.filepath, e.getMessage()));
    }
  }

  private @Nullable SpeciesNetAnswer answer(Fields fields) {
    if (fields.label == null && fields.score == null && fields.source == null) {
      return null;
    }
    if (fields.label == null || fields.score == null || fields.source == null) {
      throw refusal(
          ("photo %s: prediction, prediction_score and prediction_source"
                  + " come together or not at all")
              .formatted(fields.filepath));
    }
    return new SpeciesNetAnswer(fields.label, fields.score, fields.source);
  }

  private Prediction.Component component() throws IOException {
    String name = text();
    for (Prediction.Component component : Prediction.Component.values()) {
      if (component.name().equals(name)) {
        return component;
      }
    }
    throw refusal("\"%s\" is no part that can fail".formatted(name));
  }

  private Classes classes() throws IOException {
    expect(JsonToken.START_OBJECT, "an object with classes and scores");
    Map<String, List<String>> names = new HashMap<>();
    Map<String, List<Double>> numbers = new HashMap<>();
    String key;
    while ((key = json.nextFieldName()) != null) {
      json.nextToken();
      switch (key) {
        case "classes", "target_classes" -> names.put(key, list(this::label));
        case "scores", "target_logits" -> numbers.put(key, list(this::number));
        default -> json.skipChildren();
      }
    }
    List<Candidate> best =
        candidates(
            names.getOrDefault("classes", List.of()), numbers.getOrDefault("scores", List.of()));
    List<Candidate> targets =
        candidates(
            names.getOrDefault("target_classes", List.of()),
            numbers.getOrDefault("target_logits", List.of()));
    if (best.isEmpty()) {
      throw refusal("classifications need at least one class");
    }
    return new Classes(best, targets);
  }

  private List<Candidate> candidates(List<String> names, List<Double> numbers) {
    if (names.size() != numbers.size()) {
      throw refusal(
          "there are %d classes but %d numbers for them".formatted(names.size(), numbers.size()));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      candidates.add(new Candidate(names.get(i), numbers.get(i)));
    }
    return candidates;
  }

  private Detection detection() throws IOException {
    expect(JsonToken.START_OBJECT, "a detection");
    Category category = null;
    Double score = null;
    List<Double> box = List.of();
    String key;
    while ((key = json.nextFieldName()) != null) {
      json.nextToken();
      switch (key) {
        case "category" -> category = category();
        case "conf" -> score = number();
        case "bbox" -> box = list(this::number);
        default -> json.skipChildren();
      }
    }
    if (category == null || score == null || box.size() != 4) {
      throw refusal("a detection has a category, a conf and a bbox of four numbers");
    }
    if (!(score >= 0 && score <= 1)) {
      throw refusal("a conf lies between 0 and 1, but was " + score);
    }
    return new Detection(
        category, score, new RelativeBox(box.get(0), box.get(1), box.get(2), box.get(3)));
  }

  private Category category() throws IOException {
    String number = text();
    return switch (number) {
      case "1" -> Category.ANIMAL;
      case "2" -> Category.HUMAN;
      case "3" -> Category.VEHICLE;
      default -> throw refusal("\"%s\" is no category; there are 1, 2 and 3".formatted(number));
    };
  }

  /** One element of a list, on whose first token the parser stands. */
  private interface Element<T> {
    T read() throws IOException;
  }

  private <T> List<T> list(Element<T> element) throws IOException {
    expect(JsonToken.START_ARRAY, "a list");
    List<T> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (elements.size() == MAX_LIST) {
        throw refusal("a list has more than %,d elements".formatted(MAX_LIST));
      }
      elements.add(element.read());
    }
    return elements;
  }

  private String label() throws IOException {
    return labels.computeIfAbsent(text(), label -> label);
  }

  private String text() throws IOException {
    expect(JsonToken.VALUE_STRING, "a text in quotes");
    return json.getText();
  }

  private double number() throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw refusal("there should be a number");
    }
    double number = json.getDoubleValue();
    if (!Double.isFinite(number)) {
      throw refusal("the number is too large");
    }
    return number;
  }

  void expect(JsonToken wanted, String words) {
    if (json.currentToken() != wanted) {
      throw refusal("there should be " + words);
    }
  }

  private SpeciesNetFileException refusal(String sentence) {
    return new SpeciesNetFileException(
        file, "line %d: %s".formatted(json.currentLocation().getLineNr(), sentence));
  }
}
