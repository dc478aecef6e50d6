package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trapline.models.pixels.ContentHash;

/**
 * A part of a deployment's plan. Once stored it is never cut again: new files make a new part.
 *
 * @param number from 1, in the order in which parts were planned
 * @param plannedOn the day on which it was planned; capture times after it are in doubt
 * @param chunks in path order
 */
public record PlanPart(int number, LocalDate plannedOn, List<PlannedChunk> chunks) {
  /** Copies the list. */
  public PlanPart {
    chunks = List.copyOf(chunks);
  }

  /**
   * Cuts files into chunks.
   *
   * @param files in path order
   * @param chunkFiles files in a chunk, at least 1
   */
  public static PlanPart cut(
      int number, LocalDate plannedOn, List<PlannedFile> files, int chunkFiles) {
    List<PlannedChunk> chunks = new ArrayList<>();
    for (int from = 0; from < files.size(); from += chunkFiles) {
      List<PlannedFile> some = files.subList(from, Math.min(from + chunkFiles, files.size()));
      chunks.add(new PlannedChunk(id(number, chunks.size(), some), some));
    }
    return new PlanPart(number, plannedOn, chunks);
  }

  /** The part that a chunk belongs to, by its id. */
  public static int numberOf(String chunkId) {
    return Integer.parseInt(chunkId.substring(1, chunkId.indexOf('-')));
  }

  /** How many files it has. */
  public int files() {
    return chunks.stream().mapToInt(chunk -> chunk.files().size()).sum();
  }

  static String id(int part, int ordinal, List<PlannedFile> files) {
    StringBuilder content = new StringBuilder();
    for (PlannedFile file : files) {
      content.append(file.mediaId()).append(' ').append(file.size()).append('\n');
    }
    return "p%04d-c%06d-%s"
        .formatted(
            part, ordinal, ContentHash.of(content.toString().getBytes(UTF_8)).substring(0, 8));
  }
}
