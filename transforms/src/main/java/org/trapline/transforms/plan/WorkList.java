package org.trapline.transforms.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * Writes the chunks of one deployment and gives a reference to each.
   *
   * @param chunks are asked for one by one
   */
  public static List<ChunkRef> write(ResultFolder result, String slug, Iterator<Chunk> chunks)
      throws IOException {
    List<ChunkRef> refs = new ArrayList<>();
    Path file = result.newLocalFile();
    long offset = 0;
    try (OutputStream text = new BufferedOutputStream(Files.newOutputStream(file))) {
      while (chunks.hasNext()) {
        Chunk chunk = chunks.next();
        byte[] line = JSON.writeValueAsBytes(line(chunk));
        refs.add(new ChunkRef(chunk.id(), slug, offset, line.length));
        text.write(line);
        text.write('\n');
        offset += line.length + 1;
      }
    }
    result.take(file, ResultNames.work(slug));
    return refs;
  }

  /** The numbers of the plan's parts that a run has chunks of to do. */
  public static Set<Integer> parts(ResultFolder result, String slug) throws IOException {
    Set<Integer> parts = new TreeSet<>();
    try (JsonLines lines = open(result, slug)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        parts.add(PlanPart.numberOf(line.text("chunk")));
      }
    }
    return parts;
  }

  /** Whose files they are. */
  public static String deploymentId(ResultFolder result, String slug) throws IOException {
    try (JsonLines lines = open(result, slug)) {
      return lines.head().text("deployment");
    }
  }

  private static JsonLines open(ResultFolder result, String slug) throws IOException {
    return JsonLines.of(result, ResultNames.work(slug), DAMAGED);
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
    try (JsonLines lines = open(result, slug)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
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
    }
    return some;
  }

  /**
   * Some files of a part of the plan that a run has to do, in order and evenly over it.
   *
   * @param most so many; all where there are fewer
   */
  public static List<MediaRef> ofPart(ResultFolder result, String slug, int part, int most)
      throws IOException {
    long all = 0;
    try (JsonLines lines = open(result, slug)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        all += isOf(part, line) ? line.entries("files").size() : 0;
      }
    }
    long count = Math.min(most, all);
    List<MediaRef> some = new ArrayList<>();
    long index = 0;
    try (JsonLines lines = open(result, slug)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        for (MediaRef file : isOf(part, line) ? chunk(slug, line).files() : List.<MediaRef>of()) {
          // The middle of each of so many equal stretches.
          if (some.size() < count && index == (2L * some.size() + 1) * all / (2 * count)) {
            some.add(file);
          }
          index++;
        }
      }
    }
    return some;
  }

  private static boolean isOf(int part, JsonLines.Line line) {
    return PlanPart.numberOf(line.text("chunk")) == part;
  }

  /** One chunk; the list is not read but for its line. */
  public static Chunk read(ResultFolder result, ChunkRef ref) throws IOException {
    JsonLines.Line line = JsonLines.one(result, ResultNames.work(ref.slug()), ref, DAMAGED);
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
