package org.trapline.analysis.sort;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files and folders that every system takes. */
final class SafeNames {
  /** What Windows forbids, and control characters. */
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");

  /** Windows drops these silently, so that two names would become one. */
  private static final Pattern ENDS = Pattern.compile("[. ]+$");

  /** Devices of Windows, with any extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  /** File systems take 255 bytes; a letter has up to 4. */
  private static final int MAX_LETTERS = 60;

  private SafeNames() {}

  /** The text as one name of a file or folder. */
  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    String name = ENDS.matcher(FORBIDDEN.matcher(plain.strip()).replaceAll("_")).replaceAll("");
    if (name.codePointCount(0, name.length()) > MAX_LETTERS) {
      // The end of a path tells files apart, not its beginning.
      name = name.substring(name.offsetByCodePoints(name.length(), -MAX_LETTERS));
    }
    boolean device = DEVICES.contains(name.toLowerCase(Locale.ROOT).split("\\.", 2)[0]);
    return name.isBlank() || name.startsWith(".") || device ? "_" + name : name;
  }
}
