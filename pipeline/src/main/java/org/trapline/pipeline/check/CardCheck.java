package org.trapline.pipeline.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.UnreadableFolder;

/**
 * What is on all the cards and what is wrong with them.
 *
 * @param deployments by id
 * @param duplicates files that are there more than once
 * @param unreadable every folder that can't be listed, in a deployment or not
 * @param warnings what stands in deployments.csv and is not used, in sentences
 * @param disk room for the result
 * @param time expected time of the run; null without models or without a photo to judge
 */
public record CardCheck(
    List<DeploymentCheck> deployments,
    Duplicates duplicates,
    List<UnreadableFolder> unreadable,
    List<String> warnings,
    DiskEstimate disk,
    @Nullable TimeEstimate time) {
  /** Copies the lists. */
  public CardCheck {
    deployments = List.copyOf(deployments);
    unreadable = List.copyOf(unreadable);
    warnings = List.copyOf(warnings);
  }
}
