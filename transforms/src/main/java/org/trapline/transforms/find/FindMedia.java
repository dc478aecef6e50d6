package org.trapline.transforms.find;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trapline.transforms.find.Gathering.OpenFolder;
import org.trapline.transforms.store.StoreException;

/**
 * Finds every picture and video in a card dump and says whose card it is.
 *
 * <p>A source is a folder, a drive such as {@code E:\}, one file, a pattern such as {@code
 * /cards/RIV-*}, or an address of any file system that Beam knows, such as {@code gs://bucket/x}.
 * Folders are listed with all that lies below them; of a pattern, the part before its first sign is
 * the source, and what matches is listed. Promises: nothing is opened, except to compare two files
 * that claim to be one; nothing is written; the result does not depend on the order in which the
 * system lists names. Folders that can't be listed are named in the result and do not end the
 * search. Not thread-safe.
 */
public final class FindMedia {
  /** Two letters at least: one letter and a colon is a drive. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][-A-Za-z0-9+.]+:/.*");

  private final List<String> sources;
  private final WhoseCard whoseCard;
  private final Map<String, String> keptSlugs;
  private final List<String> knownIds;

  private FindMedia(
      List<String> sources,
      WhoseCard whoseCard,
      Map<String, String> keptSlugs,
      List<String> knownIds) {
    this.sources = List.copyOf(sources);
    this.whoseCard = whoseCard;
    this.keptSlugs = Map.copyOf(keptSlugs);
    this.knownIds = List.copyOf(knownIds);
  }

  /** Will list these places, with the first folder that is no camera's as the deployment. */
  public static FindMedia in(List<String> sources) {
    return new FindMedia(sources, new FirstFolder(), Map.of(), List.of());
  }

  /** Will ask this rule whose card a folder is. */
  public FindMedia askingWhoseCard(WhoseCard rule) {
    return new FindMedia(sources, rule, keptSlugs, knownIds);
  }

  /**
   * Will leave deployments of earlier runs the slugs that they have.
   *
   * @param slugs by deployment id
   */
  public FindMedia keepingSlugs(Map<String, String> slugs) {
    return new FindMedia(sources, whoseCard, slugs, knownIds);
  }

  /**
   * Will refuse ids that differ only in case from these.
   *
   * @param deploymentIds of earlier runs or deployments.csv, in NFC
   */
  public FindMedia knowingDeployments(List<String> deploymentIds) {
    return new FindMedia(sources, whoseCard, keptSlugs, deploymentIds);
  }

  /**
   * Lists the sources.
   *
   * @throws InputException if a source is missing, holds no media at all, or is ambiguous
   */
  public FoundMedia find() {
    if (sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
      throw new InputException("No folder was given: name the folder or drive with the photos.");
    }
    Gathering gathering = new Gathering(whoseCard);
    for (String source : sources) {
      try {
        list(gathering, source);
      } catch (StoreException e) {
        throw new InputException(String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        throw new InputException(
            "%s can't be listed: %s.".formatted(source, LocalListing.reason(e)), e);
      }
    }
    FoundMedia found = gathering.finish(keptSlugs, knownIds);
    if (found.deployments().isEmpty()) {
      throw new InputException(nothingIn(found));
    }
    return found;
  }

  private String nothingIn(FoundMedia found) {
    long others = found.otherFiles().values().stream().mapToLong(Long::longValue).sum();
    return "No photo or video was found in %s (%d other files, %d passed over by name, %d folders unreadable): check that this is the right folder or drive."
        .formatted(
            String.join(", ", sources),
            others,
            found.passedOver().values().stream().mapToLong(Long::longValue).sum(),
            found.unreadable().size());
  }

  private static void list(Gathering gathering, String source) throws IOException {
    if (source.startsWith("file:/")) {
      listLocal(gathering, source, Path.of(URI.create(source)));
    } else if (ADDRESS.matcher(source).matches()) {
      listRemote(gathering, source);
    } else if (Glob.isGlob(source)) {
      listGlob(gathering, source);
    } else {
      try {
        listLocal(gathering, source, Path.of(source));
      } catch (InvalidPathException e) {
        throw new InputException(
            "%s is no path of this system: %s.".formatted(source, e.getReason()), e);
      }
    }
  }

  private static void listLocal(Gathering gathering, String given, Path place) throws IOException {
    Path path = place.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      // A source that can't be opened ends the search; a folder inside it only counts.
      try (Stream<Path> names = Files.list(path)) {
        Optional<Path> unused = names.findFirst();
      }
      OpenFolder open = open(LocalPlaces.source(given, path), path);
      new LocalListing(gathering, Glob.ALL).list(path, open);
      return;
    }
    Path folder = path.getParent();
    if (folder == null || !Files.exists(path)) {
      throw new InputException(
          "%s does not exist: check the spelling, and that the card or disk is plugged in."
              .formatted(given));
    }
    OpenFolder open = open(LocalPlaces.source(given, folder), folder);
    new LocalListing(gathering, Glob.ALL).listFile(path, open);
  }

  private static void listGlob(Gathering gathering, String given) throws IOException {
    LocalPlaces.Pattern pattern = LocalPlaces.pattern(given);
    if (!Files.isDirectory(pattern.base())) {
      throw new InputException(
          "%s does not exist, so nothing can match %s: check the spelling."
              .formatted(pattern.base(), given));
    }
    OpenFolder open = open(LocalPlaces.source(given, pattern.base()), pattern.base());
    new LocalListing(gathering, new Glob(pattern.levels())).list(pattern.base(), open);
  }

  private static OpenFolder open(Source source, Path folder) {
    String uri = folder.toString();
    return new OpenFolder(
        source, List.of(), uri.endsWith(File.separator) ? uri : uri + File.separator);
  }

  private static void listRemote(Gathering gathering, String address) throws IOException {
    if (new RemoteListing(gathering).list(address) == 0) {
      throw new InputException(
          "%s does not exist or is empty: check the spelling and your access to it."
              .formatted(address));
    }
  }
}
