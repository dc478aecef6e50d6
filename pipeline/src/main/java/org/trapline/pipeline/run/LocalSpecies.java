package org.trapline.pipeline.run;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.models.species.LocalSpeciesList;
import org.trapline.models.species.LocalSpeciesListFile;
import org.trapline.models.species.Sighting;
import org.trapline.pipeline.settings.LocalSpeciesChoice;
import org.trapline.schemas.SitePosition;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.publish.DeploymentFacts;
import org.trapline.transforms.publish.KnownLabels;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The local species list of a result: what somebody says today, else what was said before. Kept in
 * the result, so that a corrected position of a station is heeded without the file.
 */
final class LocalSpecies {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::name)
          .thenComparing(Sighting::latitude, Comparator.nullsFirst(Double::compare))
          .thenComparing(Sighting::longitude, Comparator.nullsFirst(Double::compare));

  /** Names in a message before it only counts. */
  private static final int SHOWN = 10;

  /**
   * As it lies in the result.
   *
   * @param file where it came from, for messages
   * @param radiusKm only what was seen this near, kilometres; null takes every name
   * @param sightings each name once for each place, in order
   */
  private record Stored(String file, @Nullable Double radiusKm, List<Sighting> sightings) {
    Stored {
      sightings = sightings.stream().sorted(ORDER).toList();
    }

    static Stored read(String file, @Nullable Double radiusKm) throws IOException {
      LocalSpeciesListFile list = LocalSpeciesListFile.read(Path.of(file));
      return new Stored(file, radiusKm, List.copyOf(list.sightings()));
    }

    LocalSpeciesListFile listFile() {
      return new LocalSpeciesListFile(Path.of(file), Set.copyOf(sightings));
    }
  }

  private final @Nullable Stored stored;

  private LocalSpecies(@Nullable Stored stored) {
    this.stored = stored;
  }

  /** The list that holds from now on; whoever listens hears which names no label has. */
  static LocalSpecies of(ResultFolder result, LocalSpeciesChoice choice, RunListener listener)
      throws IOException {
    Stored stored = choose(result, choice);
    if (stored != null && (choice.list() != null || choice.radiusKm() != null)) {
      warnOfUnknown(stored, KnownLabels.read(result), listener);
    }
    return new LocalSpecies(stored);
  }

  private static @Nullable Stored choose(ResultFolder result, LocalSpeciesChoice choice)
      throws IOException {
    String list = choice.list();
    if (list != null) {
      return list.equals(LocalSpeciesChoice.NO_LIST) ? null : Stored.read(list, choice.radiusKm());
    }
    if (result.exists(ResultNames.SPECIES_LIST)) {
      Stored before = JSON.readValue(result.read(ResultNames.SPECIES_LIST), Stored.class);
      return choice.radiusKm() == null
          ? before
          : new Stored(before.file(), choice.radiusKm(), before.sightings());
    }
    if (choice.radiusKm() != null) {
      throw new InputException(
          "--species-radius goes with a list, and there is none: give --species-list too.");
    }
    return null;
  }

  private static void warnOfUnknown(Stored stored, KnownLabels labels, RunListener listener) {
    if (labels.isEmpty()) {
      throw new InputException(
          "%s can't be applied: the result was judged without a species model that names its labels."
              .formatted(stored.file()));
    }
    Set<String> names = new TreeSet<>(stored.listFile().names());
    LocalSpeciesList list = labels.localSpecies(names);
    List<String> unknown = list.unmatched();
    if (unknown.size() == names.size()) {
      throw new InputException(
          "None of the %d names in %s is known to the species model, such as %s; check that it is a list of species."
              .formatted(names.size(), stored.file(), shown(list)));
    }
    if (!unknown.isEmpty()) {
      listener.warned(
          "%d of %d names in %s are not known to the species model: %s."
              .formatted(unknown.size(), names.size(), stored.file(), shown(list)));
    }
  }

  private static String shown(LocalSpeciesList list) {
    List<String> unknown = list.unmatched();
    String shown =
        String.join(
            ", ",
            unknown.stream()
                .limit(SHOWN)
                .map(
                    name ->
                        list.nearest(name)
                            .map(near -> "%s (nearest: %s)".formatted(name, near))
                            .orElse(name))
                .toList());
    return unknown.size() > SHOWN
        ? "%s and %d more".formatted(shown, unknown.size() - SHOWN)
        : shown;
  }

  /** These deployments with the names of what lives at each. */
  List<DeploymentFacts> at(Collection<DeploymentFacts> deployments) {
    if (stored == null) {
      return deployments.stream().map(deployment -> deployment.withLocalSpecies(null)).toList();
    }
    Double radius = stored.radiusKm();
    LocalSpeciesListFile file = stored.listFile();
    if (radius == null) {
      List<String> names = List.copyOf(new TreeSet<>(file.names()));
      return deployments.stream().map(deployment -> deployment.withLocalSpecies(names)).toList();
    }
    mustHavePositions(deployments, radius);
    return deployments.stream()
        .map(deployment -> deployment.withLocalSpecies(near(file, deployment, radius)))
        .toList();
  }

  private void mustHavePositions(Collection<DeploymentFacts> deployments, double radius) {
    List<String> nowhere =
        deployments.stream()
            .filter(deployment -> !hasPosition(deployment.position()))
            .map(DeploymentFacts::deploymentId)
            .toList();
    if (!nowhere.isEmpty()) {
      throw new InputException(
          "--species-radius %s needs to know where the stations are, but latitude and longitude of %s are missing: fill them in in deployments.csv and give it with --deployments."
              .formatted(number(radius), String.join(", ", nowhere)));
    }
  }

  private static boolean hasPosition(SitePosition position) {
    return position.latitude() != null && position.longitude() != null;
  }

  private List<String> near(LocalSpeciesListFile file, DeploymentFacts deployment, double radius) {
    SitePosition position = deployment.position();
    if (position.latitude() == null || position.longitude() == null) {
      throw new IllegalStateException("positions were looked at before");
    }
    Set<String> names =
        new TreeSet<>(file.namesNear(position.latitude(), position.longitude(), radius));
    if (names.isEmpty()) {
      throw new InputException(
          "No observation in %s lies within %s km of deployment %s: make --species-radius larger, or check the station's position."
              .formatted(file.file(), number(radius), deployment.deploymentId()));
    }
    return List.copyOf(names);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** Keeps the list in the result, or takes it out. */
  void store(ResultFolder result) throws IOException {
    if (stored == null) {
      result.delete(ResultNames.SPECIES_LIST);
    } else {
      result.write(ResultNames.SPECIES_LIST, JSON.writeValueAsBytes(stored));
    }
  }
}
