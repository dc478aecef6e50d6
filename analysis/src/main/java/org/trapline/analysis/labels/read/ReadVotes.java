package org.trapline.analysis.labels.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.LookAtPhoto;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.analysis.sort.Manifest;
import org.trapline.analysis.sort.MovedFiles;
import org.trapline.analysis.sort.SortedFile;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.schemas.LabelSource;

/** Reads a source of labels, whichever kind it is; files and folders tell that themselves. */
public final class ReadVotes {
  private ReadVotes() {}

  /**
   * The votes of a source.
   *
   * @param look how a photo that lies in the source is looked at
   * @throws AnalysisInputException if the source can't be read or holds no label
   */
  public static Ballot of(Path source, ReadSettings settings, LookAtPhoto look) throws IOException {
    if (Files.isDirectory(source)) {
      return folder(source, settings, look);
    }
    if (!Files.isRegularFile(source)) {
      throw new AnalysisInputException(
          "There is no file or folder %s; check its name.".formatted(source));
    }
    List<String> head = CsvInput.head(source);
    if (head.isEmpty()) {
      throw new AnalysisInputException(
          "The file %s is empty; it holds no label.".formatted(source));
    }
    List<String> small = head.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Ballot ballot =
        small.containsAll(ZooniverseVotes.COLUMNS)
            ? ZooniverseVotes.of(source, settings)
            : TableVotes.of(source, head, settings);
    if (ballot.votes().isEmpty()) {
      throw new AnalysisInputException(
          "The file %s holds no label: fill in its column of labels.".formatted(source));
    }
    return ballot;
  }

  /**
   * The votes of a tree in which each photo lies in a folder with the name of its label.
   *
   * @throws AnalysisInputException if it is no such tree
   */
  public static Ballot ofTree(Path folder, LookAtPhoto look) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new AnalysisInputException(
          "There is no folder %s; extra photos lie in a folder for each label.".formatted(folder));
    }
    return FolderVotes.of(folder, null, look);
  }

  private static Ballot folder(Path folder, ReadSettings settings, LookAtPhoto look)
      throws IOException {
    if (settings.pattern() == null && Files.isRegularFile(folder.resolve(Manifest.NAME))) {
      return moved(folder);
    }
    if (settings.pattern() == null
        && Files.isRegularFile(folder.resolve(CamtrapVotes.OBSERVATIONS))) {
      return CamtrapVotes.of(folder, look);
    }
    return FolderVotes.of(folder, settings.pattern(), look);
  }

  /** What lies where a sort had put it is the machine's answer and nobody's label. */
  private static Ballot moved(Path folder) throws IOException {
    MovedFiles.Found found = MovedFiles.in(folder);
    Ballot ballot = new Ballot();
    for (MovedFiles.Moved moved : found.moved()) {
      SortedFile file = moved.file();
      PhotoName photo =
          new PhotoName(
              List.of(file.filePath()),
              file.deploymentId(),
              file.mediaId(),
              null,
              file.time(),
              null);
      ballot.add(new Vote(photo, Vote.Said.of(moved.humanName()), LabelSource.MOVED));
    }
    ballot.passOver("photos that were not moved", found.unmoved());
    if (ballot.votes().isEmpty()) {
      throw new AnalysisInputException(
          "Nothing was moved in %s, so nobody has said anything yet.".formatted(folder));
    }
    return ballot;
  }
}
