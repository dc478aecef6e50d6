package org.trapline.analysis.labels.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.LookAtPhoto;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.schemas.LabelSource;

/**
 * Observations of a Camtrap DP package that a person made; those of machines are no labels. Where a
 * package has observations of single files, those of whole events say nothing more; where it has
 * none, every file of an event gets what was observed in it.
 */
final class CamtrapVotes {
  /** The files that make a folder a package, as far as labels go. */
  static final String OBSERVATIONS = "observations.csv";

  private static final String MEDIA = "media.csv";

  private final Path folder;
  private final LookAtPhoto look;
  private final Map<String, PhotoName> photos = new HashMap<>();
  private final Map<String, TreeMap<Instant, List<PhotoName>>> byTime = new HashMap<>();
  private final Ballot ballot = new Ballot();

  private CamtrapVotes(Path folder, LookAtPhoto look) {
    this.folder = folder;
    this.look = look;
  }

  static Ballot of(Path folder, LookAtPhoto look) throws IOException {
    CamtrapVotes reading = new CamtrapVotes(folder, look);
    for (CsvRow row : CsvInput.read(folder.resolve(MEDIA), Set.of("mediaID", "deploymentID"))) {
      reading.addPhoto(row);
    }
    List<CsvRow> human = new ArrayList<>();
    for (CsvRow row :
        CsvInput.read(folder.resolve(OBSERVATIONS), Set.of("deploymentID", "observationType"))) {
      if ("machine".equals(row.optional("classificationMethod"))) {
        reading.ballot.passOver("observations by a machine");
      } else {
        human.add(row);
      }
    }
    boolean ofFiles = human.stream().anyMatch(row -> row.optional("mediaID") != null);
    for (CsvRow row : human) {
      if (row.optional("mediaID") != null) {
        reading.addVote(row, reading.photo(row));
      } else if (ofFiles) {
        reading.ballot.passOver("observations of whole events");
      } else {
        reading.addEvent(row);
      }
    }
    if (reading.ballot.votes().isEmpty()) {
      throw new AnalysisInputException(
          "The package %s holds no observation by a person; a label is what a person says."
              .formatted(folder));
    }
    return reading.ballot;
  }

  private void addPhoto(CsvRow row) throws IOException {
    String path = row.optional("filePath");
    String name = row.optional("fileName");
    List<String> paths = new ArrayList<>();
    if (name != null) {
      paths.add(name);
    }
    if (path != null && !path.contains("://")) {
      paths.add(0, path);
    }
    if (paths.isEmpty()) {
      paths.add(path == null ? row.text("mediaID") : path.substring(path.lastIndexOf('/') + 1));
    }
    String timestamp = row.optional("timestamp");
    PhotoName photo =
        new PhotoName(
            paths,
            row.text("deploymentID"),
            null,
            hash(row, path),
            // A time in UTC is not what the camera's clock showed.
            timestamp == null || timestamp.endsWith("Z") ? null : LooseTime.local(timestamp),
            null);
    photos.put(row.text("mediaID"), photo);
    Instant at = LooseTime.instant(timestamp);
    if (at != null) {
      byTime
          .computeIfAbsent(row.text("deploymentID"), any -> new TreeMap<>())
          .computeIfAbsent(at, any -> new ArrayList<>())
          .add(photo);
    }
  }

  /** Of a photo that lies in the package; null for one that does not. */
  private @Nullable String hash(CsvRow row, @Nullable String path) throws IOException {
    if (path == null || path.contains("://")) {
      return null;
    }
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw row.refuse("filePath", path, "a path must not lead out of the package");
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? look.at(file).hash() : null;
  }

  private PhotoName photo(CsvRow row) {
    String id = row.text("mediaID");
    PhotoName photo = photos.get(id);
    if (photo == null) {
      throw row.refuse("mediaID", id, MEDIA + " has no such file");
    }
    return photo;
  }

  private void addEvent(CsvRow row) {
    Instant from = LooseTime.instant(row.optional("eventStart"));
    Instant to = LooseTime.instant(row.optional("eventEnd"));
    if (from == null || to == null || to.isBefore(from)) {
      throw row.refuse(
          "eventStart",
          String.valueOf(row.optional("eventStart")),
          "an observation without mediaID needs eventStart and eventEnd with an offset");
    }
    TreeMap<Instant, List<PhotoName>> own =
        byTime.getOrDefault(row.text("deploymentID"), new TreeMap<>());
    for (List<PhotoName> together : own.subMap(from, true, to, true).values()) {
      together.forEach(photo -> addVote(row, photo));
    }
  }

  private void addVote(CsvRow row, PhotoName photo) {
    String type = row.text("observationType");
    if (type.equals("unclassified")) {
      ballot.passOver("lines without an answer");
      return;
    }
    String species = row.optional("scientificName");
    Double count = row.number("count");
    ballot.add(
        row,
        "scientificName",
        photo,
        new Vote.Said(
            type.equals("animal") && species != null ? species : type,
            count == null || count < 1 ? null : Integer.valueOf(count.intValue()),
            row.optional("classifiedBy"),
            LooseTime.instant(row.optional("classificationTimestamp"))),
        LabelSource.CAMTRAP_DP);
  }
}
