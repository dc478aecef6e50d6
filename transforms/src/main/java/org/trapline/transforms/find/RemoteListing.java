package org.trapline.transforms.find;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.transforms.find.Gathering.OpenFolder;
import org.trapline.transforms.store.RemoteFiles;
import org.trapline.transforms.store.StoredFile;

/** Lists a place in another store, such as {@code gs://bucket/cards}, through Beam. */
final class RemoteListing {
  private final Gathering gathering;
  private final Map<String, OpenFolder> folders = new HashMap<>();
  private final Set<String> passedOver = new HashSet<>();
  private long met;

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
    Source source = RemotePlaces.source(address);
    if (RemoteFiles.isPattern(address)) {
      Set<String> seen = new HashSet<>();
      RemoteFiles.matching(address, file -> meetNew(source, file, seen));
      // What lies in a folder that matches, too.
      String below = (address.endsWith("/") ? address : address + "/") + "**";
      RemoteFiles.matching(below, file -> meetNew(source, file, seen));
      return seen.size();
    }
    String folder = address.endsWith("/") ? address : address + "/";
    long before = met;
    RemoteFiles.below(folder, file -> meet(source, file));
    if (met == before && RemotePlaces.namesMoreThanABucket(address)) {
      Source above = RemotePlaces.source(address.substring(0, address.lastIndexOf('/')));
      RemoteFiles.file(address).ifPresent(file -> meet(above, file));
    }
    return met - before;
  }

  private void meetNew(Source source, StoredFile file, Set<String> seen) {
    if (!file.name().endsWith("/") && seen.add(file.name())) {
      meet(source, file);
    }
  }

  private void meet(Source source, StoredFile file) {
    String uri = file.name();
    // An address that ends with a slash is a folder's placeholder, not a file.
    if (uri.endsWith("/")) {
      return;
    }
    met++;
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
    gathering.file(open, name, file.bytes(), file.stored().toEpochMilli());
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
