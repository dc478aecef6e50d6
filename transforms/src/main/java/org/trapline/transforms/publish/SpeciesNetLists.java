package org.trapline.transforms.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.models.folder.SetRules;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.speciesnet.Geofence;
import org.trapline.models.speciesnet.GeofenceRule;
import org.trapline.models.speciesnet.SpeciesNetEnsemble;
import org.trapline.models.speciesnet.SpeciesNetFiles;
import org.trapline.models.speciesnet.SpeciesNetLabel;
import org.trapline.models.speciesnet.SpeciesNetTaxonomy;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * SpeciesNet's taxonomy and geofence, kept in the result as they were at judging, so that another
 * country costs seconds and neither photos nor the model's folder.
 *
 * @param version of the model package, such as {@code 4.0.2a}
 * @param rules whether SpeciesNet's rules give one answer for each photo; with a cascade only the
 *     geofence and the roll-up are applied, box by box
 * @param taxonomy label lines in the order of the file
 * @param geofence for each place in zoology its rule
 */
public record SpeciesNetLists(
    String version, SetRules rules, List<String> taxonomy, Map<String, Rule> geofence) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the lists; equal lists are stored as equal bytes. */
  public SpeciesNetLists {
    taxonomy = List.copyOf(taxonomy);
    geofence = new TreeMap<>(geofence);
  }

  /**
   * A geofence rule in a fixed order: countries with their regions.
   *
   * @param allow where the taxon lives; no country means everywhere
   * @param block where it is ruled out all the same
   */
  public record Rule(Map<String, List<String>> allow, Map<String, List<String>> block) {
    /** Sorts the countries. */
    public Rule {
      allow = new TreeMap<>(allow);
      block = new TreeMap<>(block);
    }

    static Rule of(GeofenceRule rule) {
      return new Rule(sorted(rule.allow()), sorted(rule.block()));
    }

    private static Map<String, List<String>> sorted(Map<String, Set<String>> countries) {
      Map<String, List<String>> sorted = new TreeMap<>();
      countries.forEach(
          (country, regions) -> sorted.put(country, regions.stream().sorted().toList()));
      return sorted;
    }

    GeofenceRule rule() {
      return new GeofenceRule(sets(allow), sets(block));
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> countries) {
      Map<String, Set<String>> sets = new TreeMap<>();
      countries.forEach((country, regions) -> sets.put(country, Set.copyOf(regions)));
      return sets;
    }
  }

  /** The lists of a model package. */
  public static SpeciesNetLists of(SpeciesNetFiles files, SetRules rules) throws IOException {
    Map<String, Rule> geofence = new TreeMap<>();
    Geofence.read(files.geofence())
        .rules()
        .forEach((taxon, rule) -> geofence.put(taxon, Rule.of(rule)));
    Collection<String> lines = SpeciesNetTaxonomy.read(files.taxonomy()).labels();
    return new SpeciesNetLists(files.version(), rules, List.copyOf(lines), geofence);
  }

  /** Stores them in a result. */
  public void store(ResultFolder result) throws IOException {
    result.write(ResultNames.speciesNet(), JSON.writeValueAsBytes(this));
  }

  /** The lists in a result; empty if it was judged without SpeciesNet. */
  public static Optional<SpeciesNetLists> read(ResultFolder result) throws IOException {
    return result.exists(ResultNames.speciesNet())
        ? Optional.of(JSON.readValue(result.read(ResultNames.speciesNet()), SpeciesNetLists.class))
        : Optional.empty();
  }

  /** Part of the publish fingerprint: other lists give other answers. */
  String hash() throws IOException {
    return ContentHash.of(JSON.writeValueAsBytes(this));
  }

  /** SpeciesNet's rules over these lists. */
  SpeciesNetEnsemble ensemble() {
    Map<String, GeofenceRule> fence = new TreeMap<>();
    geofence.forEach((taxon, rule) -> fence.put(taxon, rule.rule()));
    return new SpeciesNetEnsemble(
        SpeciesNetTaxonomy.of(taxonomy.stream().map(SpeciesNetLabel::parse).toList()),
        Geofence.of(fence));
  }
}
