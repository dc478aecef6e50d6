package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * What one run has to do, written where every worker can read it, so that the elements that Beam
 * moves stay small. Rewritten by each run, since only it knows where the files lie today.
 */
public final class WorkList {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAMAGED = "run the same command again, each run writes it anew";

  private WorkList() {}

  /** Writes the chunks of one deployment and gives a reference to each. */
  public static List<ChunkRef> write(ResultFolder result, String slug, List<Chunk> chunks)
      throws IOException {
    StringBuilder text = new StringBuilder();
    List<ChunkRef> refs = new ArrayList<>();
    for (Chunk chunk : chunks) {
      refs.add(new ChunkRef(chunk.id(), slug, refs.size()));
      text.append(line(chunk)).append('\n');
    }
    result.write(ResultNames.work(slug), text.toString().getBytes(UTF_8));
    return refs;
  }

  /** All chunks that a run has to do for a deployment, in order. */
  public static List<Chunk> read(ResultFolder result, String slug) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (JsonLines.Line line : JsonLines.of(result, ResultNames.work(slug), DAMAGED).all()) {
      chunks.add(chunk(slug, line));
    }
    return chunks;
  }

  private static ObjectNode line(Chunk chunk) {
    ObjectNode line = JSON.createObjectNode();
    line.put("chunk", chunk.id());
    line.put("deployment", chunk.deploymentId());
    ArrayNode files = line.putArray("files");
    for (MediaRef media : chunk.files()) {
      ArrayNode entry = files.addArray();
      PlannedFiles.add(entry, media.file());
      entry.add(media.uri());
    }
    return line;
  }

  private static Chunk chunk(String slug, JsonLines.Line line) {
    List<MediaRef> files =
        line.entries("files").stream()
            .map(entry -> new MediaRef(PlannedFiles.file(entry), entry.text(4)))
            .toList();
    return new Chunk(line.text("chunk"), line.text("deployment"), slug, files);
  }
}
