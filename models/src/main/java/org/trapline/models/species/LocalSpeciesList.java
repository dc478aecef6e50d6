package org.trapline.models.species;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.ListOutcome;

/**
 * Narrows a classifier's answers to what is known to live at a place. An answer that is not on the
 * list is rolled up to the genus, family or wider taxon that is, or else marked; it is never
 * renamed to another species, however likely.
 *
 * <p>A name on the list stands for itself and all that it holds: "Canidae" for every dog and fox.
 * The wider taxa that hold it are known with it. Blank, vehicle and person are never narrowed.
 * Pure, immutable, safe for several threads.
 */
public final class LocalSpeciesList {
  private static final List<Rank> ABOVE_SPECIES =
      List.of(Rank.GENUS, Rank.FAMILY, Rank.ORDER, Rank.CLASS, Rank.KINGDOM);

  /** Room for the sums of 64-bit numbers: the best label's own score must suffice. */
  private static final double SUM_TOLERANCE = 1e-10;

  private final Taxonomy taxonomy;
  private final RollUp rollUp;

  /** Scientific names on the list, and those of the labels whose common names are. */
  private final Set<String> listed = new HashSet<>();

  /** Scientific names of all that holds something on the list. */
  private final Set<String> holding = new HashSet<>();

  /** Each name that the model has not, with the nearest one that it has; null if none is near. */
  private final Map<String, @Nullable String> unmatched = new LinkedHashMap<>();

  private LocalSpeciesList(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.rollUp = new RollUp(taxonomy, label -> !knows(label));
  }

  /**
   * A list of names.
   *
   * @param names scientific or common names of species or wider taxa, as people write them
   * @param taxonomy what the classifier's labels mean
   * @param labels the classifier's labels
   */
  public static LocalSpeciesList of(
      Collection<String> names, Taxonomy taxonomy, Collection<String> labels) {
    LocalSpeciesList list = new LocalSpeciesList(taxonomy);
    NameIndex index = new NameIndex(taxonomy, labels);
    names.forEach(name -> list.add(name, index));
    return list;
  }

  private void add(String name, NameIndex index) {
    Set<Lineage> found = index.find(name);
    for (Lineage lineage : found) {
      listed.add(NameIndex.name(lineage));
      addHolders(lineage);
    }
    if (found.isEmpty()) {
      unmatched.put(name, index.nearest(name));
      // The model may know a subspecies of it, or another species of its genus.
      listed.add(SpeciesNames.scientific(name));
      index.genus(name).forEach(this::addHolders);
    }
  }

  private void addHolders(Lineage lineage) {
    for (Rank rank : ABOVE_SPECIES) {
      lineage.at(rank).ifPresent(wider -> holding.add(NameIndex.name(wider)));
    }
  }

  /** Names on the list that no label and no wider taxon of the model has, as they were written. */
  public List<String> unmatched() {
    return List.copyOf(unmatched.keySet());
  }

  /** The name of the model that an unmatched one was perhaps meant to be; empty if none is near. */
  public Optional<String> nearest(String name) {
    return Optional.ofNullable(unmatched.get(name));
  }

  /** Whether a label is on the list, is held by something on it, or holds something on it. */
  public boolean knows(String label) {
    Optional<Lineage> lineage = taxonomy.lineage(label);
    if (lineage.isEmpty() || lineage.get().equals(Lineage.ANIMAL)) {
      return true;
    }
    String name = NameIndex.name(lineage.get());
    return holding.contains(name)
        || listed.contains(name)
        || listed.contains(binomial(name))
        || isHeldByListed(lineage.get());
  }

  private boolean isHeldByListed(Lineage lineage) {
    return ABOVE_SPECIES.stream()
        .flatMap(rank -> lineage.at(rank).stream())
        .anyMatch(wider -> listed.contains(NameIndex.name(wider)));
  }

  /** The species of a subspecies: "canis lupus" for "canis lupus dingo". */
  private static String binomial(String name) {
    String[] words = name.split(" ", -1);
    return words.length > 2 ? String.join(" ", Arrays.copyOf(words, 2)) : name;
  }

  /**
   * The answer that the list allows.
   *
   * @param answers the classifier's best labels, best first; at least one
   */
  public NarrowedAnswer narrow(List<Candidate> answers) {
    Candidate best = answers.get(0);
    if (knows(best.label())) {
      return new NarrowedAnswer(best.label(), best.score(), ListOutcome.KEPT, "");
    }
    return rollUp
        .best(answers, ABOVE_SPECIES, best.score() - SUM_TOLERANCE)
        .map(result -> rolledUp(best, result))
        .orElseGet(() -> marked(best));
  }

  private NarrowedAnswer rolledUp(Candidate best, RollUp.Result result) {
    String reason =
        "%s is not on the local species list; rolled up to the %s"
            .formatted(name(best.label()), result.rank().word());
    return new NarrowedAnswer(result.label(), result.score(), ListOutcome.ROLLED_UP, reason);
  }

  private NarrowedAnswer marked(Candidate best) {
    String reason =
        "%s is not on the local species list, and no wider taxon of it is"
            .formatted(name(best.label()));
    return new NarrowedAnswer(best.label(), best.score(), ListOutcome.NOT_ON_LIST, reason);
  }

  private String name(String label) {
    String commonName = taxonomy.commonName(label);
    if (!commonName.isEmpty()) {
      return commonName;
    }
    return taxonomy.lineage(label).map(Lineage::scientificName).orElse(label);
  }
}
