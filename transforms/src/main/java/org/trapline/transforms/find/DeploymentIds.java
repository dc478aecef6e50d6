package org.trapline.transforms.find;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a deployment's id may be: any text of a line, up to 255 characters. Ids that differ only in
 * case or in Unicode form are refused, since people and file systems take them for one.
 */
public final class DeploymentIds {
  /** As long as a folder's name can be. */
  private static final int MAX_LENGTH = 255;

  private DeploymentIds() {}

  /**
   * Refuses an id that can't stand in a table.
   *
   * @param deploymentId as written
   * @param where what the person has to look at, such as {@code --deployment}
   * @throws InputException naming the id
   */
  public static void requireUsable(String deploymentId, String where) {
    if (deploymentId.isBlank()) {
      throw new InputException(
          "%s is empty: give the deployment a name, such as RIV-01.".formatted(where));
    }
    if (!deploymentId.equals(deploymentId.strip())
        || deploymentId.chars().anyMatch(Character::isISOControl)
        || deploymentId.length() > MAX_LENGTH) {
      throw new InputException(
          "%s '%s' can't name a deployment: write one line of at most %d characters, without spaces before or after."
              .formatted(where, deploymentId.replaceAll("\\p{Cntrl}", "?"), MAX_LENGTH));
    }
  }

  /**
   * Refuses ids that are different texts but look alike.
   *
   * @param deploymentIds each as it was written; the same text may come often
   * @throws InputException naming two of them
   */
  public static void requireDistinct(Iterable<String> deploymentIds) {
    Map<String, String> seen = new HashMap<>();
    for (String id : deploymentIds) {
      String other = seen.putIfAbsent(folded(id), id);
      if (other != null && !other.equals(id)) {
        String difference =
            Names.composed(other).equals(Names.composed(id)) ? "Unicode form" : "case";
        throw new InputException(
            "The deployments '%s' and '%s' differ only in %s: give both one spelling, or two different names."
                .formatted(other, id, difference));
      }
    }
  }

  private static String folded(String id) {
    // Up and down again, since some letters have one lower case only.
    return Names.composed(id).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
