package org.trapline.analysis.labels.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.Seen;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;

/**
 * All that people said of one photo. A person who says the same twice, of a copy perhaps, has said
 * it once. Where nobody is named, the first votes for each label are taken for one person's, the
 * second ones for another's, and so on: two animals on a photo are no quarrel.
 */
final class Opinions {
  private final LabelRow photo;

  /** For each label the people who gave it, each with the row that says so. */
  private final Map<String, Map<String, LabelRow>> byLabel = new TreeMap<>();

  private final Set<String> people = new LinkedHashSet<>();

  private Opinions(LabelRow photo) {
    this.photo = photo;
  }

  /** The opinions on each photo, by the hash of its bytes, in the order of the rows. */
  static Map<String, Opinions> of(List<LabelRow> rows) {
    Map<String, Opinions> photos = new LinkedHashMap<>();
    Map<String, Integer> unnamed = new HashMap<>();
    for (LabelRow row : rows) {
      String hash = String.valueOf(row.contentHash());
      String by = row.labeledBy();
      String person =
          by == null ? "#" + unnamed.merge(hash + row.label(), 1, Integer::sum) : "by " + by;
      photos.computeIfAbsent(hash, any -> new Opinions(row)).add(person, row);
    }
    return photos;
  }

  private void add(String person, LabelRow row) {
    people.add(person);
    byLabel.computeIfAbsent(row.label(), any -> new LinkedHashMap<>()).putIfAbsent(person, row);
  }

  LabelRow photo() {
    return photo;
  }

  Set<String> labels() {
    return byLabel.keySet();
  }

  long votes() {
    return byLabel.values().stream().mapToLong(Map::size).sum();
  }

  /** The same without those who could not tell; null if nobody could. */
  @Nullable Opinions told() {
    Opinions told = new Opinions(photo);
    byLabel.forEach(
        (label, by) -> {
          if (Seen.of(label) != Seen.UNKNOWN) {
            by.forEach(told::add);
          }
        });
    return told.people.isEmpty() ? null : told;
  }

  /**
   * The labels that enough people gave, and more than half of all who said anything; none if people
   * disagree.
   */
  List<String> agreed(int minVotes) {
    List<String> agreed = new ArrayList<>();
    byLabel.forEach(
        (label, by) -> {
          if (by.size() >= minVotes && 2 * by.size() > people.size()) {
            agreed.add(label);
          }
        });
    // Nothing and something at once is no answer.
    return agreed.size() > 1 && agreed.contains(Seen.BLANK.word()) ? List.of() : agreed;
  }

  /** The one row for a label. */
  LabelRow row(String label) {
    List<LabelRow> votes = List.copyOf(byLabel.getOrDefault(label, Map.of()).values());
    LabelRow first = votes.get(0);
    boolean ofOne = votes.size() == 1;
    return new LabelRow(
        photo.contentHash(),
        photo.deploymentId(),
        photo.mediaId(),
        photo.filePath(),
        label,
        first.labelAsGiven(),
        median(votes),
        ofOne ? first.labeledBy() : null,
        ofOne ? first.labeledAt() : null,
        first.source(),
        photo.matchedBy(),
        votes.stream().anyMatch(vote -> vote.purpose() == LabelPurpose.ANY)
            ? LabelPurpose.ANY
            : LabelPurpose.TRAIN_ONLY,
        people.size(),
        votes.size());
  }

  /** What people counted, the upper one of the middle two: an animal overlooked is likelier. */
  private static @Nullable Integer median(List<LabelRow> votes) {
    List<Integer> counts = new ArrayList<>();
    for (LabelRow vote : votes) {
      Integer count = vote.count();
      if (count != null) {
        counts.add(count);
      }
    }
    counts.sort(null);
    return counts.isEmpty() ? null : counts.get(counts.size() / 2);
  }

  /** All labels with their votes, for a person to read. */
  String words() {
    List<String> words = new ArrayList<>();
    byLabel.forEach((label, by) -> words.add(label + " " + by.size()));
    return String.join(", ", words);
  }
}
