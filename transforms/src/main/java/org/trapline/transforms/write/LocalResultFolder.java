package org.trapline.transforms.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.parquet.io.InputFile;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.transforms.store.StoredFile;

/** A result on a disk of this machine. */
final class LocalResultFolder extends ResultFolder {
  private static final long serialVersionUID = 1L;
  private static final String TEMPORARY = "_trapline/tmp";

  private final String base;

  LocalResultFolder(Path base) {
    this.base = base.toString();
  }

  private Path path(String name) {
    return Path.of(base, name.split("/"));
  }

  @Override
  public String spec() {
    return base;
  }

  @Override
  public Path localPath() {
    return Path.of(base);
  }

  @Override
  public boolean exists(String name) {
    return Files.isRegularFile(path(name));
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }

  @Override
  public byte[] read(String name, long offset, int length) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path(name))) {
      channel.position(offset);
      return Channels.newInputStream(channel).readNBytes(length);
    }
  }

  @Override
  public InputFile input(String name) throws IOException {
    return ChannelInputFile.of(path(name));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return names(folder, Files::isRegularFile);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return names(folder, Files::isDirectory);
  }

  private List<String> names(String folder, Predicate<Path> kind) throws IOException {
    Path path = path(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(kind)
          .map(entry -> String.valueOf(entry.getFileName()))
          .sorted()
          .toList();
    }
  }

  @Override
  public List<StoredFile> stored(String folder) throws IOException {
    Path above = path(folder);
    List<StoredFile> files = new ArrayList<>();
    if (!Files.isDirectory(above)) {
      return files;
    }
    Files.walkFileTree(
        above,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            String name = above.relativize(file).toString().replace('\\', '/');
            files.add(new StoredFile(name, facts.size(), facts.lastModifiedTime().toInstant()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    files.sort(Comparator.comparing(StoredFile::name));
    return files;
  }

  @Override
  public void write(String name, byte[] content) throws IOException {
    Path temporary = newTemporary();
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    move(temporary, name);
  }

  @Override
  public void take(Path finished, String name) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    move(finished, name);
  }

  private Path newTemporary() throws IOException {
    Path folder = path(TEMPORARY);
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID() + ".tmp");
  }

  private void move(Path temporary, String name) throws IOException {
    Path target = path(name);
    Files.createDirectories(target.getParent());
    Files.move(
        temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public Path newLocalFile() throws IOException {
    return newTemporary();
  }

  @Override
  public void moveFolder(String from, String to) throws IOException {
    Path source = path(from);
    Path target = path(to);
    if (!Files.isDirectory(source)) {
      return;
    }
    if (!Files.exists(target)) {
      Files.createDirectories(target.getParent());
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    for (Path file : below(source, Files::isRegularFile)) {
      move(file, to + "/" + source.relativize(file).toString().replace('\\', '/'));
    }
    deleteFolder(from);
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    List<Path> all = below(path(folder), path -> true);
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }

  /** Sorted, so that a folder comes before what is in it. */
  private static List<Path> below(Path folder, Predicate<Path> kind) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(kind).sorted().toList();
    }
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  @Override
  public void clearUnfinished() throws IOException {
    for (String name : list(TEMPORARY)) {
      delete(TEMPORARY + "/" + name);
    }
  }
}
