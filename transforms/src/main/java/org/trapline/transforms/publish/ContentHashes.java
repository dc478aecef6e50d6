package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.trapline.models.pixels.ContentHash;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanPart;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The content hashes of a deployment's files, some 60 bytes a file, so that copies are found across
 * a result without opening its chunks. Made of the chunks whenever they have changed.
 */
public final class ContentHashes {
  private ContentHashes() {}

  /**
   * The hash of one file.
   *
   * @param contentHash 32 hex digits
   * @param part number of the plan part that these bytes were planned in
   * @param mediaId the file
   */
  public record Entry(String contentHash, int part, String mediaId) {
    private static Entry of(String line) {
      String[] words = line.split(" ", 3);
      return new Entry(words[0], Integer.parseInt(words[1]), words[2]);
    }

    private String line() {
      return contentHash + " " + part + " " + mediaId + "\n";
    }
  }

  /**
   * The hashes in the order of the plan, of a deployment whose chunks are all committed; read line
   * by line, so close them.
   */
  public static Stream<Entry> read(ResultFolder result, DeploymentPlan plan) throws IOException {
    if (!isWhole(result, plan)) {
      store(result, plan, ChunkCache.of(result, plan).order());
    }
    String head = head(plan).strip();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                result.input(ResultNames.hashes(plan.slug())).newStream(), UTF_8));
    return lines
        .lines()
        .skip(1)
        .takeWhile(line -> !line.equals(head))
        .map(Entry::of)
        .onClose(() -> close(lines));
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file is of these chunks; its last line, as its first, says that no line lacks. */
  private static boolean isWhole(ResultFolder result, DeploymentPlan plan) throws IOException {
    String name = ResultNames.hashes(plan.slug());
    if (!result.exists(name)) {
      return false;
    }
    InputFile file = result.input(name);
    byte[] head = head(plan).getBytes(UTF_8);
    if (file.getLength() < 2L * head.length) {
      return false;
    }
    byte[] first = new byte[head.length];
    byte[] last = new byte[head.length];
    try (SeekableInputStream in = file.newStream()) {
      in.readFully(first);
      in.seek(file.getLength() - head.length);
      in.readFully(last);
    }
    return Arrays.equals(first, head) && Arrays.equals(last, head);
  }

  /** Keeps what was seen while a deployment is published. */
  static void store(ResultFolder result, DeploymentPlan plan, CaptureOrder order)
      throws IOException {
    List<PlannedChunk> chunks = plan.chunks();
    String head = head(plan);
    Path file = result.newLocalFile();
    try (BufferedWriter text = Files.newBufferedWriter(file)) {
      text.write(head);
      order.hashes(
          chunk -> PlanPart.numberOf(chunks.get(chunk).id()), entry -> text.write(entry.line()));
      text.write(head);
    }
    result.take(file, ResultNames.hashes(plan.slug()));
  }

  private static String head(DeploymentPlan plan) {
    StringBuilder ids = new StringBuilder();
    plan.chunks().forEach(chunk -> ids.append(chunk.id()).append('\n'));
    return "chunks " + ContentHash.of(ids.toString().getBytes(UTF_8)) + "\n";
  }
}
