package org.trapline.pipeline.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.models.pixels.ContentHash;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.read.Fetched;
import org.trapline.transforms.store.AnyFile;

/**
 * Finds files with the same bytes. Files are opened only where sizes agree, and read whole only
 * where their beginnings agree, too. Empty files are no copies of each other.
 */
final class FindDuplicates {
  /** What is read whole at most, bytes; a card that was copied twice would take all night. */
  private static final long MAX_WHOLE = 2L << 30;

  private long bytesLeft = MAX_WHOLE;
  private long byBeginning;

  private FindDuplicates() {}

  static Duplicates in(List<FoundDeployment> deployments) {
    return new FindDuplicates().find(deployments);
  }

  private Duplicates find(List<FoundDeployment> deployments) {
    Map<Long, List<FoundFile>> sizes = new HashMap<>();
    for (FoundDeployment deployment : deployments) {
      for (FoundFile file : deployment.files()) {
        sizes.computeIfAbsent(file.size(), size -> new ArrayList<>(1)).add(file);
      }
    }
    sizes.remove(0L);
    List<SameContent> groups = new ArrayList<>();
    for (List<FoundFile> candidates : sizes.values()) {
      for (List<FoundFile> alike : shared(candidates, FindDuplicates::beginning)) {
        copies(alike).forEach(same -> groups.add(group(same)));
      }
    }
    groups.sort((one, other) -> name(one).compareTo(name(other)));
    return new Duplicates(groups, byBeginning);
  }

  private static String name(SameContent group) {
    SameContent.Place first = group.places().get(0);
    return first.deploymentId() + "/" + first.path();
  }

  private static SameContent group(List<FoundFile> files) {
    return new SameContent(
        files.stream()
            .map(file -> new SameContent.Place(file.folder().deploymentId(), file.path()))
            .toList());
  }

  /** Reads what two files are compared by. */
  @FunctionalInterface
  private interface Print {
    String of(FoundFile file) throws IOException;
  }

  private static Collection<List<FoundFile>> shared(List<FoundFile> files, Print print) {
    if (files.size() < 2) {
      return List.of();
    }
    Map<String, List<FoundFile>> prints = new LinkedHashMap<>();
    for (FoundFile file : files) {
      try {
        prints.computeIfAbsent(print.of(file), hash -> new ArrayList<>(1)).add(file);
      } catch (IOException e) {
        // What can't be read is named by the look at each file; it is no copy of anything.
      }
    }
    prints.values().removeIf(alike -> alike.size() < 2);
    return prints.values();
  }

  private static String beginning(FoundFile file) throws IOException {
    try (InputStream bytes = AnyFile.open(file.uri())) {
      return ContentHash.of(bytes.readNBytes(LookAtFile.HEAD));
    }
  }

  /** Of files with one size and one beginning those that are the same to their ends. */
  private Collection<List<FoundFile>> copies(List<FoundFile> alike) {
    long size = alike.get(0).size();
    if (size <= LookAtFile.HEAD) {
      return List.of(alike);
    }
    long bytes = size * alike.size();
    if (bytes > bytesLeft) {
      byBeginning += alike.size();
      return List.of(alike);
    }
    bytesLeft -= bytes;
    return shared(alike, FindDuplicates::content);
  }

  private static String content(FoundFile file) throws IOException {
    Fetched whole = FetchAhead.fetch(LookAtFile.ref(file));
    if (whole.error() != null) {
      throw new IOException(whole.message());
    }
    return ContentHash.of(whole.bytes());
  }
}
