package org.trapline.pipeline.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files, and whose cards they are.
 *
 * @param sources folders, globs or specifications of any Beam file system; at least one
 * @param deployment {@code --deployment}: everything found is this deployment; null if not given
 * @param layout {@code --layout}: such as {@code {period}/{station}}; null if not given
 * @param deploymentsCsv {@code --deployments}: the survey's deployments.csv; null if there is none
 * @param sample {@code --sample}: judge only so many files, spread over each deployment; 0 for all
 */
public record CardSettings(
    List<String> sources,
    @Nullable String deployment,
    @Nullable String layout,
    @Nullable Path deploymentsCsv,
    int sample) {
  /** Copies the list. */
  public CardSettings {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a run needs at least one source");
    }
    if (sample < 0) {
      throw new IllegalArgumentException("--sample must be at least 1, but was " + sample);
    }
  }
}
