package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Map;
import org.trapline.models.pixels.ContentHash;

/**
 * Everything beside the chunks that makes a row: what the publish fingerprint is made of.
 *
 * @param cuts today's thresholds
 * @param deployments what people know of each deployment, by its id
 */
public record PublishRules(Cuts cuts, Map<String, DeploymentFacts> deployments)
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

  /** The publish fingerprint of one deployment: another one's correction does not change it. */
  public String fingerprint(String deploymentId) {
    String content = cuts + "\n" + of(deploymentId);
    return ContentHash.of(content.getBytes(UTF_8)).substring(0, 16);
  }
}
