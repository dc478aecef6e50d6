package org.trapline.training.teach;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.training.photos.Task;

/** The labels file of a taught model: each class with what kind of thing it is. */
final class TaughtLabels {
  /** A genus, a species, a subspecies; nothing that a common name could look like by accident. */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[A-Z][a-z]+ [a-z][a-z-]+( [a-z][a-z-]+)?");

  private TaughtLabels() {}

  static String csv(Task task, List<String> classes) {
    return classes.stream()
        .map(name -> line(task, name))
        .collect(Collectors.joining("", "label,category,scientific_name,common_name\n", ""));
  }

  private static String line(Task task, String name) {
    String kind =
        switch (name) {
          case Task.NOTHING -> "blank";
          case "human", "Homo sapiens" -> "human";
          case "vehicle" -> "vehicle";
          default -> task == Task.BLANK ? "unknown" : "animal";
        };
    boolean animal = kind.equals("animal");
    boolean scientific = animal && SCIENTIFIC.matcher(name).matches();
    return "%s,%s,%s,%s\n"
        .formatted(
            quoted(name),
            kind,
            scientific ? quoted(name) : "",
            animal && !scientific ? quoted(name) : "");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
