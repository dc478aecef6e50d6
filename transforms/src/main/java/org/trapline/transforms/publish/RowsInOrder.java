package org.trapline.transforms.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.write.ResultFolder;

/**
 * Hands over the rows of a deployment in capture order with bounded memory. Where that is nearly
 * the order of the chunks, they are read as they are needed. Otherwise, as with many files that
 * have no time, each chunk is read once and the rows are sorted on the disk.
 */
final class RowsInOrder {
  /** Reading each chunk twice costs less than writing and reading all rows once more. */
  private static final int READS_OF_A_CHUNK = 2;

  /** Takes rows in order. */
  @FunctionalInterface
  interface Sink {
    void take(int place, JudgedMedia row) throws IOException;
  }

  private RowsInOrder() {}

  /** Hands over all rows. */
  static void each(ResultFolder result, ChunkCache chunks, CaptureOrder.Sorted order, Sink sink)
      throws IOException {
    if (chunks.reads(order) <= (long) READS_OF_A_CHUNK * chunks.chunks()) {
      for (int place = 0; place < order.size(); place++) {
        sink.take(place, chunks.rows(order.chunk(place)).get(order.row(place)));
      }
      return;
    }
    try (SortRows sorted = new SortRows(result, SortRows.MAX_BYTES)) {
      int[][] places = placesByChunk(chunks, order);
      for (int chunk = 0; chunk < places.length; chunk++) {
        List<JudgedMedia> rows = chunks.read(chunk);
        for (int row = 0; row < places[chunk].length; row++) {
          if (places[chunk][row] >= 0) {
            sorted.add(places[chunk][row], rows.get(row));
          }
        }
      }
      sorted.each(sink);
    }
  }

  /** The place of each row of each chunk; -1 for rows that others replaced. */
  private static int[][] placesByChunk(ChunkCache chunks, CaptureOrder.Sorted order) {
    int[][] places = new int[chunks.chunks()][0];
    for (int place = 0; place < order.size(); place++) {
      int chunk = order.chunk(place);
      int row = order.row(place);
      int before = places[chunk].length;
      if (row >= before) {
        places[chunk] = Arrays.copyOf(places[chunk], row + 1);
        Arrays.fill(places[chunk], before, row + 1, -1);
      }
      places[chunk][row] = place;
    }
    return places;
  }
}
