package org.trapline.analysis;

import java.util.Set;

/** The classes of the species that tests speak of: birds, but for a few. */
final class TinyTaxa {
  private static final Set<String> MAMMALS =
      Set.of("Rattus norvegicus", "Vulpes vulpes", "Lutra lutra", "Erinaceus europaeus");

  private TinyTaxa() {}

  static String classOf(String species) {
    return MAMMALS.contains(species) ? "Mammalia" : "Aves";
  }
}
