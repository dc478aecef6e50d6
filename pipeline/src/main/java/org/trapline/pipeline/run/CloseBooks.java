package org.trapline.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.books.BalanceBooks;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.plan.BrokenChunks;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.publish.CopiesElsewhere;
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
  private final Consumer<String> warnings;

  CloseBooks(ResultFolder result, PublishRules rules, Consumer<String> warnings) {
    this.result = result;
    this.rules = rules;
    this.warnings = warnings;
  }

  /**
   * Closes the books of the whole result.
   *
   * @param today deployments of this command; the others' tables are left as they are
   * @throws BooksException if the books do not balance
   */
  Books close(List<DeploymentPlan> today) throws IOException {
    PublishDeployment publisher = new PublishDeployment(result, rules);
    publish(publisher, today);
    if (markCopies(publisher, today)) {
      publish(publisher, today);
    }
    return balance(today);
  }

  private void publish(PublishDeployment publisher, List<DeploymentPlan> today) throws IOException {
    for (DeploymentPlan plan : today) {
      // Tables that have the rows of a chunk that can't be read any more are the last to have them.
      if (!BrokenChunks.anyLeft(result, plan.slug())
          && publisher.isComplete(plan)
          && !publisher.isPublished(plan)) {
        publisher.publish(plan);
      }
    }
  }

  /** Looks for copies in all that is published; whether there are others than before. */
  private boolean markCopies(PublishDeployment publisher, List<DeploymentPlan> today)
      throws IOException {
    Set<String> ours = today.stream().map(DeploymentPlan::slug).collect(Collectors.toSet());
    List<DeploymentPlan> published = new ArrayList<>();
    PlanStore plans = new PlanStore(result);
    for (String slug : plans.slugs()) {
      DeploymentPlan plan = plans.read(slug).orElseThrow();
      if (result.exists(ResultNames.published(slug))
          && publisher.isComplete(plan)
          && !BrokenChunks.anyLeft(result, slug)) {
        published.add(plan);
      }
    }
    boolean changed = false;
    Map<String, Map<String, String>> copies = new FindCopies(result).among(published);
    for (DeploymentPlan plan : published) {
      Map<String, String> now = copies.getOrDefault(plan.slug(), Map.of());
      if (now.equals(CopiesElsewhere.read(result, plan.slug()))) {
        continue;
      }
      if (ours.contains(plan.slug())) {
        CopiesElsewhere.store(result, plan.slug(), now);
        changed = true;
      } else {
        warnings.accept(
            "Deployment %s, which this command does not name, has other duplicates than its tables say: run 'trapline republish' to bring them up to date."
                .formatted(plan.deploymentId()));
      }
    }
    return changed;
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
