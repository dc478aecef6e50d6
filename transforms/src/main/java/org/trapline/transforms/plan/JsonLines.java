package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/**
 * A file of JSON lines in a result. Whatever a broken disk has made of it becomes one sentence that
 * names the file and the line and says what to do.
 */
final class JsonLines implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedReader lines;
  private final String where;
  private final String advice;
  private int number;

  private JsonLines(BufferedReader lines, String where, String advice) {
    this.lines = lines;
    this.where = where;
    this.advice = advice;
  }

  /**
   * Opens a file. Its lines are read and parsed one by one when they are asked for, once: those of
   * a million files would fill a laptop's memory.
   *
   * @param advice what to do if it is damaged, as the end of a sentence
   */
  static JsonLines of(ResultFolder result, String name, String advice) throws IOException {
    String where = name + " of " + result.spec();
    InputFile file = result.input(name);
    if (file.getLength() == 0) {
      throw damaged(where, advice, "it is empty");
    }
    return new JsonLines(
        new BufferedReader(new InputStreamReader(file.newStream(), UTF_8)), where, advice);
  }

  /** A single line of a file, from this byte on. */
  static Line one(ResultFolder result, String name, ChunkRef at, String advice) throws IOException {
    byte[] line = result.read(name, at.offset(), at.length());
    if (line.length < at.length()) {
      throw damaged(name + " of " + result.spec(), advice, "it is cut short");
    }
    String where = "%s of %s, from byte %d".formatted(name, result.spec(), at.offset());
    return Line.of(new String(line, UTF_8), where, 1, advice);
  }

  /** The next line; null behind the last. */
  @Nullable Line next() throws IOException {
    String text = lines.readLine();
    if (text == null) {
      return null;
    }
    number++;
    return Line.of(text, where, number, advice);
  }

  /** The first line, which every file has that is not empty. */
  Line head() throws IOException {
    return Objects.requireNonNull(next(), "a file that is not empty has a line");
  }

  @Override
  public void close() throws IOException {
    lines.close();
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
