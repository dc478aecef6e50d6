package org.trapline.training.dump;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trapline.schemas.PixelBox;
import org.trapline.training.scenes.Kind;

/** The truth about the dump as a CSV: one line for each media file, sorted by path. */
final class TruthCsv {
  private static final DateTimeFormatter ISO_SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final String HEADER =
      "path,deployment,kind,scientific_name,count,boxes,captured_at,taken_at,night,truncated,error_code";

  private TruthCsv() {}

  /**
   * The whole file. Boxes are {@code x y width height} in pixels, several joined by semicolons;
   * {@code captured_at} is what the camera's clock showed, {@code taken_at} when it really was.
   */
  static String of(List<Truth> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(Truth::path))
        .map(TruthCsv::line)
        .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
  }

  private static String line(Truth row) {
    return String.join(
        ",",
        row.path(),
        row.deployment(),
        row.kind(),
        row.who().map(Kind::scientificName).orElse(""),
        row.error().isPresent() ? "" : Integer.toString(row.boxes().size()),
        row.boxes().stream().map(TruthCsv::box).collect(Collectors.joining(";")),
        row.clock().map(ISO_SECONDS::format).orElse(""),
        row.taken().format(ISO_SECONDS),
        Boolean.toString(row.night()),
        Boolean.toString(row.truncated()),
        row.error().map(Enum::name).orElse(""));
  }

  private static String box(PixelBox box) {
    return "%d %d %d %d".formatted(box.x(), box.y(), box.width(), box.height());
  }
}
