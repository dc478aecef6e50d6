package org.trapline.pipeline.deployments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundMedia;

/**
 * Proposes a deployments.csv for cards that were found: a row for each deployment with its folder,
 * first and last picture, camera and serial number. What no file tells (position, country, offset,
 * clock shift) stays empty for a person to fill in.
 *
 * <p>Promises: {@link DeploymentsCsv} reads what is written here and finds the same ids; cells that
 * a table program would run as a formula are marked as text.
 */
public final class DeploymentsInit {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private static final List<Field> COLUMNS =
      List.of(
          Field.DEPLOYMENT_ID,
          Field.LOCATION_ID,
          Field.LATITUDE,
          Field.LONGITUDE,
          Field.COUNTRY,
          Field.START,
          Field.END,
          Field.CAMERA_ID,
          Field.CAMERA_MODEL,
          Field.PATH,
          Field.UTC_OFFSET,
          Field.CLOCK_SHIFT,
          Field.DEPLOYMENT_COMMENTS);

  private DeploymentsInit() {}

  /**
   * The text of the file, to be written in UTF-8.
   *
   * @param found the cards
   * @param reader tells what a file says; asked for at most some 2,000 files of each deployment
   * @param separator see {@link #separatorFor}
   */
  public static String propose(FoundMedia found, ClueReader reader, char separator) {
    StringBuilder text = new StringBuilder();
    // Excel takes a file without this mark for Windows-1252.
    text.append('\uFEFF');
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setRecordSeparator("\r\n").get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(COLUMNS.stream().map(Field::header).toList());
      for (FoundDeployment deployment : found.deployments()) {
        List<String> row = row(deployment, Tally.of(deployment, reader));
        printer.printRecord(row.stream().map(CsvTable::guarded).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't be full", e);
    }
    return text.toString();
  }

  /** What Excel of this region puts between cells: it opens such a file with a double click. */
  public static char separatorFor(Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ';' : ',';
  }

  private static List<String> row(FoundDeployment deployment, Tally tally) {
    String station = deployment.layout().station();
    String camera = deployment.layout().camera();
    List<String> row = new ArrayList<>();
    row.add(deployment.deploymentId());
    row.add(station == null ? "" : station);
    row.add("");
    row.add("");
    row.add("");
    row.add(time(tally.first()));
    row.add(time(tally.last()));
    row.add(tally.serials().size() == 1 ? tally.serials().get(0) : camera == null ? "" : camera);
    row.add(String.join(" and ", tally.models()));
    row.add(deployment.roots().size() == 1 ? deployment.roots().get(0).claim() : "");
    row.add("");
    row.add("");
    row.add(comment(deployment, tally));
    return row;
  }

  private static String time(@Nullable LocalDateTime time) {
    return time == null ? "" : TIME.format(time);
  }

  private static String comment(FoundDeployment deployment, Tally tally) {
    List<String> remarks = new ArrayList<>();
    remarks.add("proposed from %d files".formatted(deployment.files().size()));
    if (tally.first() != null) {
      remarks.add("start and end are the first and last picture");
    }
    if (tally.serials().size() > 1) {
      remarks.add("serial numbers " + String.join(" and ", tally.serials()));
    }
    if (deployment.roots().size() > 1) {
      remarks.add("from %d folders".formatted(deployment.roots().size()));
    }
    return String.join(", ", remarks);
  }
}
