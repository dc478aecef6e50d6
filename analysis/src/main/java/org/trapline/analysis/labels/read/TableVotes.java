package org.trapline.analysis.labels.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.schemas.LabelSource;

/**
 * Labels in a table with a line for each: Timelapse's, a review's, or any CSV with a column for the
 * photo and one for the label. A file of two columns without a head, photo and label, is one too.
 */
final class TableVotes {
  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(jpe?g|png|tiff?|webp|gif|bmp)", Pattern.CASE_INSENSITIVE);

  /** Timelapse's folder of a file, below the one that holds its database. */
  private static final String FOLDER = "relativepath";

  private final LabelColumns columns;
  private final LabelSource source;
  private final Ballot ballot = new Ballot();

  private TableVotes(LabelColumns columns, LabelSource source) {
    this.columns = columns;
    this.source = source;
  }

  static Ballot of(Path file, List<String> head, ReadSettings settings) {
    boolean headless = head.size() == 2 && PICTURE.matcher(head.get(0)).matches();
    List<String> names = headless ? List.of("file_path", "label") : head;
    TableVotes reading =
        new TableVotes(new LabelColumns(file, names, settings.columns()), source(names));
    List<CsvRow> rows =
        headless ? CsvInput.readWithoutHead(file, names) : CsvInput.read(file, Set.of());
    rows.forEach(reading::add);
    return reading.ballot;
  }

  private static LabelSource source(List<String> head) {
    List<String> small = head.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (small.contains(FOLDER)) {
      return LabelSource.TIMELAPSE;
    }
    return small.contains("human_name") ? LabelSource.REVIEW : LabelSource.ZOONIVERSE;
  }

  private void add(CsvRow row) {
    if ("sequence".equals(row.optional("unit_kind")) && !isBlank(columns.text(row, "label"))) {
      // Which of the burst's photos shows it, nobody said.
      ballot.passOver("answers about a whole burst");
      return;
    }
    String column = columns.column(row, "label");
    ballot.add(row, column == null ? "label" : column, photo(row), said(row), source);
  }

  private static boolean isBlank(@Nullable String label) {
    return label == null || Seen.of(label) == Seen.BLANK;
  }

  private PhotoName photo(CsvRow row) {
    String id = columns.text(row, "media_id");
    String hash = columns.text(row, "hash");
    String path = columns.text(row, "photo");
    if (path == null && id == null && hash == null) {
      throw row.refuse("photo", "", "say which photo the label is about");
    }
    String folder = row.optional(FOLDER);
    String whole = folder == null || path == null ? path : folder + "/" + path;
    if (whole != null && List.of(whole.replace('\\', '/').split("/")).contains("..")) {
      throw row.refuse("photo", whole, "a path must not lead out of its folder with \"..\"");
    }
    return new PhotoName(
        List.of(whole == null ? String.valueOf(id == null ? hash : id) : whole),
        columns.text(row, "deployment"),
        id,
        hash,
        LooseTime.local(columns.text(row, "time")),
        columns.text(row, "camera"));
  }

  private Vote.@Nullable Said said(CsvRow row) {
    String label = columns.text(row, "label");
    if (label == null) {
      return null;
    }
    return new Vote.Said(
        label, count(row), columns.text(row, "by"), LooseTime.instant(columns.text(row, "at")));
  }

  private @Nullable Integer count(CsvRow row) {
    String column = columns.column(row, "count");
    Double count = column == null ? null : row.number(column);
    if (column == null || count == null || count == 0) {
      return null;
    }
    if (count < 1 || count > Integer.MAX_VALUE || count != Math.rint(count)) {
      throw row.refuse(column, String.valueOf(row.optional(column)), "give a whole number");
    }
    return count.intValue();
  }
}
