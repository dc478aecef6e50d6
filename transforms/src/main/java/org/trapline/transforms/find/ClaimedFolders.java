package org.trapline.transforms.find;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of deployments.csv claim the folders that their paths name. The longest path wins, so a row
 * may claim a folder inside another row's.
 */
final class ClaimedFolders implements WhoseCard {
  private static final String FILE_SCHEME = "file://";

  private record Row(String deploymentId, List<String> levels, boolean absolute) {}

  private final List<Row> rows;

  ClaimedFolders(List<ClaimedFolder> claimed) {
    rows =
        claimed.stream()
            .map(c -> row(c.deploymentId(), c.path()))
            .sorted(Comparator.comparingInt((Row row) -> row.levels().size()).reversed())
            .toList();
  }

  private static Row row(String deploymentId, String path) {
    String place = path.startsWith(FILE_SCHEME) ? path.substring(FILE_SCHEME.length()) : path;
    return new Row(deploymentId, Levels.comparable(Levels.of(place)), isAbsolute(place));
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || path.startsWith("\\")
        || path.matches("[A-Za-z]:[/\\\\].*")
        || path.matches("[A-Za-z][-A-Za-z0-9+.]+:/.*");
  }

  @Override
  public Optional<Claim> claim(Source source, List<String> folders) {
    List<String> place = Levels.of(source.uri());
    for (Row row : rows) {
      Claim claim = row.absolute() ? absolute(row, place, folders) : relative(row, source, folders);
      if (claim != null) {
        return Optional.of(claim);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Claim absolute(Row row, List<String> place, List<String> folders) {
    List<String> whole = Levels.join(place, folders);
    if (!Levels.startsWith(Levels.comparable(whole), row.levels())) {
      return null;
    }
    int taken = Math.max(0, row.levels().size() - place.size());
    List<String> below = whole.subList(row.levels().size(), whole.size());
    return new Claim(row.deploymentId(), folders.subList(0, taken), below, LayoutValues.NONE);
  }

  private static @Nullable Claim relative(Row row, Source source, List<String> folders) {
    int levels = row.levels().size();
    if (Levels.startsWith(Levels.comparable(folders), row.levels())) {
      List<String> below = folders.subList(levels, folders.size());
      return new Claim(row.deploymentId(), folders.subList(0, levels), below, LayoutValues.NONE);
    }
    // The source may be the row's folder itself, or a camera's folder right inside it.
    List<String> tail = CameraFolders.tailOf(source.levels());
    List<String> card = source.levels().subList(0, source.levels().size() - tail.size());
    return Levels.endsWith(Levels.comparable(card), row.levels())
        ? new Claim(row.deploymentId(), List.of(), Levels.join(tail, folders), LayoutValues.NONE)
        : null;
  }

  @Override
  public String whyNot(Source source, List<String> folders) {
    return "lies below no path of deployments.csv: add a row for it";
  }
}
