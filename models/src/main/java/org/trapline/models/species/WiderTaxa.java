package org.trapline.models.species;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;

/**
 * The genera, families, orders and classes that a model's labels say their species belong to. A
 * model that knows species only can thus still be rolled up: a rat that does not live there is some
 * rodent.
 */
public final class WiderTaxa {
  private WiderTaxa() {}

  /**
   * The labels, and after them one for each wider taxon that is no label yet. Its text is the
   * scientific name; one that is another label's text already is left out.
   */
  public static Labels with(Labels labels) {
    Map<String, LabelLine> wider = new LinkedHashMap<>();
    for (LabelLine line : labels.lines()) {
      if (line.kind() == LabelKind.ANIMAL) {
        holders(line.taxon()).forEach(holder -> wider.putIfAbsent(holder.label(), holder));
      }
    }
    for (LabelLine line : labels.lines()) {
      wider.remove(line.label());
      // SpeciesNet's "uuid;aves;;;;;bird" stands for Aves itself.
      wider.keySet().removeIf(name -> name.equalsIgnoreCase(line.taxon().scientificName()));
    }
    List<LabelLine> all = new ArrayList<>(labels.lines());
    all.addAll(wider.values());
    return new Labels(all);
  }

  private static Stream<LabelLine> holders(Taxon taxon) {
    return Stream.of(
            holder(taxon.genus(), Rank.GENUS, taxon),
            holder(taxon.family(), Rank.FAMILY, taxon),
            holder(taxon.order(), Rank.ORDER, taxon),
            holder(taxon.className(), Rank.CLASS, taxon))
        .filter(line -> !line.label().isEmpty());
  }

  private static LabelLine holder(String name, Rank rank, Taxon of) {
    Taxon taxon =
        new Taxon(
            name,
            "",
            rank.word(),
            of.className(),
            rank.compareTo(Rank.ORDER) <= 0 ? of.order() : "",
            rank.compareTo(Rank.FAMILY) <= 0 ? of.family() : "",
            rank.compareTo(Rank.GENUS) <= 0 ? of.genus() : "",
            "",
            "");
    return new LabelLine(name, LabelKind.ANIMAL, taxon);
  }
}
