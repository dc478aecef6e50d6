package org.trapline.models.load;

import java.util.Locale;

/** What a person should mind about a licence as it is stated; no legal advice. */
final class LicenceNote {
  private LicenceNote() {}

  /** A sentence, or empty where nothing stands out. */
  static String of(String licence) {
    String text = licence.toLowerCase(Locale.ROOT);
    if (text.isBlank()) {
      return "No licence is known: ask its maker before you pass it on or earn money with it.";
    }
    if (text.contains("agpl")) {
      return "AGPL: who passes it on or lets others use it over a network must offer the source.";
    }
    if (text.contains("-nc")
        || text.contains(" nc")
        || text.contains("non-commercial")
        || text.contains("noncommercial")) {
      return "Not for commercial use.";
    }
    if (text.contains("gpl")) {
      return "GPL: who passes it on must offer the source on the same terms.";
    }
    return "";
  }
}
