package org.trapline.pipeline.plan;

import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.plan.PlannedFile;

/**
 * Whether the files found under a deployment are those that were planned for it. Cameras number
 * their files from 1 on every card: the second card of a season, taken for the first, has the same
 * names and other sizes.
 */
final class SameCard {
  private SameCard() {}

  static void check(DeploymentPlan plan, LatestFiles planned, FoundDeployment deployment) {
    long same = 0;
    long different = 0;
    String example = "";
    for (FoundFile file : deployment.files()) {
      PlannedFile then = planned.find(file.mediaId());
      if (then == null) {
        continue;
      }
      if (then.size() == file.size()) {
        same++;
      } else {
        different++;
        example = "%s has %d bytes, but had %d".formatted(file.path(), file.size(), then.size());
      }
    }
    if (different > same) {
      throw new InputException(
          "This looks like another card than the one that deployment %s was judged from: %d of %d"
                  .formatted(plan.deploymentId(), different, different + same)
              + " files of the same name have another size (%s).".formatted(example)
              + " Give this card its own deployment with --deployment.");
    }
  }
}
