package org.trapline.runners.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.names.NearestName;
import org.trapline.runners.exit.UserError;

/**
 * The settings that a survey keeps in a file: the same names as on the command line, without the
 * dashes. Read whole and checked at once, so that a misspelt key fails before the first photo.
 */
public final class SettingsFile {
  /** The name that is looked for in the current folder. */
  public static final String NAME = "trapline.toml";

  /** No file: everything stands on the command line. */
  public static final SettingsFile NONE = new SettingsFile(Path.of(NAME), Map.of());

  /** Room for a hundred sources and every option; keeps a wrong file from filling the memory. */
  private static final int MAX_BYTES = 1 << 20;

  private final Path path;
  private final Map<String, List<String>> values;

  private SettingsFile(Path path, Map<String, List<String>> values) {
    this.path = path;
    this.values = values;
  }

  /**
   * Reads the file named with {@code --settings}, or {@code trapline.toml} in the current folder if
   * there is one.
   *
   * @param named what {@code --settings} said; null if it was not given
   */
  public static SettingsFile find(@Nullable Path named) {
    if (named != null) {
      if (!Files.isRegularFile(named)) {
        throw new UserError(
            "--settings names %s, and there is no such file: 'trapline init' writes one"
                .formatted(named));
      }
      return read(named);
    }
    Path here = Path.of(NAME);
    return Files.isRegularFile(here) ? read(here) : NONE;
  }

  /** Reads one file; every key must be an option of a run. */
  static SettingsFile read(Path path) {
    JsonNode root;
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new UserError("%s is larger than any settings: check the file".formatted(path));
      }
      root = new TomlMapper().readTree(path.toFile());
    } catch (JsonProcessingException e) {
      throw new UserError(
          "%s, line %d: %s"
              .formatted(
                  path,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  sentence(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UserError("%s can't be read: %s".formatted(path, e.getMessage()));
    }
    Set<String> known = RunOptions.keys();
    Map<String, List<String>> values = new LinkedHashMap<>();
    root.fields()
        .forEachRemaining(
            field -> {
              if (!known.contains(field.getKey())) {
                throw new UserError(unknown(path, field.getKey(), known));
              }
              values.put(field.getKey(), texts(path, field.getKey(), field.getValue()));
            });
    return new SettingsFile(path, values);
  }

  /** Returns the value of a key, or null if the file leaves it out. */
  @Nullable String value(String key) {
    List<String> all = values.get(key);
    if (all == null) {
      return null;
    }
    if (all.size() != 1) {
      throw new UserError("%s: %s takes one value, not a list".formatted(path, key));
    }
    return all.get(0);
  }

  /** Returns the values of a key that takes several; empty if the file leaves it out. */
  List<String> values(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** Returns where the values came from, for messages. */
  Path path() {
    return path;
  }

  private static List<String> texts(Path path, String key, JsonNode value) {
    if (value.isObject()) {
      throw new UserError("%s: %s takes a value, not a table".formatted(path, key));
    }
    if (!value.isArray()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    value.forEach(element -> texts.add(element.asText()));
    return List.copyOf(texts);
  }

  private static String unknown(Path path, String key, Set<String> known) {
    String nearest = NearestName.of(key, known);
    return nearest == null
        ? "%s: unknown key '%s'; 'trapline help run' lists the names".formatted(path, key)
        : "%s: unknown key '%s'; did you mean '%s'?".formatted(path, key, nearest);
  }

  private static String sentence(String message) {
    int lineEnd = message.indexOf('\n');
    return lineEnd < 0 ? message : message.substring(0, lineEnd);
  }
}
