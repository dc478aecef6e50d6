package org.trapline.pipeline.deployments;

import java.util.List;
import java.util.Optional;
import org.trapline.transforms.find.ClaimedFolder;

/**
 * A deployments.csv that was read whole.
 *
 * @param entries in the order of the file; ids are distinct
 * @param warnings sentences for the person: what was in the file and not used
 */
public record DeploymentsTable(List<DeploymentEntry> entries, List<String> warnings) {
  /** No file was given. */
  public static final DeploymentsTable EMPTY = new DeploymentsTable(List.of(), List.of());

  /** Copies the lists. */
  public DeploymentsTable {
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }

  /** The row of a deployment. */
  public Optional<DeploymentEntry> entry(String deploymentId) {
    return entries.stream().filter(e -> e.deploymentId().equals(deploymentId)).findFirst();
  }

  /** The folders that rows claim, for the search for media. */
  public List<ClaimedFolder> claimedFolders() {
    return entries.stream()
        .flatMap(e -> Optional.ofNullable(e.path()).stream().map(p -> claim(e, p)))
        .toList();
  }

  private static ClaimedFolder claim(DeploymentEntry entry, String path) {
    return new ClaimedFolder(entry.deploymentId(), path);
  }

  /** All ids, with and without a folder. */
  public List<String> deploymentIds() {
    return entries.stream().map(DeploymentEntry::deploymentId).toList();
  }
}
