package org.trapline.analysis.sort;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.page.TextFile;

/**
 * Puts photos into the folders that they belong to. Stopped at any moment and started again it goes
 * on: what lies anywhere below the folder already, also where a person has moved it, stays there.
 */
public final class SortFolder {
  /** The state of a file that is there. */
  static final String SORTED = "sorted";

  private static final String MISSING = "source not found";
  private static final String HELD_BACK = "held back";

  private final Path out;
  private final Transfer how;

  private SortFolder(Path out, Transfer how) {
    this.out = out;
    this.how = how;
  }

  /** Knows where the photos lie. */
  @FunctionalInterface
  public interface Sources {
    /** The file of this id; null if it is not to be found. */
    @Nullable Path find(String mediaId);
  }

  /**
   * What was done.
   *
   * @param transferred files
   * @param there files that lay there before
   * @param missing files whose source was not found
   * @param heldBack files with people, and such that were not judged
   */
  public record Done(long transferred, long there, List<SortedFile> missing, long heldBack) {
    /** Copies the list. */
    public Done {
      missing = List.copyOf(missing);
    }
  }

  /** Carries a plan out. */
  public static Done fill(Path out, PlanSort.Plan plan, Transfer how, Sources sources)
      throws IOException {
    return new SortFolder(out, how).fill(plan, sources);
  }

  private Done fill(PlanSort.Plan plan, Sources sources) throws IOException {
    Files.createDirectories(out);
    Set<String> there = namesBelow(out);
    List<SortedFile> sorted = new ArrayList<>();
    List<SortedFile> missing = new ArrayList<>();
    for (SortedFile file : plan.files()) {
      boolean known = there.contains(small(file.name())) || sources.find(file.mediaId()) != null;
      (known ? sorted : missing).add(file);
    }
    Map<String, List<SortedFile>> states = new LinkedHashMap<>();
    states.put(SORTED, sorted);
    states.put(MISSING, missing);
    states.put(HELD_BACK, plan.heldBack());
    // First the manifest: whoever stops here can still read back what was moved.
    Manifest.write(out, states);
    long transferred = 0;
    for (SortedFile file : sorted) {
      Path source = sources.find(file.mediaId());
      if (source != null && !there.contains(small(file.name()))) {
        transfer(source, out.resolve(file.path()));
        transferred++;
      }
    }
    return new Done(transferred, sorted.size() - transferred, missing, plan.heldBack().size());
  }

  private static Set<String> namesBelow(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !Files.isDirectory(path))
          .forEach(path -> names.add(small(String.valueOf(path.getFileName()))));
    }
    return names;
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void transfer(Path source, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    switch (how) {
      case COPY -> {
        Path unfinished = target.resolveSibling("_unfinished-" + target.getFileName());
        Files.copy(
            source,
            unfinished,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
        TextFile.replace(unfinished, target);
      }
      case LINK -> link(source, target);
    }
  }

  private static void link(Path source, Path target) throws IOException {
    try {
      Files.createLink(target, source);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      throw new AnalysisInputException(
          "%s can't be linked to from %s (links need the same disk, and not every card has them); give --copy instead of --link."
              .formatted(source, target),
          e);
    }
  }
}
