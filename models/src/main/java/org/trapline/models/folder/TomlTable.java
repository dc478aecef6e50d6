package org.trapline.models.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One table of a card, read field by field. Each complaint names file, field and value and says
 * what to do; fields that nobody asked for are reported by {@link #refuseUnknown}, since they are
 * mostly misspelled ones.
 */
final class TomlTable {
  private final Path file;
  private final String name;
  private final @Nullable ObjectNode node;
  private final TreeSet<String> known = new TreeSet<>();

  private TomlTable(Path file, String name, @Nullable ObjectNode node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  /** The table {@code name} of a card; an absent table is an empty one. */
  static TomlTable of(Path file, JsonNode root, String name) {
    JsonNode node = root.get(name);
    if (node != null && !node.isObject()) {
      throw ModelFolderException.about(
          file, "'%s' must be a table: write its fields below a line [%s]", name, name);
    }
    return new TomlTable(file, name, (ObjectNode) node);
  }

  /** The fields of a file that stand before any table. */
  static TomlTable root(Path file, JsonNode root) {
    return new TomlTable(file, "", (ObjectNode) root);
  }

  String text(String field) {
    String value = text(field, "");
    if (value.isBlank()) {
      throw missing(field);
    }
    return value;
  }

  String text(String field, String absent) {
    return value(field, absent, JsonNode::isTextual, "text in quotes", JsonNode::textValue);
  }

  int whole(String field, int least, int most) {
    if (find(field) == null) {
      throw missing(field);
    }
    return whole(field, least, least, most);
  }

  int whole(String field, int absent, int least, int most) {
    String wanted = "a whole number from %d to %d".formatted(least, most);
    Predicate<JsonNode> fits = n -> n.isInt() && n.intValue() >= least && n.intValue() <= most;
    return value(field, absent, fits, wanted, JsonNode::intValue);
  }

  double number(String field, double absent, double least, double most) {
    String wanted = "a number from %s to %s".formatted(least, most);
    Predicate<JsonNode> fits =
        n -> n.isNumber() && n.doubleValue() >= least && n.doubleValue() <= most;
    return value(field, absent, fits, wanted, JsonNode::doubleValue);
  }

  List<Double> three(String field, List<Double> absent, Predicate<Double> allowed) {
    Predicate<JsonNode> fits =
        n -> {
          if (!n.isArray() || n.size() != 3) {
            return false;
          }
          for (JsonNode element : n) {
            if (!element.isNumber() || !allowed.test(element.doubleValue())) {
              return false;
            }
          }
          return true;
        };
    return value(
        field,
        absent,
        fits,
        "three numbers in brackets, one per colour (std: above 0)",
        n -> List.of(n.get(0).doubleValue(), n.get(1).doubleValue(), n.get(2).doubleValue()));
  }

  /** A text or a list of texts. */
  List<String> texts(String field) {
    Predicate<JsonNode> fits =
        n -> {
          for (JsonNode element : n) {
            if (!element.isTextual()) {
              return false;
            }
          }
          return n.isArray() || n.isTextual();
        };
    return value(
        field,
        List.of(),
        fits,
        "a list of texts",
        n -> {
          List<String> all = new ArrayList<>();
          if (n.isTextual()) {
            all.add(n.textValue());
          }
          n.forEach(element -> all.add(element.textValue()));
          return all;
        });
  }

  <E extends Enum<E>> E choice(String field, Class<E> type) {
    return choose(field, type, text(field));
  }

  <E extends Enum<E>> E choice(String field, Class<E> type, E absent) {
    String word = text(field, "");
    return word.isEmpty() ? absent : choose(field, type, word);
  }

  /** Reports fields that no one asked for. */
  void refuseUnknown() {
    if (node == null) {
      return;
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                throw ModelFolderException.about(
                    file,
                    "[%s] has a field '%s', which is not known: correct or remove it (known are"
                        + " %s)",
                    name,
                    field,
                    String.join(", ", known));
              }
            });
  }

  /** A complaint about a value that was read well but cannot be. */
  ModelFolderException wrong(String field, Object value, String todo) {
    return ModelFolderException.about(file, "%s%s is '%s', but %s", where(), field, value, todo);
  }

  private <E extends Enum<E>> E choose(String field, Class<E> type, String word) {
    return Words.read(type, word)
        .orElseThrow(
            () -> wrong(field, word, "must be one of " + Words.list(type) + ": correct it"));
  }

  private <T> T value(
      String field, T absent, Predicate<JsonNode> fits, String wanted, Function<JsonNode, T> read) {
    JsonNode found = find(field);
    if (found == null) {
      return absent;
    }
    if (!fits.test(found)) {
      throw wrong(
          field,
          found.isValueNode() ? found.asText() : found,
          "must be " + wanted + ": correct it");
    }
    return read.apply(found);
  }

  private @Nullable JsonNode find(String field) {
    known.add(field);
    return node == null ? null : node.get(field);
  }

  private ModelFolderException missing(String field) {
    return ModelFolderException.about(
        file, "%shas no field '%s', which every card of this kind needs: add it", where(), field);
  }

  private String where() {
    return name.isEmpty() ? "" : "[" + name + "] ";
  }
}
