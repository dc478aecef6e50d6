package org.trapline.analysis.summary;

import org.jspecify.annotations.Nullable;

/**
 * What one deployment brought, in numbers of files.
 *
 * @param deployment its name
 * @param station its station, null if nobody said
 * @param files all files found
 * @param animals labelled animal
 * @param blanks labelled blank
 * @param humans labelled human
 * @param vehicles labelled vehicle
 * @param unknown labelled unknown
 * @param failed without a judgement
 * @param flagged with at least one doubt
 * @param duplicates with the bytes of an earlier file
 * @param first day of the first file whose time is not in doubt, null if there is none
 * @param last day of the last such file
 * @param topSpecies what was detected most often, null if nothing was named
 */
public record DeploymentLine(
    String deployment,
    @Nullable String station,
    long files,
    long animals,
    long blanks,
    long humans,
    long vehicles,
    long unknown,
    long failed,
    long flagged,
    long duplicates,
    @Nullable String first,
    @Nullable String last,
    @Nullable String topSpecies) {
  /** Adds up, for the line of totals. */
  DeploymentLine plus(DeploymentLine other) {
    return new DeploymentLine(
        deployment,
        null,
        files + other.files,
        animals + other.animals,
        blanks + other.blanks,
        humans + other.humans,
        vehicles + other.vehicles,
        unknown + other.unknown,
        failed + other.failed,
        flagged + other.flagged,
        duplicates + other.duplicates,
        earlier(first, other.first),
        later(last, other.last),
        null);
  }

  private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
    return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
  }

  private static @Nullable String later(@Nullable String one, @Nullable String other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }
}
