package org.trapline.transforms.find;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.Gathering.OpenFolder;

/**
 * Walks a folder of this machine. Links to folders are followed unless what they lead to is listed
 * anyway or contains what is listed, so a loop ends and no file comes twice. Reads names and
 * attributes only, and writes nothing.
 */
final class LocalListing {
  static final String LINK_BACK = "link to a folder that is listed already";
  static final String SPECIAL = "device, pipe or socket";

  /** What Java writes for bytes that are no character in the system's encoding. */
  private static final char REPLACEMENT = '\uFFFD';

  private record Link(Path path, OpenFolder folder, boolean wanted) {}

  private final Gathering gathering;
  private final Glob glob;
  private final List<Path> followed = new ArrayList<>();

  LocalListing(Gathering gathering, Glob glob) {
    this.gathering = gathering;
    this.glob = glob;
  }

  /** Lists a folder and all below it. */
  void list(Path folder, OpenFolder open) throws IOException {
    followed.add(LocalPlaces.real(folder));
    walk(folder, open, Path.of(""), glob == Glob.ALL);
  }

  /** Lists one file. */
  void listFile(Path file, OpenFolder folder) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    meet(folder, file, attributes);
  }

  private void walk(Path start, OpenFolder open, Path below, boolean wanted) throws IOException {
    Visitor visitor = new Visitor(start, open, below, wanted);
    Files.walkFileTree(start, visitor);
    visitor.links.sort(Comparator.comparing(link -> link.path().toString()));
    for (Link link : visitor.links) {
      follow(link);
    }
  }

  private void follow(Link link) throws IOException {
    Path real;
    BasicFileAttributes attributes;
    try {
      real = link.path().toRealPath();
      attributes = Files.readAttributes(real, BasicFileAttributes.class);
    } catch (IOException e) {
      // A link that leads nowhere is a file all the same, and becomes a row that says so.
      if (link.wanted()) {
        gathering.file(link.folder(), nameOf(link.path()), 0, 0);
      }
      return;
    }
    if (!attributes.isDirectory()) {
      if (link.wanted()) {
        meet(link.folder(), link.path(), attributes);
      }
    } else if (followed.stream().anyMatch(f -> real.startsWith(f) || f.startsWith(real))) {
      gathering.passedOver(LINK_BACK);
    } else {
      followed.add(real);
      OpenFolder open = link.folder().child(nameOf(link.path()), File.separator);
      walk(real, open, relative(open), link.wanted());
    }
  }

  private void meet(OpenFolder folder, Path file, BasicFileAttributes attributes) {
    // Opening a pipe would wait for ever. On Windows "other" means files that a cloud disk holds.
    if (attributes.isOther() && File.separatorChar == '/') {
      gathering.passedOver(SPECIAL);
      return;
    }
    gathering.file(
        folder, nameOf(file), attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  private static Path relative(OpenFolder open) {
    return Path.of("", open.folders().toArray(String[]::new));
  }

  private static String nameOf(Path path) {
    return Objects.requireNonNull(path.getFileName(), "only a root has no name").toString();
  }

  /** A name in another encoding than the system's can be listed but never opened by its text. */
  private static boolean survivesAsText(Path path) {
    if (nameOf(path).indexOf(REPLACEMENT) < 0) {
      return true;
    }
    try {
      return path.equals(Path.of(path.toString()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** What the system reported, for people. */
  static String reason(IOException failure) {
    return failure instanceof AccessDeniedException
        ? "access denied"
        : String.valueOf(failure.getMessage());
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Path below;
    private final Deque<OpenFolder> open = new ArrayDeque<>();
    private final Deque<Boolean> wanted = new ArrayDeque<>();
    private final List<Link> links = new ArrayList<>();
    private final OpenFolder first;
    private final boolean firstWanted;

    Visitor(Path start, OpenFolder first, Path below, boolean firstWanted) {
      this.start = start;
      this.first = first;
      this.below = below;
      this.firstWanted = firstWanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(start)) {
        open.push(first);
        wanted.push(firstWanted);
        return FileVisitResult.CONTINUE;
      }
      if (isPassedOver(folder) || isUndecodable(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      boolean inside = isWanted(folder);
      if (!inside && !glob.mayMatchBelow(place(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (attributes.isOther()) {
        // A junction of Windows: a link, though the attributes call it a folder.
        links.add(new Link(folder, open.element(), inside));
        return FileVisitResult.SKIP_SUBTREE;
      }
      open.push(open.element().child(nameOf(folder), File.separator));
      wanted.push(inside);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isPassedOver(file) || isUndecodable(file)) {
        return FileVisitResult.CONTINUE;
      }
      boolean inside = isWanted(file);
      if (attributes.isSymbolicLink()) {
        if (inside || glob.mayMatchBelow(place(file))) {
          links.add(new Link(file, open.element(), inside));
        }
      } else if (inside) {
        meet(open.element(), file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      if (open.isEmpty()) {
        gathering.unreadable(first, reason(failure));
      } else if (!isPassedOver(path) && (isWanted(path) || glob.mayMatchBelow(place(path)))) {
        // A folder that can't be opened comes here without preVisitDirectory.
        gathering.unreadable(open.element().child(nameOf(path), ""), reason(failure));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      OpenFolder closed = open.pop();
      wanted.pop();
      if (failure != null) {
        gathering.unreadable(closed, reason(failure));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isPassedOver(Path path) {
      String pattern = Names.passedOverAs(nameOf(path));
      if (!pattern.isEmpty()) {
        gathering.passedOver(pattern);
      }
      return !pattern.isEmpty();
    }

    private boolean isUndecodable(Path path) {
      boolean undecodable = !survivesAsText(path);
      if (undecodable) {
        gathering.unreadable(
            open.element().child(nameOf(path), ""),
            "its name is in another encoding than this system's; set LC_ALL=C.UTF-8 or rename it");
      }
      return undecodable;
    }

    private boolean isWanted(Path path) {
      return wanted.element() || glob.matches(place(path));
    }

    private Path place(Path path) {
      return below.resolve(start.relativize(path));
    }
  }
}
