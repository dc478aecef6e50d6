package org.trapline.models.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which label is an animal, a person, a vehicle, nothing. The labels file's own column
 * comes first, then the card's lists, then the usual names; where none of these speaks, a species
 * model's label is an animal unless the card lists its animals, and any other model's label is
 * unknown.
 */
final class KindOfLabels {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");

  /** Names that mean the same in every model known. */
  private static final Map<String, LabelKind> USUAL =
      Map.ofEntries(
          Map.entry("animal", LabelKind.ANIMAL),
          Map.entry("wildlife", LabelKind.ANIMAL),
          Map.entry("person", LabelKind.HUMAN),
          Map.entry("people", LabelKind.HUMAN),
          Map.entry("human", LabelKind.HUMAN),
          Map.entry("vehicle", LabelKind.VEHICLE),
          Map.entry("blank", LabelKind.BLANK),
          Map.entry("empty", LabelKind.BLANK),
          Map.entry("background", LabelKind.BLANK),
          Map.entry("unknown", LabelKind.UNKNOWN),
          Map.entry("no cv result", LabelKind.UNKNOWN));

  private static final Set<String> COCO_ANIMALS =
      Set.of("bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe");

  private static final Set<String> COCO_VEHICLES =
      Set.of(
          "bicycle",
          "car",
          "motorcycle",
          "motorbike",
          "airplane",
          "aeroplane",
          "bus",
          "train",
          "truck",
          "boat");

  private KindOfLabels() {}

  static Labels assign(
      Path file, List<LabelsReader.Entry> entries, CategoryRules rules, ModelTask task) {
    Map<LabelKind, Set<Integer>> listed = new EnumMap<>(LabelKind.class);
    listed.put(LabelKind.ANIMAL, indexes(file, entries, rules.animal()));
    listed.put(LabelKind.HUMAN, indexes(file, entries, rules.human()));
    listed.put(LabelKind.VEHICLE, indexes(file, entries, rules.vehicle()));
    listed.put(LabelKind.BLANK, indexes(file, entries, rules.blank()));
    listed.put(LabelKind.UNKNOWN, indexes(file, entries, rules.unknown()));
    LabelKind otherwise =
        task == ModelTask.SPECIES && rules.animal().isEmpty()
            ? LabelKind.ANIMAL
            : LabelKind.UNKNOWN;
    List<LabelLine> lines = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      LabelsReader.Entry entry = entries.get(i);
      int index = i;
      LabelKind kind =
          entry
              .kind()
              .or(() -> listedAs(listed, index))
              .or(() -> rules.isEmpty() ? usual(entry.label(), task) : plain(entry.label()))
              .orElse(otherwise);
      lines.add(new LabelLine(entry.label(), kind, entry.taxon()));
    }
    return new Labels(lines);
  }

  private static Optional<LabelKind> listedAs(Map<LabelKind, Set<Integer>> listed, int index) {
    return listed.entrySet().stream()
        .filter(kind -> kind.getValue().contains(index))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The names that mean the same everywhere, also in SpeciesNet's long lines. */
  private static Optional<LabelKind> plain(String label) {
    String word = label.substring(label.lastIndexOf(';') + 1).toLowerCase(Locale.ROOT).strip();
    return Optional.ofNullable(USUAL.get(word.replace('_', ' ')));
  }

  private static Optional<LabelKind> usual(String label, ModelTask task) {
    if (task != ModelTask.DETECTOR) {
      return plain(label);
    }
    String word = label.toLowerCase(Locale.ROOT).strip();
    if (COCO_ANIMALS.contains(word)) {
      return Optional.of(LabelKind.ANIMAL);
    }
    return COCO_VEHICLES.contains(word) ? Optional.of(LabelKind.VEHICLE) : plain(label);
  }

  private static Set<Integer> indexes(
      Path file, List<LabelsReader.Entry> entries, List<String> wanted) {
    Set<Integer> found = new TreeSet<>();
    for (String entry : wanted) {
      Set<Integer> named = new TreeSet<>();
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).label().equals(entry)) {
          named.add(i);
        }
      }
      Matcher range = RANGE.matcher(entry);
      if (named.isEmpty() && range.matches()) {
        int last = Integer.parseInt(range.group(2));
        for (int i = Integer.parseInt(range.group(1)); i <= last && last < entries.size(); i++) {
          named.add(i);
        }
      }
      if (named.isEmpty()) {
        throw ModelFolderException.about(
            file, "has no label '%s', which the card's [categories] name: correct one", entry);
      }
      found.addAll(named);
    }
    return found;
  }
}
