package org.trapline.transforms.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole plan of a deployment.
 *
 * @param deploymentId as the survey calls it
 * @param slug the deployment's folder in the tables
 * @param parts in the order in which they were planned
 */
public record DeploymentPlan(String deploymentId, String slug, List<PlanPart> parts) {
  /** Copies the list. */
  public DeploymentPlan {
    parts = List.copyOf(parts);
  }

  /** Every planned file once, by media id; a later part's entry replaces an earlier one's. */
  public LatestFiles files() {
    return new LatestFiles(chunks());
  }

  /** Entries of all parts: a file that was planned twice counts twice. */
  public int entries() {
    return parts.stream().mapToInt(PlanPart::files).sum();
  }

  /** All chunks, part by part. */
  public List<PlannedChunk> chunks() {
    return parts.stream().flatMap(part -> part.chunks().stream()).toList();
  }

  /** The day on which the last part was planned. */
  public LocalDate lastPlannedOn() {
    return parts.get(parts.size() - 1).plannedOn();
  }

  /** This plan with one more part of these files. */
  public DeploymentPlan with(LocalDate plannedOn, List<PlannedFile> added, int chunkFiles) {
    List<PlanPart> more = new ArrayList<>(parts);
    more.add(PlanPart.cut(parts.size() + 1, plannedOn, added, chunkFiles));
    return new DeploymentPlan(deploymentId, slug, more);
  }
}
