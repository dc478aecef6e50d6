package org.trapline.transforms.plan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The one small Parquet file that a chunk commits. It is its own commit record: where it is, the
 * chunk is done and will not be done again.
 */
public final class ChunkFile {
  /** The table of the rows inside. */
  public static final RecordTable<JudgedMedia> TABLE = RecordTable.of(JudgedMedia.class);

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
            "trapline.deployment", chunk.deploymentId(),
            "trapline.chunk", chunk.id(),
            "trapline.judge", judgeFingerprint,
            "trapline.rows", Integer.toString(rows.size()),
            "trapline.lost", Long.toString(lost));
    result.write(ResultNames.chunk(chunk.slug(), chunk.id()), TABLE.toBytes(rows, footer));
  }

  /** The rows of a committed chunk. */
  public static List<JudgedMedia> read(ResultFolder result, String slug, String chunkId)
      throws IOException {
    return TABLE.readAll(result.input(ResultNames.chunk(slug, chunkId)));
  }

  /** Ids of the chunks of a deployment that are committed. */
  public static List<String> committed(ResultFolder result, String slug) throws IOException {
    return result.list(ResultNames.chunks(slug)).stream()
        .filter(name -> name.endsWith(".parquet"))
        .map(name -> name.substring(0, name.length() - ".parquet".length()))
        .toList();
  }
}
