package org.trapline.pipeline.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.WeightsFormat;
import org.trapline.models.pixels.ContentHash;

/**
 * What of a model changes a score: the weights, what runs them, the labels with what they stand
 * for, and every field of the card but those that only tell about it. A field that is added to the
 * card counts until it is named here.
 */
final class ScoreFacts {
  /**
   * Words for people, names of files, and thresholds that are applied when tables are published.
   */
  static final Set<String> TELLS_ONLY =
      Set.of(
          "identity.name",
          "identity.version",
          "identity.description",
          "identity.licence",
          "identity.citation",
          "identity.source",
          "files.weights",
          "files.labels",
          "thresholds.animal",
          "thresholds.human",
          "thresholds.vehicle",
          "thresholds.blank",
          "thresholds.species");

  private ScoreFacts() {}

  static Map<String, String> of(ModelFolder model) {
    return of(model.card(), model.labels(), model.format());
  }

  static Map<String, String> of(ModelCard card, Labels labels, WeightsFormat format) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("engine", format.name().toLowerCase(Locale.ROOT));
    facts.put("labels", hash(labels));
    Map<String, String> fields = new LinkedHashMap<>();
    flatten("", card, fields);
    fields.keySet().removeAll(TELLS_ONLY);
    facts.putAll(fields);
    return facts;
  }

  /** The text and the kind of each label in order; what it means in zoology scores nothing. */
  private static String hash(Labels labels) {
    StringBuilder text = new StringBuilder();
    for (LabelLine line : labels.lines()) {
      text.append(line.label()).append('\t').append(line.kind()).append('\n');
    }
    return ContentHash.of(text.toString().getBytes(UTF_8)).substring(0, 12);
  }

  private static void flatten(String path, Record value, Map<String, String> fields) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String name = path + component.getName();
      Object field = read(component, value);
      if (field instanceof Record record) {
        flatten(name + ".", record, fields);
      } else {
        fields.put(name, String.valueOf(field));
      }
    }
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a public record's accessor can be called", e);
    }
  }
}
