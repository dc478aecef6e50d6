package org.trapline.transforms.books;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetReader;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.publish.PublishDeployment;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Holds the written tables against the plan: every planned file has exactly one row, and no row is
 * of a file that nobody planned.
 */
public final class BalanceBooks {
  private static final RecordTable<MediaRow> MEDIA = RecordTable.of(MediaRow.class);

  private final ResultFolder result;

  /** The books of this result. */
  public BalanceBooks(ResultFolder result) {
    this.result = result;
  }

  /** Balances one deployment. */
  public DeploymentBooks balance(DeploymentPlan plan) throws IOException {
    String name = ResultNames.table("media", plan.slug());
    LatestFiles planned = plan.files();
    LatestFiles.Open missing = planned.open();
    long found = planned.size();
    List<String> problems = new ArrayList<>();
    Map<MediaLabel, Long> byLabel = new EnumMap<>(MediaLabel.class);
    long rows = 0;
    long lost = 0;
    if (!result.exists(name)) {
      problems.add("deployment %s has no media table".formatted(plan.deploymentId()));
    } else {
      try (ParquetReader<BookedRow> reader = MEDIA.reader(result.input(name), BookedRow.class)) {
        for (BookedRow row = reader.read(); row != null; row = reader.read()) {
          rows++;
          byLabel.merge(row.mediaLabel(), 1L, Long::sum);
          lost += row.errorCode() == ErrorCode.SOURCE_LOST ? 1 : 0;
          if (!missing.tick(row.mediaId())) {
            problems.add(
                "%s in deployment %s has a row too many"
                    .formatted(row.filePath(), plan.deploymentId()));
          }
        }
      }
      problems.addAll(publishIds(plan));
    }
    missing
        .left()
        .map(file -> "%s in deployment %s has no row".formatted(file.path(), plan.deploymentId()))
        .forEach(problems::add);
    return new DeploymentBooks(
        plan.deploymentId(), plan.slug(), found, rows, byLabel, lost, problems);
  }

  /** The tables of a deployment must come from one publication. */
  private List<String> publishIds(DeploymentPlan plan) throws IOException {
    Map<String, String> footer = footer(ResultNames.table("media", plan.slug()));
    String media = footer.getOrDefault(PublishDeployment.PUBLISH_ID, "");
    List<String> problems = new ArrayList<>();
    if (result.exists(ResultNames.JUDGE)
        && !JudgedWith.hash(result).equals(footer.get(JudgedWith.FOOTER))) {
      problems.add(
          "the media table of deployment %s was judged by other models than this result"
              .formatted(plan.deploymentId()));
    }
    for (String other :
        List.of(ResultNames.table("detections", plan.slug()), ResultNames.published(plan.slug()))) {
      if (!result.exists(other)) {
        problems.add("%s of deployment %s is missing".formatted(other, plan.deploymentId()));
      } else if (!media.equals(footer(other).getOrDefault(PublishDeployment.PUBLISH_ID, ""))) {
        problems.add(
            "%s does not belong to the media table of deployment %s"
                .formatted(other, plan.deploymentId()));
      }
    }
    return problems;
  }

  private Map<String, String> footer(String name) throws IOException {
    return RecordTable.footer(result.input(name));
  }
}
