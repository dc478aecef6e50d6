package org.trapline.transforms.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.MediaFormat;

/** Takes what the listings meet, asks whose it is, and makes deployments of it. One thread. */
final class Gathering {
  /** A folder while its source is listed; knows its owner from the first file that needs it. */
  static final class OpenFolder {
    private final Source source;
    private final List<String> folders;
    private final String uri;
    private @Nullable Claimed claimed;

    /**
     * A folder that a listing has entered.
     *
     * @param folders the levels below the source
     * @param uri with its closing separator
     */
    OpenFolder(Source source, List<String> folders, String uri) {
      this.source = source;
      this.folders = folders;
      this.uri = uri;
    }

    OpenFolder child(String name, String separator) {
      return new OpenFolder(source, Levels.join(folders, List.of(name)), uri + name + separator);
    }

    List<String> folders() {
      return folders;
    }

    String uri() {
      return uri;
    }
  }

  private record Claimed(Card card, FoundFolder folder) {}

  /** A deployment while it grows. */
  private static final class Card {
    final LayoutValues layout;
    final Set<DeploymentRoot> roots = new LinkedHashSet<>();
    final List<FoundFile> files = new ArrayList<>();
    final SortedMap<String, Long> others = new TreeMap<>();
    final List<UnreadableFolder> unreadable = new ArrayList<>();

    Card(LayoutValues layout) {
      this.layout = layout;
    }
  }

  private final WhoseCard whoseCard;
  private final Map<String, Card> cards = new TreeMap<>();
  private final Set<String> idsAsWritten = new LinkedHashSet<>();
  private final SortedMap<String, Long> passedOver = new TreeMap<>();
  private final List<UnreadableFolder> unreadable = new ArrayList<>();

  Gathering(WhoseCard whoseCard) {
    this.whoseCard = whoseCard;
  }

  /** A file that is no folder and no link, whatever its kind. */
  void file(OpenFolder folder, String name, long size, long modifiedMillis) {
    if (MediaFormat.looksLikeMedia(name)) {
      Claimed owner = owner(folder, name);
      owner.card().files.add(new FoundFile(owner.folder(), name, size, modifiedMillis));
    } else {
      Card card = cardIfAny(folder);
      card.others.merge(Names.extension(name), 1L, Long::sum);
    }
  }

  void passedOver(String pattern) {
    passedOver.merge(pattern, 1L, Long::sum);
  }

  void unreadable(OpenFolder folder, String reason) {
    UnreadableFolder entry = new UnreadableFolder(folder.uri(), reason);
    unreadable.add(entry);
    cardIfAny(folder).unreadable.add(entry);
  }

  private Claimed owner(OpenFolder folder, String fileName) {
    Claimed claimed = claim(folder);
    if (claimed == null) {
      throw new InputException(
          "%s%s %s."
              .formatted(folder.uri, fileName, whoseCard.whyNot(folder.source, folder.folders)));
    }
    return claimed;
  }

  /** The deployment of a folder, or the nameless one for what belongs to none. */
  private Card cardIfAny(OpenFolder folder) {
    Claimed claimed = claim(folder);
    return claimed == null
        ? cards.computeIfAbsent("", none -> new Card(LayoutValues.NONE))
        : claimed.card();
  }

  private @Nullable Claimed claim(OpenFolder folder) {
    if (folder.claimed == null) {
      Optional<Claim> claim = whoseCard.claim(folder.source, folder.folders);
      if (claim.isPresent()) {
        folder.claimed = enter(folder, claim.get());
      }
    }
    return folder.claimed;
  }

  private Claimed enter(OpenFolder folder, Claim claim) {
    String written = claim.deploymentId().strip();
    DeploymentIds.requireUsable(written, "The folder " + folder.uri);
    idsAsWritten.add(written);
    String id = Names.composed(written);
    Card card = cards.computeIfAbsent(id, absent -> new Card(claim.layout()));
    if (!card.layout.equals(claim.layout())) {
      throw new InputException(
          "The folders make one deployment '%s' of two different places (%s and %s): use a --layout whose names differ."
              .formatted(id, card.layout, claim.layout()));
    }
    card.roots.add(root(folder.source, path(claim.root())));
    String below = claim.below().isEmpty() ? "" : path(claim.below()) + "/";
    return new Claimed(card, new FoundFolder(id, folder.uri, below));
  }

  private static DeploymentRoot root(Source source, String folder) {
    if (!folder.isEmpty()) {
      return new DeploymentRoot(source.uri(), folder, folder);
    }
    // What lies above a camera's folder may be a mount point; its name is left alone.
    boolean named = source.named() && CameraFolders.tailOf(source.levels()).isEmpty();
    String name = named ? source.levels().get(source.levels().size() - 1) : "";
    return new DeploymentRoot(source.uri(), "", Names.composed(name));
  }

  private static String path(List<String> levels) {
    return Names.composed(String.join("/", levels));
  }

  /** Ends the listing: sorts, sets copies aside, and gives each deployment its slug. */
  FoundMedia finish(Map<String, String> keptSlugs, List<String> knownIds) {
    DeploymentIds.requireDistinct(idsAsWritten);
    // Known ids are in NFC, whatever system they were first read on.
    DeploymentIds.requireDistinct(
        Stream.concat(idsAsWritten.stream().map(Names::composed), knownIds.stream()).toList());
    SortedMap<String, Long> strays = new TreeMap<>();
    Map<String, Card> full = new TreeMap<>();
    cards.forEach(
        (id, card) -> {
          if (card.files.isEmpty()) {
            card.others.forEach((extension, count) -> strays.merge(extension, count, Long::sum));
          } else {
            full.put(id, card);
          }
        });
    SortedMap<String, String> slugs = Slugs.of(full.keySet(), keptSlugs);
    List<FoundDeployment> deployments = new ArrayList<>();
    full.forEach((id, card) -> deployments.add(deployment(id, slugs.getOrDefault(id, ""), card)));
    return new FoundMedia(deployments, passedOver, strays, unreadable);
  }

  private static FoundDeployment deployment(String id, String slug, Card card) {
    Copies.Result result = Copies.setAside(id, card.files);
    return new FoundDeployment(
        id,
        slug,
        card.layout,
        List.copyOf(card.roots),
        result.files(),
        result.copies(),
        card.others,
        card.unreadable);
  }
}
