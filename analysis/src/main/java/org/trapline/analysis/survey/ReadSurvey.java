package org.trapline.analysis.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;

/** Reads what a person wrote about a survey. Every fault is one sentence that says what to do. */
public final class ReadSurvey {
  /** A design is a few lines; keeps a wrong file from filling the memory. */
  private static final int MAX_DESIGN_BYTES = 1 << 20;

  private ReadSurvey() {}

  /** {@code stations.csv}: station, group, and if wanted pair, works_from, works_to. */
  public static Map<String, Station> stations(Path file) {
    Map<String, Station> stations = new LinkedHashMap<>();
    for (CsvRow row : CsvInput.read(file, Set.of("station", "group"))) {
      String id = row.text("station");
      Span works = span(row, "works_from", "works_to");
      Station station = new Station(id, group(row), row.optional("pair"), works);
      if (stations.put(id, station) != null) {
        throw row.refuse("station", id, "it stands there already, so remove one of both lines");
      }
    }
    return stations;
  }

  /** {@code failures.csv}: deployment, from, to, reason. */
  public static List<Failure> failures(Path file) {
    List<Failure> failures = new ArrayList<>();
    for (CsvRow row : CsvInput.read(file, Set.of("deployment", "from", "to"))) {
      Span time = span(row, "from", "to");
      if (time == null) {
        throw row.refuse("from", "", "give the start and the end of the failure");
      }
      String reason = row.optional("reason");
      failures.add(new Failure(row.text("deployment"), time, reason == null ? "" : reason));
    }
    return failures;
  }

  /** {@code taxa.csv}: group, member; a line for each member. */
  public static List<TaxonGroup> taxa(Path file) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (CsvRow row : CsvInput.read(file, Set.of("group", "member"))) {
      groups.computeIfAbsent(row.text("group"), any -> new TreeSet<>()).add(row.text("member"));
    }
    return groups.entrySet().stream()
        .map(group -> new TaxonGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /** {@code design.toml}: before, works and after as [from, to), and season_months. */
  public static Design design(Path file) {
    JsonNode toml;
    try {
      if (Files.size(file) > MAX_DESIGN_BYTES) {
        throw new AnalysisInputException(
            "The file %s is larger than any design; check its name.".formatted(file));
      }
      toml = new TomlMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new AnalysisInputException(
          "The file %s is no TOML: %s.".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new AnalysisInputException(
          "The file %s can't be read; check its name and that it is there.".formatted(file), e);
    }
    Span before = span(file, toml, "before");
    Span after = span(file, toml, "after");
    if (before == null || after == null) {
      throw new AnalysisInputException(
          ("The file %s must name both periods, like before = [\"2024-04-01\", \"2025-04-01\"] and"
                  + " after = [\"2025-06-01\", \"2026-06-01\"].")
              .formatted(file));
    }
    Set<Integer> months = new TreeSet<>();
    toml.path("season_months").forEach(month -> months.add(month.asInt()));
    if (!months.stream().allMatch(month -> month >= 1 && month <= 12)) {
      throw new AnalysisInputException(
          "In %s the season_months are %s; give numbers from 1 to 12.".formatted(file, months));
    }
    return new Design(before, span(file, toml, "works"), after, months);
  }

  private static @Nullable Span span(Path file, JsonNode toml, String name) {
    JsonNode pair = toml.path(name);
    if (pair.isMissingNode()) {
      return null;
    }
    LocalDateTime from = time(file, name, pair.path(0).asText());
    LocalDateTime to = time(file, name, pair.path(1).asText());
    if (!from.isBefore(to)) {
      throw new AnalysisInputException(
          "In %s the period %s ends at %s, before it starts at %s; turn them round."
              .formatted(file, name, to, from));
    }
    return new Span(from, to);
  }

  private static LocalDateTime time(Path file, String name, String text) {
    try {
      return text.length() > 10
          ? LocalDateTime.parse(text.replace(' ', 'T'))
          : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeException e) {
      throw new AnalysisInputException(
          "In %s the period %s holds \"%s\"; write dates like \"2026-04-30\"."
              .formatted(file, name, text),
          e);
    }
  }

  private static @Nullable Span span(CsvRow row, String from, String to) {
    LocalDateTime start = row.time(from);
    LocalDateTime end = row.time(to);
    if (start == null && end == null) {
      return null;
    }
    if (start == null || end == null) {
      throw row.refuse(start == null ? from : to, "", "give both its start and its end");
    }
    if (!start.isBefore(end)) {
      throw row.refuse(to, end.toString(), "it must come after " + start);
    }
    return new Span(start, end);
  }

  private static Group group(CsvRow row) {
    String word = row.text("group");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "impact" -> Group.IMPACT;
      case "control" -> Group.CONTROL;
      case "exclude" -> Group.EXCLUDE;
      default -> throw row.refuse("group", word, "write impact, control or exclude");
    };
  }
}
