package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/**
 * A file of JSON lines in a result. Whatever a broken disk has made of it becomes one sentence that
 * names the file and the line and says what to do.
 */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Line> lines;

  private JsonLines(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param advice what to do if it is damaged, as the end of a sentence
   */
  static JsonLines of(ResultFolder result, String name, String advice) throws IOException {
    String where = name + " of " + result.spec();
    List<String> texts = new String(result.read(name), UTF_8).lines().toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(Line.of(texts.get(i), where, i + 1, advice));
    }
    if (lines.isEmpty()) {
      throw damaged(where, advice, "it is empty");
    }
    return new JsonLines(lines);
  }

  Line head() {
    return lines.get(0);
  }

  List<Line> behindHead() {
    return lines.subList(1, lines.size());
  }

  List<Line> all() {
    return lines;
  }

  private static InputException damaged(String where, String advice, String reason) {
    return new InputException("%s is damaged (%s): %s.".formatted(where, reason, advice));
  }

  /** One line: an object. */
  record Line(JsonNode object, String where, int number, String advice) {
    static Line of(String text, String where, int number, String advice) {
      Line line;
      try {
        line = new Line(JSON.readTree(text), where, number, advice);
      } catch (JsonProcessingException e) {
        throw JsonLines.damaged(where, advice, "line %d is no JSON".formatted(number));
      }
      if (!line.object().isObject()) {
        throw line.damaged("it is no object");
      }
      return line;
    }

    InputException damaged(String reason) {
      return JsonLines.damaged(where, advice, "line %d: %s".formatted(number, reason));
    }

    String text(String key) {
      JsonNode value = object.path(key);
      if (!value.isTextual()) {
        throw damaged("there is no " + key);
      }
      return value.asText();
    }

    long number(String key) {
      JsonNode value = object.path(key);
      if (!value.isIntegralNumber()) {
        throw damaged("there is no " + key);
      }
      return value.asLong();
    }

    LocalDate date(String key) {
      try {
        return LocalDate.parse(text(key));
      } catch (DateTimeException e) {
        throw damaged(key + " is no date");
      }
    }

    List<Entry> entries(String key) {
      List<Entry> entries = new ArrayList<>();
      for (JsonNode value : object.path(key)) {
        entries.add(new Entry(value, this));
      }
      if (entries.isEmpty()) {
        throw damaged("there are no " + key);
      }
      return entries;
    }
  }

  /** One array within a line. */
  record Entry(JsonNode array, Line line) {
    String text(int index) {
      if (!array.path(index).isTextual()) {
        throw line.damaged("a text is missing");
      }
      return array.path(index).asText();
    }

    long number(int index) {
      if (!array.path(index).isIntegralNumber()) {
        throw line.damaged("a number is missing");
      }
      return array.path(index).asLong();
    }
  }
}
