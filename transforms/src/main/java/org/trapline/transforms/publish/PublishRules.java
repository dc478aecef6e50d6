package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.speciesnet.Place;

/**
 * Everything beside the chunks that makes a row: what the publish fingerprint is made of.
 *
 * @param cuts today's thresholds
 * @param deployments what people know of each deployment, by its id
 * @param place country and region that SpeciesNet's geofence goes by where a deployment has none of
 *     its own; unknown turns it off
 * @param duplicates whether animals in duplicates count
 */
public record PublishRules(
    Cuts cuts, Map<String, DeploymentFacts> deployments, Place place, DuplicateChoice duplicates)
    implements Serializable {
  /** Copies the map. Rules that were stored before there was a place or a choice have none. */
  @JsonCreator
  public PublishRules(
      Cuts cuts,
      Map<String, DeploymentFacts> deployments,
      @Nullable Place place,
      @Nullable DuplicateChoice duplicates) {
    this.cuts = cuts;
    this.deployments = Map.copyOf(deployments);
    this.place = place == null ? Place.UNKNOWN : place;
    this.duplicates = duplicates == null ? DuplicateChoice.MARK : duplicates;
  }

  /** Rules for models that do not ask where they are. */
  public PublishRules(Cuts cuts, Map<String, DeploymentFacts> deployments) {
    this(cuts, deployments, Place.UNKNOWN, DuplicateChoice.MARK);
  }

  /** What is known of a deployment. */
  public DeploymentFacts of(String deploymentId) {
    DeploymentFacts known = deployments.get(deploymentId);
    return known == null ? DeploymentFacts.unknown(deploymentId) : known;
  }

  /** Country and region that the geofence goes by at a deployment. */
  public Place placeOf(String deploymentId) {
    Place own = of(deploymentId).place();
    return own == null ? place : own;
  }

  /** The publish fingerprint of one deployment: another one's correction does not change it. */
  public String fingerprint(String deploymentId) {
    String content =
        cuts + "\n" + of(deploymentId) + "\n" + placeOf(deploymentId) + "\n" + duplicates;
    return ContentHash.of(content.getBytes(UTF_8)).substring(0, 16);
  }
}
