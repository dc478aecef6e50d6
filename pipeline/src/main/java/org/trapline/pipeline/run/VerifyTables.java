package org.trapline.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.DeploymentCounts;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.books.BalanceBooks;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.publish.PublishDeployment;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Reads the tables of one deployment from the first row to the last: each is there with today's
 * columns and undamaged pages, all are of one publication of this deployment, and they agree with
 * the plan and with each other.
 */
final class VerifyTables {
  private static final String DO = "run 'trapline republish' to make it anew";
  private static final RecordTable<DetectionRow> DETECTIONS = RecordTable.of(DetectionRow.class);
  private static final RecordTable<DeploymentRow> ROW = RecordTable.of(DeploymentRow.class);
  private static final RecordTable<ThumbnailRow> THUMBNAILS = RecordTable.of(ThumbnailRow.class);

  private final ResultFolder result;
  private final DeploymentPlan plan;
  private final List<String> problems = new ArrayList<>();

  VerifyTables(ResultFolder result, DeploymentPlan plan) {
    this.result = result;
    this.plan = plan;
  }

  /** What is wrong, a sentence each, the books' own problems not among them. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The deployment's books; null if a table can't be read. */
  @Nullable DeploymentBooks check() throws IOException {
    String media = ResultNames.table("media", plan.slug());
    String detections = ResultNames.table("detections", plan.slug());
    String thumbnails = ResultNames.table("thumbnails", plan.slug());
    String own = ResultNames.published(plan.slug());
    boolean sound = isSound(RecordTable.of(MediaRow.class), media);
    sound &= isSound(DETECTIONS, detections);
    sound &= isSound(ROW, own);
    if (result.exists(thumbnails)) {
      sound &= isSound(THUMBNAILS, thumbnails);
    }
    if (!sound) {
      return null;
    }
    DeploymentBooks books = new BalanceBooks(result).balance(plan);
    detections(detections);
    ownRow(books, own);
    if (result.exists(thumbnails)) {
      samePublication(media, thumbnails);
    }
    return books;
  }

  /**
   * Whether a table is there, of this deployment, with today's columns, and readable to its end.
   */
  private <R extends Record> boolean isSound(RecordTable<R> table, String name) throws IOException {
    if (!result.exists(name)) {
      problems.add(
          "%s, a table of deployment %s, is missing: %s".formatted(name, plan.deploymentId(), DO));
      return false;
    }
    try {
      if (!table.hasItsColumns(result.input(name))) {
        problems.add("%s has other columns than this version writes: %s".formatted(name, DO));
        return false;
      }
      String of = RecordTable.footer(result.input(name)).get("trapline.deployment");
      if (!plan.deploymentId().equals(of)) {
        problems.add(
            "%s is a table of deployment %s and lies where that of %s should be: %s"
                .formatted(name, of, plan.deploymentId(), DO));
        return false;
      }
      long rows = 0;
      try (ParquetReader<R> reader = table.reader(result.input(name))) {
        while (reader.read() != null) {
          rows++;
        }
      }
      if (rows != RecordTable.rowCount(result.input(name))) {
        problems.add("%s has other rows than its footer says: %s".formatted(name, DO));
        return false;
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // parquet-java reports a broken file by whatever its decoding stumbles over.
      problems.add("%s is damaged (%s): %s".formatted(name, shortly(e), DO));
      return false;
    }
  }

  static String shortly(Exception error) {
    return String.valueOf(error.getMessage()).lines().findFirst().orElse("no message");
  }

  /** Detections stand file by file, each file once, numbered upwards. */
  private void detections(String name) throws IOException {
    LatestFiles.Open open = plan.files().open();
    String current = "";
    int last = -1;
    try (ParquetReader<DetectionRow> reader = DETECTIONS.reader(result.input(name))) {
      for (DetectionRow row = reader.read(); row != null; row = reader.read()) {
        boolean sameFile = row.mediaId().equals(current);
        if (sameFile ? row.detectionIndex() <= last : !open.tick(row.mediaId())) {
          problems.add(
              "%s has a detection too many, %s: %s".formatted(name, row.detectionId(), DO));
          return;
        }
        current = row.mediaId();
        last = row.detectionIndex();
      }
    }
  }

  private void ownRow(DeploymentBooks books, String name) throws IOException {
    List<DeploymentRow> rows = ROW.readAll(result.input(name));
    if (rows.size() != 1) {
      problems.add("%s has %d rows in place of one: %s".formatted(name, rows.size(), DO));
      return;
    }
    DeploymentCounts counts = rows.get(0).counts();
    Map<MediaLabel, Long> stated =
        Map.of(
            MediaLabel.ANIMAL, counts.nAnimalFiles(),
            MediaLabel.BLANK, counts.nBlankFiles(),
            MediaLabel.HUMAN, counts.nHumanFiles(),
            MediaLabel.VEHICLE, counts.nVehicleFiles(),
            MediaLabel.UNKNOWN, counts.nUnknownFiles(),
            MediaLabel.FAILED, counts.nFailedFiles());
    stated.forEach(
        (label, count) -> {
          if (count != books.count(label)) {
            problems.add(
                "%s counts %d files of deployment %s as %s, but the media table has %d: %s"
                    .formatted(name, count, plan.deploymentId(), label, books.count(label), DO));
          }
        });
  }

  private void samePublication(String media, String thumbnails) throws IOException {
    String one = RecordTable.footer(result.input(media)).get(PublishDeployment.PUBLISH_ID);
    String other = RecordTable.footer(result.input(thumbnails)).get(PublishDeployment.PUBLISH_ID);
    if (one == null || !one.equals(other)) {
      problems.add(
          "%s is of another publication than the media table of deployment %s: %s"
              .formatted(thumbnails, plan.deploymentId(), DO));
    }
  }
}
