package org.trapline.transforms.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.write.ResultFolder;

/**
 * Sorts judged rows by their places on the disk: as many as memory may hold are sorted and written
 * as a run, and the runs are merged. The files are temporary ones of the result; should the process
 * die, the next run clears them away.
 */
final class SortRows implements AutoCloseable {
  /** Of the rows that are held at a time, in memory. */
  static final long MAX_BYTES = 64L << 20;

  /** So many runs are merged at once; more are first merged to fewer. */
  private static final int FAN_IN = 32;

  /** Of each run that is being merged, so many rows are in memory at a time. */
  private static final int GROUP_ROWS = 512;

  /** A row without boxes and pictures, in memory. */
  private static final int ROW_BYTES = 2048;

  private static final int BOX_BYTES = 512;

  private record Placed(int place, JudgedMedia row) {}

  /** A file of rows in order, and the place of each. */
  private record Run(Path file, List<Integer> places) {}

  private final ResultFolder result;
  private final long maxBytes;
  private final Deque<Run> runs = new ArrayDeque<>();
  private List<Placed> held = new ArrayList<>();
  private long bytes;

  /**
   * Nothing yet.
   *
   * @param maxBytes of the rows that are held at a time, in memory
   */
  SortRows(ResultFolder result, long maxBytes) {
    this.result = result;
    this.maxBytes = maxBytes;
  }

  /** One more row; no place comes twice. */
  void add(int place, JudgedMedia row) throws IOException {
    held.add(new Placed(place, row));
    bytes += weight(row);
    if (bytes > maxBytes) {
      write();
    }
  }

  /** Hands over all rows by their places. */
  void each(RowsInOrder.Sink sink) throws IOException {
    write();
    while (runs.size() > FAN_IN) {
      List<Run> some = new ArrayList<>();
      for (int i = 0; i < FAN_IN; i++) {
        some.add(runs.remove());
      }
      try (RunWriter merged = new RunWriter()) {
        merge(some, merged::write);
      }
      for (Run run : some) {
        Files.delete(run.file());
      }
    }
    merge(List.copyOf(runs), sink);
  }

  private void write() throws IOException {
    held.sort(Comparator.comparingInt(Placed::place));
    try (RunWriter run = new RunWriter()) {
      for (Placed one : held) {
        run.write(one.place(), one.row());
      }
    }
    held = new ArrayList<>();
    bytes = 0;
  }

  private static void merge(List<Run> some, RowsInOrder.Sink sink) throws IOException {
    PriorityQueue<OpenRun> open = new PriorityQueue<>(Comparator.comparingInt(OpenRun::place));
    List<OpenRun> all = new ArrayList<>();
    try {
      for (Run run : some) {
        OpenRun one = new OpenRun(run);
        all.add(one);
        if (one.next()) {
          open.add(one);
        }
      }
      for (OpenRun first = open.poll(); first != null; first = open.poll()) {
        sink.take(first.place(), first.row());
        if (first.next()) {
          open.add(first);
        }
      }
    } finally {
      for (OpenRun one : all) {
        one.close();
      }
    }
  }

  private static long weight(JudgedMedia row) {
    long weight = (long) ROW_BYTES + size(row.thumbnail());
    for (JudgedBox box : row.boxes()) {
      weight += (long) BOX_BYTES + size(box.thumbnail());
    }
    return weight;
  }

  private static int size(@Nullable Bytes bytes) {
    return bytes == null ? 0 : bytes.length();
  }

  @Override
  public void close() throws IOException {
    for (Run run : runs) {
      Files.deleteIfExists(run.file());
    }
  }

  /** Writes a run, which counts from the beginning, so that it is cleared away in any case. */
  private final class RunWriter implements AutoCloseable {
    private final Run run = new Run(result.newLocalFile(), new ArrayList<>());
    private final ParquetWriter<JudgedMedia> writer;

    RunWriter() throws IOException {
      runs.add(run);
      writer = ChunkFile.TABLE.writer(new LocalOutputFile(run.file()), Map.of(), GROUP_ROWS);
    }

    void write(int place, JudgedMedia row) throws IOException {
      run.places().add(place);
      writer.write(row);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /** A run while it is merged. */
  private static final class OpenRun implements AutoCloseable {
    private final Run run;
    private final ParquetReader<JudgedMedia> reader;
    private int at = -1;
    private @Nullable JudgedMedia row;

    OpenRun(Run run) throws IOException {
      this.run = run;
      this.reader = ChunkFile.TABLE.reader(ChannelInputFile.of(run.file()));
    }

    boolean next() throws IOException {
      row = reader.read();
      at++;
      return row != null;
    }

    int place() {
      return run.places().get(at);
    }

    JudgedMedia row() {
      if (row == null) {
        throw new IllegalStateException("the run is at its end");
      }
      return row;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
