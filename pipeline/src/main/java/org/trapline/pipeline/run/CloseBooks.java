package org.trapline.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.books.BalanceBooks;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.plan.BrokenChunks;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.publish.PublishDeployment;
import org.trapline.transforms.publish.PublishRules;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The end of a run: whatever is complete and not published by today's rules is published, the table
 * of deployments is written, and the books are balanced from the files.
 */
final class CloseBooks {
  private static final RecordTable<DeploymentRow> DEPLOYMENTS = RecordTable.of(DeploymentRow.class);

  private final ResultFolder result;
  private final PublishRules rules;

  CloseBooks(ResultFolder result, PublishRules rules) {
    this.result = result;
    this.rules = rules;
  }

  /**
   * Closes the books of the whole result.
   *
   * @param today deployments of this command; the others' tables are left as they are
   * @throws BooksException if the books do not balance
   */
  Books close(List<DeploymentPlan> today) throws IOException {
    PublishDeployment publisher = new PublishDeployment(result, rules);
    for (DeploymentPlan plan : today) {
      // Tables that have the rows of a chunk that can't be read any more are the last to have them.
      if (!BrokenChunks.anyLeft(result, plan.slug())
          && publisher.isComplete(plan)
          && !publisher.isPublished(plan)) {
        publisher.publish(plan);
      }
    }
    return balance(today);
  }

  private Books balance(List<DeploymentPlan> today) throws IOException {
    PlanStore plans = new PlanStore(result);
    Set<String> ours = today.stream().map(DeploymentPlan::slug).collect(Collectors.toSet());
    BalanceBooks balance = new BalanceBooks(result);
    List<DeploymentBooks> books = new ArrayList<>();
    List<DeploymentRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String slug : plans.slugs()) {
      DeploymentPlan plan = plans.read(slug).orElseThrow();
      boolean published = result.exists(ResultNames.published(slug));
      if (!published && !ours.contains(slug)) {
        // An earlier command on this deployment was stopped; it is not this one's to finish.
        continue;
      }
      books.add(balance.balance(plan));
      rows.addAll(DEPLOYMENTS.readAll(result.input(ResultNames.published(slug))));
      seen.add(slug);
    }
    Books all = new Books(books);
    if (!all.problems().isEmpty()) {
      throw new BooksException(all.problems());
    }
    result.write(
        ResultNames.DEPLOYMENTS,
        DEPLOYMENTS.toBytes(rows, Map.of("trapline.deployments", "" + seen.size())));
    return all;
  }
}
