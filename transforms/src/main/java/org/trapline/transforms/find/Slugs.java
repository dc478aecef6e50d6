package org.trapline.transforms.find;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of deployments in folders of the result: {@code [a-z][a-z0-9-]*}, never a word, number or
 * day that a reader of Parquet would take for something else than text.
 */
public final class Slugs {
  /** Long enough for people to tell them apart, short enough for deep folders on Windows. */
  private static final int MAX_LENGTH = 64;

  private static final int HASH_DIGITS = 8;

  /**
   * Words that readers take for a missing value, a number, a day or a truth, or Windows for a
   * device.
   */
  private static final Set<String> TAKEN_AMISS =
      Set.of(
          ("null none nil na nan nat inf infinity epoch true false yes no now today tomorrow"
                  + " yesterday con prn aux nul com1 com2 com3 com4 lpt1 lpt2 lpt3")
              .split(" "));

  private Slugs() {}

  /**
   * A slug for each deployment, unique among them.
   *
   * @param deploymentIds in NFC
   * @param kept slugs that deployments of an earlier run have already, by id: those stay
   */
  public static SortedMap<String, String> of(
      Collection<String> deploymentIds, Map<String, String> kept) {
    Map<String, Integer> users = new HashMap<>();
    for (String id : deploymentIds) {
      if (!kept.containsKey(id)) {
        users.merge(plain(id), 1, Integer::sum);
      }
    }
    kept.values().forEach(slug -> users.merge(slug, 1, Integer::sum));
    SortedMap<String, String> slugs = new TreeMap<>();
    for (String id : deploymentIds) {
      String slug = plain(id);
      String own = kept.get(id);
      if (own != null) {
        slugs.put(id, own);
      } else {
        slugs.put(id, users.getOrDefault(slug, 0) > 1 ? hashed(slug, id) : slug);
      }
    }
    return slugs;
  }

  /** The slug that a deployment has if no other deployment has the same. */
  public static String plain(String deploymentId) {
    String ascii =
        Normalizer.normalize(deploymentId, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (ascii.isEmpty()) {
      return hashed("d", deploymentId);
    }
    boolean plainWord = Character.isLetter(ascii.charAt(0)) && !TAKEN_AMISS.contains(ascii);
    String slug = plainWord ? ascii : "d-" + ascii;
    return slug.length() <= MAX_LENGTH ? slug : hashed(slug, deploymentId);
  }

  private static String hashed(String slug, String deploymentId) {
    int room = MAX_LENGTH - HASH_DIGITS - 1;
    String stem = slug.length() <= room ? slug : slug.substring(0, room).replaceAll("-$", "");
    byte[] hash = MediaId.sha256().digest(deploymentId.getBytes(UTF_8));
    return stem + "-" + HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
  }
}
