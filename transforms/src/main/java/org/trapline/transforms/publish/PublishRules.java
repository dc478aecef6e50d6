package org.trapline.transforms.publish;

import java.io.Serializable;
import java.util.Map;

/**
 * Everything beside the chunks that makes a row: the publish fingerprint is made of it.
 *
 * @param cuts today's thresholds
 * @param deployments what people know of each deployment, by its id
 * @param fingerprint hash of all that
 */
public record PublishRules(Cuts cuts, Map<String, DeploymentFacts> deployments, String fingerprint)
    implements Serializable {
  /** Copies the map. */
  public PublishRules {
    deployments = Map.copyOf(deployments);
  }

  /** What is known of a deployment. */
  public DeploymentFacts of(String deploymentId) {
    DeploymentFacts known = deployments.get(deploymentId);
    return known == null ? DeploymentFacts.unknown(deploymentId) : known;
  }
}
