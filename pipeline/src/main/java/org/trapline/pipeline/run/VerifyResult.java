package org.trapline.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.books.BalanceBooks;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.BrokenChunkException;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Checks a finished result at any time: every planned chunk is committed and readable with the rows
 * that it should have, the tables have today's columns, every file has one row, and the tables of a
 * deployment belong together. Reads only.
 */
public final class VerifyResult {
  private final ResultFolder result;
  private final List<String> problems = new ArrayList<>();

  private VerifyResult(ResultFolder result) {
    this.result = result;
  }

  /**
   * What was found.
   *
   * @param books of the whole result
   * @param problems a sentence each; empty if all is well
   */
  public record Verdict(Books books, List<String> problems) {
    /** Copies the list. */
    public Verdict {
      problems = List.copyOf(problems);
    }
  }

  /** Checks a result. */
  public static Verdict of(ResultFolder result) throws IOException {
    return new VerifyResult(result).check();
  }

  private Verdict check() throws IOException {
    PlanStore plans = new PlanStore(result);
    List<String> slugs = plans.slugs();
    if (slugs.isEmpty()) {
      throw new InputException("%s holds no result: check the folder.".formatted(result.spec()));
    }
    if (!result.exists(ResultNames.SUCCESS)) {
      problems.add(
          "there is no %s: the last run did not finish; run the same command again"
              .formatted(ResultNames.SUCCESS));
    }
    List<DeploymentBooks> books = new ArrayList<>();
    for (String slug : slugs) {
      DeploymentPlan plan = plans.read(slug).orElseThrow();
      checkChunks(plan);
      try {
        books.add(new BalanceBooks(result).balance(plan));
      } catch (IOException | RuntimeException e) {
        // parquet-java reports a broken file by whatever its decoding stumbles over.
        problems.add(
            "the tables of deployment %s can't be read (%s): run 'trapline republish'"
                .formatted(plan.deploymentId(), e.getMessage()));
      }
    }
    Books all = new Books(books);
    problems.addAll(all.problems());
    return new Verdict(all, problems);
  }

  private void checkChunks(DeploymentPlan plan) throws IOException {
    Set<String> committed = new HashSet<>(ChunkFile.committed(result, plan.slug()));
    for (PlannedChunk chunk : plan.chunks()) {
      String name = ResultNames.chunk(plan.slug(), chunk.id());
      if (!committed.remove(chunk.id())) {
        problems.add("chunk %s of deployment %s is missing".formatted(name, plan.deploymentId()));
        continue;
      }
      try {
        List<String> rows =
            ChunkFile.read(result, plan.slug(), chunk.id()).stream()
                .map(JudgedMedia::mediaId)
                .toList();
        if (!rows.equals(chunk.files().stream().map(PlannedFile::mediaId).toList())) {
          problems.add("%s has not the rows of its %d files".formatted(name, chunk.files().size()));
        }
      } catch (BrokenChunkException e) {
        problems.add(
            "%s: delete it and run the same command again, its %d files are judged again"
                .formatted(e.getMessage(), chunk.files().size()));
      }
    }
    committed.forEach(
        id -> problems.add("%s belongs to no plan".formatted(ResultNames.chunk(plan.slug(), id))));
  }
}
