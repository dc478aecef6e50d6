package org.trapline.analysis.labels.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.LookAtPhoto;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.schemas.LabelSource;

/**
 * Labels in a tree of photos: the folder that a photo lies in is its label, or a part of its name
 * is. Links are not followed, so that nothing outside the tree is read.
 */
final class FolderVotes {
  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "png", "tif", "tiff", "webp", "gif", "bmp");

  private final Path root;
  private final @Nullable NamePattern pattern;
  private final LookAtPhoto look;

  private FolderVotes(Path root, @Nullable String pattern, LookAtPhoto look) {
    this.root = root;
    this.pattern = pattern == null ? null : NamePattern.of(pattern);
    this.look = look;
  }

  /** The labels of a tree. */
  static Ballot of(Path root, @Nullable String pattern, LookAtPhoto look) throws IOException {
    Ballot ballot = new Ballot();
    FolderVotes reading = new FolderVotes(root, pattern, look);
    LabelSource source = pattern == null ? LabelSource.FOLDERS : LabelSource.PATTERN;
    for (Path file : pictures(root)) {
      Vote.Said said = reading.said(file);
      if (said != null) {
        ballot.add(new Vote(reading.photo(file), said, source));
      } else {
        ballot.passOver(
            pattern == null
                ? "photos that lie in no folder"
                : "photos whose names don't fit --pattern");
      }
    }
    if (ballot.votes().isEmpty()) {
      throw new AnalysisInputException(
          "The folder %s holds no photo with a label: %s."
              .formatted(
                  root,
                  pattern == null
                      ? "put each into a folder with the name of what it shows"
                      : "no name fits --pattern " + pattern));
    }
    return ballot;
  }

  private static List<Path> pictures(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(FolderVotes::isPicture).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && PICTURES.contains(extension)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Vote.@Nullable Said said(Path file) {
    Path below = root.relativize(file);
    if (pattern != null) {
      return pattern.said(below.toString().replace('\\', '/'));
    }
    Path folder = below.getParent();
    return folder == null ? null : Vote.Said.of(folder.getFileName().toString());
  }

  private PhotoName photo(Path file) throws IOException {
    LookAtPhoto.Look seen = look.at(file);
    return new PhotoName(
        List.of(root.relativize(file).toString()),
        null,
        null,
        seen.hash(),
        seen.time(),
        seen.camera());
  }
}
