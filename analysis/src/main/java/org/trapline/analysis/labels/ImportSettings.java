package org.trapline.analysis.labels;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.read.ReadSettings;

/**
 * What to import.
 *
 * @param sources files and folders with labels
 * @param extra trees of photos from elsewhere, each photo in a folder with the name of its label
 * @param result the folder that a run wrote
 * @param reading what a person says about the sources
 * @param names what labels mean; null if they are names already
 * @param out the table to write
 */
public record ImportSettings(
    List<Path> sources,
    List<Path> extra,
    Path result,
    ReadSettings reading,
    @Nullable Path names,
    Path out) {
  /** Refuses an import of nothing. */
  public ImportSettings {
    sources = List.copyOf(sources);
    extra = List.copyOf(extra);
    if (sources.isEmpty() && extra.isEmpty()) {
      throw new AnalysisInputException("Give at least one file or folder with labels.");
    }
  }
}
