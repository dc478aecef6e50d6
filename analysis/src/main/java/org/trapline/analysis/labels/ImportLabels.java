package org.trapline.analysis.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.match.Match;
import org.trapline.analysis.labels.match.MatchPhotos;
import org.trapline.analysis.labels.read.Ballot;
import org.trapline.analysis.labels.read.ReadVotes;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;

/**
 * Reads people's labels, finds their photos in a result, and writes a row for each vote. Votes
 * whose photo was not found are rows too, and are listed with the reason beside the table, as is
 * what became of each name.
 */
public final class ImportLabels {
  private final ImportSettings settings;
  private final LookAtPhoto look;
  private final NameLabels names;
  private final List<LabelRow> rows = new ArrayList<>();
  private final Map<String, Long> passedOver = new TreeMap<>();
  private final Map<String, Unmatched> unmatched = new LinkedHashMap<>();

  private ImportLabels(ImportSettings settings, LookAtPhoto look, NameLabels names) {
    this.settings = settings;
    this.look = look;
    this.names = names;
  }

  /** Where the photo of a row lies. */
  private record Place(
      @Nullable String hash, @Nullable String deployment, @Nullable String mediaId, String path) {}

  /** A photo that was not found. */
  private record Unmatched(String path, String label, String reason, long votes) {
    Unmatched oneMore() {
      return new Unmatched(path, label, reason, votes + 1);
    }
  }

  /**
   * What was imported.
   *
   * @param votes rows for each way of finding a photo
   * @param passedOver lines that are no votes, by what they are
   * @param extra rows for photos from elsewhere
   * @param unmatchedPhotos photos that were not found
   * @param unknownNames labels that nothing knows, with their votes and the nearest known name
   */
  public record Imported(
      Map<LabelMatch, Long> votes,
      Map<String, Long> passedOver,
      long extra,
      long unmatchedPhotos,
      List<String> unknownNames) {
    /** Copies. */
    public Imported {
      votes = new TreeMap<>(votes);
      passedOver = new TreeMap<>(passedOver);
      unknownNames = List.copyOf(unknownNames);
    }
  }

  /**
   * Imports labels.
   *
   * @param look how photos that lie in a source are looked at
   * @param book names of species besides those that the tables use
   * @throws AnalysisInputException if a source can't be read or none of its labels is about a photo
   *     of the result
   */
  public static Imported run(ImportSettings settings, LookAtPhoto look, NameBook book)
      throws IOException {
    try (ResultTables tables = ResultTables.open(List.of(settings.result()))) {
      Connection connection = tables.connection();
      NameLabels names = NameLabels.by(settings.names(), new KnownNameBook(connection, book));
      ImportLabels importing = new ImportLabels(settings, look, names);
      for (Path source : settings.sources()) {
        importing.add(source, connection);
      }
      for (Path folder : settings.extra()) {
        importing.addExtra(folder, connection);
      }
      return importing.write();
    }
  }

  private void add(Path source, Connection tables) throws IOException {
    Ballot ballot = ReadVotes.of(source, settings.reading(), look);
    ballot.passedOver().forEach((what, count) -> passedOver.merge(what, count, Long::sum));
    List<Match> matches = MatchPhotos.of(tables, ballot.votes());
    if (matches.stream().allMatch(match -> match.photos().isEmpty())) {
      Match first = matches.get(0);
      throw new AnalysisInputException(
          "None of the %d labels in %s is about a photo of %s; the first is about %s: %s."
              .formatted(
                  matches.size(),
                  source,
                  settings.result(),
                  first.vote().photo().path(),
                  first.reason()));
    }
    matches.forEach(this::add);
  }

  private void add(Match match) {
    Vote vote = match.vote();
    String label = names.label(vote.said().label());
    for (Match.Photo photo : match.photos()) {
      Place place = new Place(photo.hash(), photo.deployment(), photo.mediaId(), photo.path());
      rows.add(row(vote, label, place, match.by(), LabelPurpose.ANY));
    }
    if (match.photos().isEmpty()) {
      String path = vote.photo().path();
      Place nowhere = new Place(null, null, null, path);
      rows.add(row(vote, label, nowhere, LabelMatch.UNMATCHED, LabelPurpose.ANY));
      Unmatched known = unmatched.get(path);
      unmatched.put(
          path,
          known == null
              ? new Unmatched(path, vote.said().label(), match.reason(), 1)
              : known.oneMore());
    }
  }

  private static LabelRow row(
      Vote vote, String label, Place place, LabelMatch by, LabelPurpose purpose) {
    Vote.Said said = vote.said();
    return new LabelRow(
        place.hash(),
        place.deployment(),
        place.mediaId(),
        place.path(),
        label,
        said.label(),
        said.count(),
        said.by(),
        said.at(),
        vote.source(),
        by,
        purpose,
        1,
        1);
  }

  /** A photo of the survey is none from elsewhere: testing on it would be testing on training. */
  private void addExtra(Path folder, Connection tables) throws IOException {
    Ballot ballot = ReadVotes.ofTree(folder, look);
    List<Match> matches = MatchPhotos.of(tables, ballot.votes());
    for (Match match : matches) {
      Vote vote = match.vote();
      if (match.by() == LabelMatch.HASH) {
        passedOver.merge("extra photos that the survey has itself", 1L, Long::sum);
        continue;
      }
      Path file = folder.toAbsolutePath().normalize().resolve(vote.photo().path());
      Place place = new Place(vote.photo().hash(), null, null, file.toString().replace('\\', '/'));
      String label = names.label(vote.said().label());
      rows.add(row(vote, label, place, LabelMatch.PATH, LabelPurpose.TRAIN_ONLY));
    }
  }

  private Imported write() throws IOException {
    LabelTable.write(settings.out(), rows);
    List<List<?>> lost = new ArrayList<>();
    lost.add(List.of("photo", "label_as_given", "votes", "reason"));
    unmatched
        .values()
        .forEach(each -> lost.add(List.of(each.path(), each.label(), each.votes(), each.reason())));
    LabelTable.writeBeside(settings.out(), "unmatched", lost);
    List<List<?>> meanings = new ArrayList<>();
    meanings.add(List.of("label_as_given", "label", "votes", "known", "nearest_known"));
    for (NameLabels.Named each : names.all()) {
      meanings.add(
          Arrays.asList(each.given(), each.label(), each.votes(), each.known(), each.nearest()));
    }
    LabelTable.writeBeside(settings.out(), "names", meanings);
    return imported();
  }

  private Imported imported() {
    Map<LabelMatch, Long> votes = new TreeMap<>();
    long extra = 0;
    for (LabelRow row : rows) {
      if (row.purpose() == LabelPurpose.TRAIN_ONLY) {
        extra++;
      } else {
        votes.merge(row.matchedBy(), 1L, Long::sum);
      }
    }
    return new Imported(
        votes,
        passedOver,
        extra,
        unmatched.size(),
        names.all().stream().filter(each -> !each.known()).map(ImportLabels::sentence).toList());
  }

  private static String sentence(NameLabels.Named name) {
    return "%s (%d)%s"
        .formatted(
            name.given(),
            name.votes(),
            name.nearest() == null ? "" : ", did you mean " + name.nearest() + "?");
  }
}
