package org.trapline.analysis.labels.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.schemas.LabelSource;

/**
 * Zooniverse's export of classifications: a line for each classification, what was answered as JSON
 * in {@code annotations}, what was shown as JSON in {@code subject_data}. A subject of several
 * pictures gives its answer to each of them.
 */
final class ZooniverseVotes {
  /** Its columns that no other table has. */
  static final List<String> COLUMNS = List.of("annotations", "subject_data");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(jpe?g|png|tiff?|webp|gif|bmp)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern.compile(".*(date_?time|timestamp|taken).*");
  private static final Pattern CAMERA = Pattern.compile(".*(camera|serial).*");
  private static final Pattern PLACE = Pattern.compile(".*(deployment|station|site).*");

  private final @Nullable String task;
  private final Ballot ballot = new Ballot();

  private ZooniverseVotes(@Nullable String task) {
    this.task = task;
  }

  static Ballot of(Path file, ReadSettings settings) {
    ZooniverseVotes reading = new ZooniverseVotes(settings.task());
    CsvInput.read(file, Set.copyOf(COLUMNS)).forEach(reading::add);
    if (reading.ballot.votes().isEmpty()) {
      throw new AnalysisInputException(
          "The file %s holds no answer%s; look for the task's name in its column annotations."
              .formatted(file, settings.task() == null ? "" : " to the task " + settings.task()));
    }
    return reading.ballot;
  }

  private void add(CsvRow row) {
    Map<String, @Nullable Integer> answers = new LinkedHashMap<>();
    for (JsonNode answer : json(row, "annotations")) {
      if (task == null || task.equals(answer.path("task").asText())) {
        collect(answer.path("value"), answers);
      }
    }
    PhotoName photo = photo(row, json(row, "subject_data"));
    if (answers.isEmpty()) {
      ballot.passOver("lines without an answer");
    }
    answers.forEach(
        (label, count) ->
            ballot.add(
                row,
                "annotations",
                photo,
                new Vote.Said(
                    label,
                    count,
                    row.optional("user_name"),
                    LooseTime.instant(row.optional("created_at"))),
                LabelSource.ZOONIVERSE));
  }

  private static JsonNode json(CsvRow row, String column) {
    String text = row.text(column);
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw row.refuse(
          column,
          text.substring(0, Math.min(40, text.length())),
          "that is no JSON; give the export as Zooniverse wrote it");
    }
  }

  /** Surveys, questions, drop-down lists, drawings, and tasks that combine them. */
  private static void collect(JsonNode value, Map<String, @Nullable Integer> answers) {
    if (value.isArray()) {
      value.forEach(each -> collect(each, answers));
    } else if (value.isTextual()) {
      put(answers, value.asText(), null);
    } else if (value.has("choice")) {
      put(answers, value.path("choice").asText(), count(value.path("answers")));
    } else if (value.has("label")) {
      put(answers, value.path("label").asText(), null);
    } else if (value.has("tool_label")) {
      String tool = value.path("tool_label").asText();
      Integer drawn = answers.get(tool.strip());
      put(answers, tool, drawn == null ? 1 : drawn + 1);
    } else if (value.has("value")) {
      collect(value.path("value"), answers);
    }
  }

  private static void put(
      Map<String, @Nullable Integer> answers, String label, @Nullable Integer count) {
    if (!label.isBlank()) {
      answers.put(label.strip(), count);
    }
  }

  /** The answer to the question how many, if it is a plain number: "11-50" is none. */
  private static @Nullable Integer count(JsonNode answers) {
    for (Map.Entry<String, JsonNode> answer : answers.properties()) {
      String question = answer.getKey().toLowerCase(Locale.ROOT);
      String text = answer.getValue().asText();
      if ((question.contains("many") || question.contains("count"))
          && text.matches("[1-9]\\d{0,5}")) {
        return Integer.valueOf(text);
      }
    }
    return null;
  }

  private static PhotoName photo(CsvRow row, JsonNode subjects) {
    if (subjects.isEmpty()) {
      throw row.refuse("subject_data", "{}", "it must say what was shown");
    }
    Set<String> names = new LinkedHashSet<>();
    LocalDateTime time = null;
    String camera = null;
    String place = null;
    for (JsonNode subject : subjects) {
      for (Map.Entry<String, JsonNode> fact : subject.properties()) {
        String key = fact.getKey().toLowerCase(Locale.ROOT);
        String value = fact.getValue().asText().strip();
        if (PICTURE.matcher(value).matches()) {
          names.add(value);
        }
        time = time == null && TIME.matcher(key).matches() ? LooseTime.local(value) : time;
        camera = camera == null && CAMERA.matcher(key).matches() ? value : camera;
        place = place == null && PLACE.matcher(key).matches() ? value : place;
      }
    }
    List<String> paths = new ArrayList<>(names);
    if (paths.isEmpty()) {
      // Still found by time and camera, perhaps, and named among the unmatched if not.
      paths.add("subject " + subjects.fieldNames().next());
    }
    return new PhotoName(paths, place, null, null, time, camera);
  }
}
