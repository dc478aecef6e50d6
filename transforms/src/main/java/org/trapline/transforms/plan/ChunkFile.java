package org.trapline.transforms.plan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.InputFile;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The one small Parquet file that a chunk commits. It is its own commit record: where it is, the
 * chunk is done and will not be done again.
 */
public final class ChunkFile {
  /** The table of the rows inside. */
  public static final RecordTable<JudgedMedia> TABLE = RecordTable.of(JudgedMedia.class);

  private static final String CHUNK = "trapline.chunk";
  private static final String ROWS = "trapline.rows";

  private ChunkFile() {}

  /** Commits the rows of a chunk. Doing it twice leaves one file. */
  public static void commit(
      ResultFolder result, Chunk chunk, List<JudgedMedia> rows, String judgeFingerprint)
      throws IOException {
    if (rows.size() != chunk.files().size()) {
      throw new IllegalStateException(
          "chunk %s has %d files but %d rows"
              .formatted(chunk.id(), chunk.files().size(), rows.size()));
    }
    long lost = rows.stream().filter(row -> row.errorCode() == ErrorCode.SOURCE_LOST).count();
    Map<String, String> footer =
        Map.of(
            "trapline.deployment",
            chunk.deploymentId(),
            CHUNK,
            chunk.id(),
            JudgedWith.FOOTER,
            judgeFingerprint,
            ROWS,
            Integer.toString(rows.size()),
            "trapline.lost",
            Long.toString(lost));
    LostFiles.note(result, chunk.slug(), chunk.id(), rows);
    result.write(ResultNames.chunk(chunk.slug(), chunk.id()), TABLE.toBytes(rows, footer));
  }

  /**
   * The rows of a committed chunk.
   *
   * @throws BrokenChunkException if a disk has damaged it
   */
  public static List<JudgedMedia> read(ResultFolder result, String slug, String chunkId)
      throws IOException {
    return read(result, slug, chunkId, JudgedMedia.class);
  }

  private static <C extends Record> List<C> read(
      ResultFolder result, String slug, String chunkId, Class<C> columns) throws IOException {
    String name = ResultNames.chunk(slug, chunkId);
    InputFile file = result.input(name);
    Map<String, String> footer;
    List<C> rows;
    try {
      RecordTable.Contents<C> contents = TABLE.contents(file, columns);
      footer = contents.footer();
      rows = contents.rows();
    } catch (IOException | RuntimeException e) {
      // parquet-java reports a broken file by whatever its decoding stumbles over.
      throw new BrokenChunkException(name, String.valueOf(e.getMessage()), e);
    }
    if (!chunkId.equals(footer.get(CHUNK))) {
      throw new BrokenChunkException(name, "it holds chunk " + footer.get(CHUNK));
    }
    if (!Integer.toString(rows.size()).equals(footer.get(ROWS))) {
      throw new BrokenChunkException(name, "it has %d rows".formatted(rows.size()));
    }
    return rows;
  }

  /**
   * The rows of a committed chunk that has to be published. One that is damaged is noted, so that
   * the next run judges it again.
   *
   * @throws BrokenChunkException if a disk has damaged it
   */
  public static List<JudgedMedia> readToPublish(ResultFolder result, String slug, String chunkId)
      throws IOException {
    return readToPublish(result, slug, chunkId, JudgedMedia.class);
  }

  /**
   * Some columns likewise.
   *
   * @param columns a record whose columns are columns of a judged file
   */
  public static <C extends Record> List<C> readToPublish(
      ResultFolder result, String slug, String chunkId, Class<C> columns) throws IOException {
    try {
      return read(result, slug, chunkId, columns);
    } catch (BrokenChunkException e) {
      BrokenChunks.note(result, slug, chunkId);
      throw e;
    }
  }

  /** Ids of the chunks of a deployment that are committed. */
  public static List<String> committed(ResultFolder result, String slug) throws IOException {
    return result.list(ResultNames.chunks(slug)).stream()
        .filter(name -> name.endsWith(".parquet"))
        .map(name -> name.substring(0, name.length() - ".parquet".length()))
        .toList();
  }
}
