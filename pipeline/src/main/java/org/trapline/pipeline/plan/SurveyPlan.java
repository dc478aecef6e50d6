package org.trapline.pipeline.plan;

import java.util.List;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.DeploymentPlan;

/**
 * What a command will do.
 *
 * @param found what its sources hold
 * @param deployments the plans of the deployments that it names, this command's parts included
 * @param pending chunks that are not committed yet, deployment by deployment
 * @param pendingFiles files in them
 * @param remarks what a person should know of it, a sentence each: what is judged again and why,
 *     what is gone
 */
public record SurveyPlan(
    FoundMedia found,
    List<DeploymentPlan> deployments,
    List<ChunkRef> pending,
    long pendingFiles,
    List<String> remarks) {
  /** Copies the lists. */
  public SurveyPlan {
    deployments = List.copyOf(deployments);
    pending = List.copyOf(pending);
    remarks = List.copyOf(remarks);
  }

  /** Files of all these deployments' plans. */
  public long plannedFiles() {
    return deployments.stream().mapToLong(plan -> plan.files().size()).sum();
  }
}
