package org.trapline.models.species;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names of species, as people write them, to one form that can be compared. */
final class SpeciesNames {
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`\u00b4]");
  private static final Pattern DASHES_AND_BLANKS = Pattern.compile("[\\s\\p{Pd}_]+");

  /** Ends a scientific name: an author, a year, or a word such as "sp." or "cf.". */
  private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[\\p{Lu}(\\d].*|.*[.,].*");

  private SpeciesNames() {}

  /**
   * Small letters, single blanks, no hyphens and no apostrophes: "White-tailed Deer" and the like.
   */
  static String plain(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String without = APOSTROPHES.matcher(composed).replaceAll("");
    return DASHES_AND_BLANKS.matcher(without).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * A scientific name without author and year: "Lutra lutra (Linnaeus, 1758)" is "lutra lutra",
   * "Myotis sp." is "myotis". A name in daily speech comes out shortened or as it is.
   */
  static String scientific(String name) {
    String[] words = name.strip().split("\\s+", -1);
    List<String> parts = new ArrayList<>(List.of(words[0]));
    for (int i = 1; i < words.length && !NO_PART_OF_A_NAME.matcher(words[i]).matches(); i++) {
      parts.add(words[i]);
    }
    return plain(String.join(" ", parts));
  }
}
