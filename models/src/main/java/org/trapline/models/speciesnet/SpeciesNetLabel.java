package org.trapline.models.speciesnet;

import java.util.List;
import org.trapline.models.species.Lineage;
import org.trapline.models.species.Rank;

/**
 * One line of SpeciesNet's label or taxonomy file: {@code uuid;class;order;family;genus;species;
 * common name}.
 *
 * @param uuid identifier
 * @param lineage the five names in the middle
 * @param commonName name in daily speech, such as {@code red fox}; empty in a few lines
 */
public record SpeciesNetLabel(String uuid, Lineage lineage, String commonName) {
  /** Nothing is there. */
  public static final String BLANK = "f1856211-cfb7-4a5b-9158-c0f72fd09ee6;;;;;;blank";

  /** Some animal. */
  public static final String ANIMAL = "1f689929-883d-4dae-958c-3d57ab5b6c16;;;;;;animal";

  /** A person. */
  public static final String HUMAN =
      "990ae9dd-7a59-4344-afcb-1b7b21368000;mammalia;primates;hominidae;homo;sapiens;human";

  /** A vehicle. */
  public static final String VEHICLE = "e2895ed5-780b-48f6-8a11-9e27cb594511;;;;;;vehicle";

  /** No answer. */
  public static final String UNKNOWN =
      "f2efdae9-efb8-48fb-8a91-eccf79ab4ffb;no cv result;no cv result;no cv result;no cv"
          + " result;no cv result;no cv result";

  /** Longer lines are no labels; the longest real one has some 150 characters. */
  private static final int MAX_CHARACTERS = 1_000;

  /** Takes a line apart; spaces around it do not count. */
  public static SpeciesNetLabel parse(String line) {
    String stripped = line.strip();
    List<String> fields = List.of(stripped.split(";", -1));
    if (fields.size() != 7 || stripped.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          ("a SpeciesNet label has 7 fields separated by semicolons"
                  + " (uuid;class;order;family;genus;species;common name), but this has %d: \"%s\"")
              .formatted(fields.size(), stripped.substring(0, Math.min(stripped.length(), 80))));
    }
    return new SpeciesNetLabel(
        fields.get(0),
        new Lineage(fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5)),
        fields.get(6));
  }

  /** The line again. */
  public String line() {
    return uuid + ";" + lineage.key() + ";" + commonName;
  }

  /** The common name, or else the scientific one with its rank, such as {@code ursidae family}. */
  public String displayName() {
    if (!commonName.isEmpty()) {
      return commonName;
    }
    Rank rank = lineage.rank();
    return switch (rank) {
      case SPECIES -> lineage.scientificName();
      case GENUS -> lineage.genus() + " species";
      case FAMILY, ORDER, CLASS -> lineage.name(rank) + " " + rank.word();
      case KINGDOM -> "";
    };
  }
}
