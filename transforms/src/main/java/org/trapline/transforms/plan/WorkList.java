package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
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
    String text = new String(result.read(ResultNames.work(slug)), UTF_8);
    for (String line : text.lines().toList()) {
      chunks.add(chunk(slug, JSON.readTree(line)));
    }
    return chunks;
  }

  private static ObjectNode line(Chunk chunk) {
    ObjectNode line = JSON.createObjectNode();
    line.put("chunk", chunk.id());
    line.put("deployment", chunk.deploymentId());
    ArrayNode files = line.putArray("files");
    for (MediaRef media : chunk.files()) {
      PlannedFile file = media.file();
      files
          .addArray()
          .add(file.mediaId())
          .add(file.path())
          .add(file.size())
          .add(file.modifiedMillis())
          .add(media.uri());
    }
    return line;
  }

  private static Chunk chunk(String slug, JsonNode line) {
    List<MediaRef> files = new ArrayList<>();
    for (JsonNode file : line.get("files")) {
      PlannedFile planned =
          new PlannedFile(
              file.get(0).asText(),
              file.get(1).asText(),
              file.get(2).asLong(),
              file.get(3).asLong());
      files.add(new MediaRef(planned, file.get(4).asText()));
    }
    return new Chunk(line.get("chunk").asText(), line.get("deployment").asText(), slug, files);
  }
}
