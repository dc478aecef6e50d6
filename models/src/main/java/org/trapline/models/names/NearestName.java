package org.trapline.models.names;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelt one was meant to be. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the nearest of the known names by edit distance, or null if none is near: more than a
   * third of the letters, and at least two, would have to change.
   */
  public static @Nullable String of(String misspelt, Collection<String> known) {
    String wanted = plain(misspelt);
    String nearest = null;
    int least = Math.max(2, wanted.length() / 3) + 1;
    for (String name : known) {
      int distance = distance(wanted, plain(name));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Levenshtein's distance, one row of the table at a time. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
