package org.trapline.transforms.find;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.trapline.transforms.find.Gathering.OpenFolder;

/** Lists a place in another store, such as {@code gs://bucket/cards}, through Beam. */
final class RemoteListing {
  private final Gathering gathering;
  private final Map<String, OpenFolder> folders = new HashMap<>();
  private final Set<String> passedOver = new HashSet<>();

  RemoteListing(Gathering gathering) {
    this.gathering = gathering;
  }

  /**
   * Lists everything below an address and what the address itself names, be it one file or a
   * pattern.
   *
   * @return how many files the store named
   */
  long list(String address) throws IOException {
    Set<String> seen = new HashSet<>();
    for (Metadata file : match(address)) {
      boolean itself = file.resourceId().toString().equals(address);
      String place = itself ? address.substring(0, address.lastIndexOf('/')) : address;
      meetNew(RemotePlaces.source(place), file, seen);
    }
    Source source = RemotePlaces.source(address);
    for (Metadata file : match((address.endsWith("/") ? address : address + "/") + "**")) {
      meetNew(source, file, seen);
    }
    return seen.size();
  }

  private static List<Metadata> match(String spec) throws IOException {
    return FileSystems.match(spec, EmptyMatchTreatment.ALLOW).metadata();
  }

  private void meetNew(Source source, Metadata file, Set<String> seen) {
    String uri = file.resourceId().toString();
    // An address that ends with a slash is a folder's placeholder, not a file.
    if (uri.endsWith("/") || !seen.add(uri)) {
      return;
    }
    int nameAt = uri.lastIndexOf('/') + 1;
    String folder = uri.substring(0, nameAt);
    String name = uri.substring(nameAt);
    String base = source.uri() + "/";
    String below = folder.startsWith(base) ? folder.substring(base.length()) : "";
    if (isPassedOver(base, below) || isPassedOver(folder, name)) {
      return;
    }
    OpenFolder open =
        folders.computeIfAbsent(folder, f -> new OpenFolder(source, levels(below), f));
    gathering.file(open, name, file.sizeBytes(), Math.max(0, file.lastModifiedMillis()));
  }

  private static List<String> levels(String below) {
    return below.isEmpty() ? List.of() : List.of(below.split("/"));
  }

  /** A store names files only: a folder that is passed over shows in each file's address. */
  private boolean isPassedOver(String above, String below) {
    StringBuilder place = new StringBuilder(above);
    for (String level : levels(below)) {
      place.append(level).append('/');
      String pattern = Names.passedOverAs(level);
      if (!pattern.isEmpty()) {
        if (passedOver.add(place.toString())) {
          gathering.passedOver(pattern);
        }
        return true;
      }
    }
    return false;
  }
}
