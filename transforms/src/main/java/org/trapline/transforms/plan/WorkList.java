package org.trapline.transforms.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    List<ChunkRef> refs = new ArrayList<>();
    for (Chunk chunk : chunks) {
      byte[] line = JSON.writeValueAsBytes(line(chunk));
      refs.add(new ChunkRef(chunk.id(), slug, text.size(), line.length));
      text.writeBytes(line);
      text.write('\n');
    }
    result.write(ResultNames.work(slug), text.toByteArray());
    return refs;
  }

  /** The numbers of the plan's parts that a run has chunks of to do. */
  public static Set<Integer> parts(ResultFolder result, String slug) throws IOException {
    Set<Integer> parts = new TreeSet<>();
    for (JsonLines.Line line : JsonLines.of(result, ResultNames.work(slug), DAMAGED).all()) {
      parts.add(PlanPart.numberOf(line.text("chunk")));
    }
    return parts;
  }

  /** Whose files they are. */
  public static String deploymentId(ResultFolder result, String slug) throws IOException {
    return JsonLines.of(result, ResultNames.work(slug), DAMAGED).head().text("deployment");
  }

  /**
   * Some files that a run has to do, evenly over the list, to see whether a source is there.
   *
   * @param enough half of what is given at most; a shorter list is given whole
   */
  public static List<MediaRef> spread(ResultFolder result, String slug, int enough)
      throws IOException {
    List<MediaRef> some = new ArrayList<>();
    int stride = 1;
    int index = 0;
    for (JsonLines.Line line : JsonLines.of(result, ResultNames.work(slug), DAMAGED).all()) {
      for (MediaRef file : chunk(slug, line).files()) {
        if (index++ % stride == 0) {
          some.add(file);
        }
      }
      if (some.size() > 2 * enough) {
        stride *= 2;
        List<MediaRef> every = some;
        some =
            new ArrayList<>(
                IntStream.range(0, (every.size() + 1) / 2)
                    .mapToObj(i -> every.get(2 * i))
                    .toList());
      }
    }
    return some;
  }

  /** All files of some parts of the plan that a run has to do, in order. */
  public static List<MediaRef> files(ResultFolder result, String slug, IntPredicate parts)
      throws IOException {
    List<MediaRef> files = new ArrayList<>();
    for (JsonLines.Line line : JsonLines.of(result, ResultNames.work(slug), DAMAGED).all()) {
      if (parts.test(PlanPart.numberOf(line.text("chunk")))) {
        files.addAll(chunk(slug, line).files());
      }
    }
    return files;
  }

  /** One chunk; the list is not read but for its line. */
  public static Chunk read(ResultFolder result, ChunkRef ref) throws IOException {
    JsonLines.Line line =
        JsonLines.one(result, ResultNames.work(ref.slug()), ref.offset(), ref.length(), DAMAGED);
    Chunk chunk = chunk(ref.slug(), line);
    if (!chunk.id().equals(ref.chunkId())) {
      throw line.damaged("chunk %s should stand there".formatted(ref.chunkId()));
    }
    return chunk;
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
