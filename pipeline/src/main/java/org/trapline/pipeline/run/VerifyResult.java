package org.trapline.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.BrokenChunkException;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.JudgedWith;
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
    if (result.exists(ResultNames.REPLACING)) {
      problems.add(
          "this result is being replaced by what other models judge: finish that with the same"
              + " command as before");
    }
    String judge = judge();
    if (judge.isEmpty()) {
      return new Verdict(new Books(List.of()), problems);
    }
    List<DeploymentBooks> books = new ArrayList<>();
    for (String slug : slugs) {
      DeploymentPlan plan = plan(plans, slug);
      if (plan == null) {
        continue;
      }
      checkChunks(plan, judge);
      VerifyTables tables = new VerifyTables(result, plan);
      DeploymentBooks one = tables.check();
      problems.addAll(tables.problems());
      if (one != null) {
        books.add(one);
      }
    }
    Books all = new Books(books);
    problems.addAll(all.problems());
    problems.addAll(new VerifyWhole(result).check(Set.copyOf(slugs), all));
    return new Verdict(all, problems);
  }

  private String judge() throws IOException {
    try {
      return JudgedWith.hash(result);
    } catch (InputException e) {
      problems.add(String.valueOf(e.getMessage()));
      return "";
    }
  }

  private @Nullable DeploymentPlan plan(PlanStore plans, String slug) throws IOException {
    try {
      return plans.read(slug).orElseThrow();
    } catch (InputException e) {
      problems.add(VerifyTables.shortly(e));
      return null;
    }
  }

  private void checkChunks(DeploymentPlan plan, String judge) throws IOException {
    Set<String> committed = new HashSet<>(ChunkFile.committed(result, plan.slug()));
    for (PlannedChunk chunk : plan.chunks()) {
      String name = ResultNames.chunk(plan.slug(), chunk.id());
      if (!committed.remove(chunk.id())) {
        problems.add(
            "%s, a chunk of deployment %s, is missing: run the same command again"
                .formatted(name, plan.deploymentId()));
        continue;
      }
      try {
        checkChunk(plan, chunk, name, judge);
      } catch (BrokenChunkException e) {
        problems.add(
            "%s: delete it and run the same command again, its %d files are judged again"
                .formatted(VerifyTables.shortly(e), chunk.files().size()));
      }
    }
    committed.forEach(
        id -> problems.add("%s belongs to no plan".formatted(ResultNames.chunk(plan.slug(), id))));
  }

  private void checkChunk(DeploymentPlan plan, PlannedChunk chunk, String name, String judge)
      throws IOException {
    List<String> rows =
        ChunkFile.read(result, plan.slug(), chunk.id()).stream().map(JudgedMedia::mediaId).toList();
    Map<String, String> footer = RecordTable.footer(result.input(name));
    List<String> files = chunk.files().stream().map(PlannedFile::mediaId).toList();
    if (!judge.equals(footer.get(JudgedWith.FOOTER))) {
      problems.add(
          "%s was judged by other models than this result: delete it and run the same command again"
              .formatted(name));
    } else if (!rows.equals(files)) {
      problems.add(
          "%s has %d rows that are not those of its %d files: delete it and run the same command again"
              .formatted(name, rows.size(), files.size()));
    }
  }
}
