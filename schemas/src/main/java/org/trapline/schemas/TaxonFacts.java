package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the label list says about an answer. Null where it says nothing. */
public record TaxonFacts(
    @Column(value = "Scientific name", term = "observations.scientificName")
        @Nullable String scientificName,
    @Column("Common name; the label itself where the list knows no name")
        @Nullable String commonName,
    @Column("Id of the taxon in the model's own list") @Nullable String taxonId,
    @Column("Rank of the scientific name, such as species") @Nullable String taxonRank,
    @Column(value = "Class", name = "class") @Nullable String taxonClass,
    @Column(value = "Order", name = "order") @Nullable String taxonOrder,
    @Column("Family") @Nullable String family,
    @Column("Genus") @Nullable String genus)
    implements Serializable {
  /** No taxon. */
  public static final TaxonFacts NONE =
      new TaxonFacts(null, null, null, null, null, null, null, null);
}
