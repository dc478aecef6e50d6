package org.trapline.analysis.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;

/**
 * What labels mean: a word such as {@code blank}, or the name that tables use for it. A label that
 * nobody knows stays as it was given; a synonym is told and never guessed.
 */
final class NameLabels {
  /** What people and programs write besides the words of {@link Seen}; small letters. */
  private static final Map<String, Seen> WORDS =
      Map.ofEntries(
          Map.entry("empty", Seen.BLANK),
          Map.entry("nothing", Seen.BLANK),
          Map.entry("nothing here", Seen.BLANK),
          Map.entry("nothinghere", Seen.BLANK),
          Map.entry("nthnghr", Seen.BLANK),
          Map.entry("no animal", Seen.BLANK),
          Map.entry("no animals", Seen.BLANK),
          Map.entry("person", Seen.HUMAN),
          Map.entry("people", Seen.HUMAN),
          Map.entry("homo sapiens", Seen.HUMAN),
          Map.entry("car", Seen.VEHICLE),
          Map.entry("unsure", Seen.UNKNOWN),
          Map.entry("unidentifiable", Seen.UNKNOWN),
          Map.entry("can't tell", Seen.UNKNOWN));

  private final Map<String, String> told;
  private final NameBook book;

  /** The first spelling of each label that no book knows, by its small letters. */
  private final Map<String, String> spellings = new HashMap<>();

  private final Map<String, Named> named = new TreeMap<>();

  /**
   * One label and what became of it.
   *
   * @param given as the source writes it
   * @param label what it is taken for
   * @param known whether a list or the tables know it
   * @param nearest the known name that an unknown one is nearest to; null if none is near
   * @param votes how many
   */
  record Named(String given, String label, boolean known, @Nullable String nearest, long votes) {
    Named oneMore() {
      return new Named(given, label, known, nearest, votes + 1);
    }
  }

  private NameLabels(Map<String, String> told, NameBook book) {
    this.told = told;
    this.book = book;
  }

  /**
   * Names by a list and a book.
   *
   * @param names table whose first column is a label as given and whose column {@code
   *     scientific_name} says what it means, and where that is empty the second column; null for
   *     none
   */
  static NameLabels by(@Nullable Path names, NameBook book) {
    return new NameLabels(names == null ? Map.of() : told(names), book);
  }

  private static Map<String, String> told(Path file) {
    List<String> head = CsvInput.head(file);
    Map<String, String> told = new HashMap<>();
    for (CsvRow row : CsvInput.read(file, Set.of("scientific_name"))) {
      String given = row.text(head.get(0));
      String name = row.optional("scientific_name");
      String meaning = name == null && head.size() > 2 ? row.optional(head.get(1)) : name;
      if (meaning == null) {
        throw row.refuse("scientific_name", "", "say what \"" + given + "\" means");
      }
      String other = told.put(small(given), meaning);
      if (other != null && !other.equals(meaning)) {
        throw row.refuse(head.get(0), given, "it means " + other + " already; keep one of them");
      }
    }
    if (told.isEmpty()) {
      throw new AnalysisInputException("The file %s names nothing; fill it in.".formatted(file));
    }
    return told;
  }

  private static String small(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** What a label means, and takes note of it. */
  String label(String given) {
    Named known = named.get(given);
    Named now = known == null ? name(given) : known.oneMore();
    named.put(given, now);
    return now.label();
  }

  private Named name(String given) {
    String meaning = told.get(small(given));
    String typed = meaning == null ? given.strip() : meaning.strip();
    Seen word = Seen.of(typed);
    word = word == null ? WORDS.get(small(typed)) : word;
    if (word != null) {
      return new Named(given, word.word(), true, null, 1);
    }
    String found = book.find(typed);
    if (found != null) {
      return new Named(given, found, true, null, 1);
    }
    String label = spellings.computeIfAbsent(small(typed), any -> typed);
    return new Named(
        given, label, meaning != null, meaning == null ? book.nearest(typed) : null, 1);
  }

  /** All labels in the order of their letters. */
  List<Named> all() {
    return new ArrayList<>(named.values());
  }
}
