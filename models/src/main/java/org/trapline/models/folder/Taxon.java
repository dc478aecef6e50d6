package org.trapline.models.folder;

/**
 * What a label means in zoology; whatever the labels file does not say is empty.
 *
 * @param scientificName such as {@code Lutra lutra}
 * @param commonName such as {@code Eurasian otter}
 * @param rank such as {@code species} or {@code family}
 * @param className class, such as {@code Mammalia}
 * @param order such as {@code Carnivora}
 * @param family such as {@code Mustelidae}
 * @param genus such as {@code Lutra}
 * @param species the epithet, such as {@code lutra}
 * @param id identifier in the taxonomy that the labels file follows
 */
public record Taxon(
    String scientificName,
    String commonName,
    String rank,
    String className,
    String order,
    String family,
    String genus,
    String species,
    String id) {
  /** A label of which only the text is known. */
  public static final Taxon NONE = new Taxon("", "", "", "", "", "", "", "", "");
}
