package org.trapline.pipeline.deployments;

import org.jspecify.annotations.Nullable;

/**
 * What else people wrote down about a deployment; passed on to exports.
 *
 * @param setupBy who set the camera up
 * @param timestampIssues whether the times are known to be wrong and can't be put right
 * @param baitUse whether bait was used
 * @param deploymentGroups groups, joined by {@code |}
 * @param deploymentTags tags, joined by {@code |}
 * @param deploymentComments in words
 */
public record Remarks(
    @Nullable String setupBy,
    @Nullable Boolean timestampIssues,
    @Nullable Boolean baitUse,
    @Nullable String deploymentGroups,
    @Nullable String deploymentTags,
    @Nullable String deploymentComments) {
  /** Nothing was written. */
  public static final Remarks NONE = new Remarks(null, null, null, null, null, null);
}
