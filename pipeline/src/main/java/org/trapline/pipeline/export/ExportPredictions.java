package org.trapline.pipeline.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;
import org.trapline.models.speciesnet.PredictionsWriter;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Writes a result as SpeciesNet's {@code predictions.json}, deployment by deployment in the order
 * of the tables. Rows are read one at a time, so that a result of any size fits.
 */
public final class ExportPredictions {
  private static final RecordTable<MediaRow> MEDIA = RecordTable.of(MediaRow.class);
  private static final RecordTable<DetectionRow> DETECTIONS = RecordTable.of(DetectionRow.class);
  private static final RecordTable<DeploymentRow> DEPLOYMENTS = RecordTable.of(DeploymentRow.class);

  private ExportPredictions() {}

  /**
   * Writes the file.
   *
   * @return how many entries it has: one for each file of the result
   */
  public static long write(ResultFolder result, Path out) throws IOException {
    if (!result.exists(ResultNames.DEPLOYMENTS)) {
      throw new InputException(
          "%s holds no finished result: check the folder, or run 'trapline run' first."
              .formatted(result.spec()));
    }
    long entries = 0;
    try (PredictionsWriter writer = PredictionsWriter.to(out)) {
      for (DeploymentRow deployment : DEPLOYMENTS.readAll(result.input(ResultNames.DEPLOYMENTS))) {
        entries += write(result, deployment, writer);
      }
      writer.commit();
    }
    return entries;
  }

  private static long write(ResultFolder result, DeploymentRow deployment, PredictionsWriter writer)
      throws IOException {
    String slug = deployment.slug();
    long entries = 0;
    try (ParquetReader<MediaRow> media =
            MEDIA.reader(result.input(ResultNames.table("media", slug)));
        ParquetReader<DetectionRow> reader =
            DETECTIONS.reader(result.input(ResultNames.table("detections", slug)))) {
      Boxes boxes = new Boxes(reader);
      for (MediaRow row = media.read(); row != null; row = media.read()) {
        writer.write(PredictionOf.row(row, boxes.of(row.mediaId()), deployment));
        entries++;
      }
    }
    return entries;
  }

  /** The detections of one file after the other: both tables have the same order. */
  private static final class Boxes {
    private final ParquetReader<DetectionRow> reader;
    private @Nullable DetectionRow next;

    Boxes(ParquetReader<DetectionRow> reader) throws IOException {
      this.reader = reader;
      this.next = reader.read();
    }

    List<DetectionRow> of(String mediaId) throws IOException {
      List<DetectionRow> rows = new ArrayList<>();
      while (next != null && next.mediaId().equals(mediaId)) {
        rows.add(next);
        next = reader.read();
      }
      return rows;
    }
  }
}
