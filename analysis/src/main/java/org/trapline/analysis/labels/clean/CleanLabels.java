package org.trapline.analysis.labels.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trapline.schemas.LabelRow;

/**
 * Makes of votes one answer for each photo, step by step, and says what each step left out and why.
 * A photo is empty only where the source says so: a photo without a label is none.
 */
public final class CleanLabels {
  private final CleanSettings settings;
  private final List<Step> steps = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private Map<String, Opinions> photos = new LinkedHashMap<>();

  private CleanLabels(CleanSettings settings) {
    this.settings = settings;
  }

  /**
   * A photo that is not among the clean ones.
   *
   * @param photo one of its rows
   * @param step that left it out
   * @param labels what people said, with their votes
   */
  public record LeftOut(LabelRow photo, String step, String labels) {}

  /**
   * What is left.
   *
   * @param rows one for each photo and label, in the order of deployments and paths
   * @param steps with the counts after each
   * @param classes all labels that photos have before the last step, the most frequent first
   * @param leftOut every photo that a step left out
   */
  public record Cleaned(
      List<LabelRow> rows, List<Step> steps, List<LabelClass> classes, List<LeftOut> leftOut) {
    /** Copies. */
    public Cleaned {
      rows = List.copyOf(rows);
      steps = List.copyOf(steps);
      classes = List.copyOf(classes);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Cleans rows for single votes. */
  public static Cleaned of(List<LabelRow> votes, CleanSettings settings) {
    return new CleanLabels(settings).cleaned(votes);
  }

  private Cleaned cleaned(List<LabelRow> votes) {
    Set<String> files = new HashSet<>();
    votes.forEach(row -> files.add(row.deploymentId() + "\n" + row.filePath()));
    steps.add(new Step("as imported", votes.size(), files.size(), 0));
    List<LabelRow> found = found(votes);
    photos = Opinions.of(found);
    step("each photo once, whatever its copies", steps.get(steps.size() - 1).photos());
    tell();
    String agreement = "at least %d agree, and more than half".formatted(settings.minVotes());
    keep(agreement, photo -> !photo.agreed(settings.minVotes()).isEmpty());
    if (settings.singleSpecies()) {
      keep("a single label", photo -> photo.agreed(settings.minVotes()).size() == 1);
    }
    List<LabelClass> classes = classes();
    Set<String> large = new TreeSet<>();
    classes.stream().filter(LabelClass::kept).forEach(each -> large.add(each.label()));
    keep(
        "labels of at least %d photos".formatted(settings.minPhotos()),
        photo -> photo.agreed(settings.minVotes()).stream().anyMatch(large::contains));
    return new Cleaned(rows(large), steps, classes, leftOut);
  }

  private List<LabelRow> found(List<LabelRow> votes) {
    List<LabelRow> found = new ArrayList<>();
    Set<String> files = new HashSet<>();
    Map<String, LeftOut> lost = new LinkedHashMap<>();
    String name = "photo found";
    for (LabelRow row : votes) {
      if (row.contentHash() == null) {
        lost.putIfAbsent(row.filePath(), new LeftOut(row, name, row.label()));
      } else {
        found.add(row);
        files.add(row.deploymentId() + "\n" + row.filePath());
      }
    }
    leftOut.addAll(lost.values());
    steps.add(new Step(name, found.size(), files.size(), lost.size()));
    return found;
  }

  private void tell() {
    String name = "somebody could tell";
    Map<String, Opinions> told = new LinkedHashMap<>();
    long before = photos.size();
    photos.forEach(
        (hash, opinions) -> {
          Opinions those = opinions.told();
          if (those == null) {
            leftOut.add(new LeftOut(opinions.photo(), name, opinions.words()));
          } else {
            told.put(hash, those);
          }
        });
    photos = told;
    step(name, before);
  }

  private void keep(String name, Predicate<Opinions> test) {
    long before = photos.size();
    Map<String, Opinions> kept = new LinkedHashMap<>();
    photos.forEach(
        (hash, opinions) -> {
          if (test.test(opinions)) {
            kept.put(hash, opinions);
          } else {
            leftOut.add(new LeftOut(opinions.photo(), name, opinions.words()));
          }
        });
    photos = kept;
    step(name, before);
  }

  private void step(String name, long photosBefore) {
    long votes = photos.values().stream().mapToLong(Opinions::votes).sum();
    steps.add(new Step(name, votes, photos.size(), photosBefore - photos.size()));
  }

  private List<LabelClass> classes() {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Set<String>> deployments = new TreeMap<>();
    for (Opinions photo : photos.values()) {
      for (String label : photo.agreed(settings.minVotes())) {
        counts.merge(label, 1L, Long::sum);
        Set<String> places = deployments.computeIfAbsent(label, any -> new TreeSet<>());
        String deployment = photo.photo().deploymentId();
        if (deployment != null) {
          places.add(deployment);
        }
      }
    }
    List<LabelClass> classes = new ArrayList<>();
    counts.forEach(
        (label, count) ->
            classes.add(
                new LabelClass(
                    label,
                    count,
                    deployments.getOrDefault(label, Set.of()).size(),
                    count >= settings.minPhotos())));
    classes.sort(
        Comparator.comparingLong(LabelClass::photos).reversed().thenComparing(LabelClass::label));
    return classes;
  }

  private List<LabelRow> rows(Set<String> labels) {
    List<LabelRow> rows = new ArrayList<>();
    for (Opinions photo : photos.values()) {
      for (String label : photo.agreed(settings.minVotes())) {
        if (labels.contains(label)) {
          rows.add(photo.row(label));
        }
      }
    }
    rows.sort(
        Comparator.comparing((LabelRow row) -> String.valueOf(row.deploymentId()))
            .thenComparing(LabelRow::filePath)
            .thenComparing(LabelRow::label));
    return rows;
  }
}
