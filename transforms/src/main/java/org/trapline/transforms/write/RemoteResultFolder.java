package org.trapline.transforms.write;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.transforms.store.RemoteFiles;
import org.trapline.transforms.store.StoredFile;
import org.trapline.transforms.store.Stores;

/** A result behind one of Beam's file systems: an object store, HDFS. */
final class RemoteResultFolder extends ResultFolder {
  private static final long serialVersionUID = 1L;

  private static final String TEMPORARY = "_trapline/tmp";

  /** Stores where a file appears with its last byte; a name that was given stays. */
  private static final Set<String> OF_OBJECTS = Set.of("s3", "gs");

  /**
   * Smaller files are fetched whole: a request takes as long as a megabyte, and a Parquet file is
   * asked for its end, its footer and its columns. A chunk has tens of kilobytes.
   */
  private static final long FETCHED_WHOLE = 4 << 20;

  private final String base;

  RemoteResultFolder(String spec) {
    this.base = spec.endsWith("/") ? spec : spec + "/";
  }

  @Override
  public String spec() {
    return base;
  }

  @Override
  public @Nullable Path localPath() {
    return null;
  }

  @Override
  public boolean exists(String name) throws IOException {
    return RemoteFiles.file(base + name).isPresent();
  }

  @Override
  public byte[] read(String name) throws IOException {
    return RemoteFiles.read(base + name);
  }

  @Override
  public byte[] read(String name, long offset, int length) throws IOException {
    return RemoteFiles.read(base + name, offset, length);
  }

  @Override
  public InputFile input(String name) throws IOException {
    Optional<StoredFile> file = RemoteFiles.file(base + name);
    if (file.isEmpty()) {
      throw new FileNotFoundException(base + name);
    }
    return file.get().bytes() <= FETCHED_WHOLE
        ? ChannelInputFile.of(read(name))
        : ChannelInputFile.of(() -> RemoteFiles.channel(base + name), file.get().bytes());
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return stored(folder).stream()
        .map(StoredFile::name)
        .filter(name -> name.indexOf('/') < 0)
        .toList();
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (StoredFile file : stored(folder)) {
      int slash = file.name().indexOf('/');
      if (slash > 0) {
        names.add(file.name().substring(0, slash));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public List<StoredFile> stored(String folder) throws IOException {
    String prefix = base + folder + "/";
    List<StoredFile> files = new ArrayList<>();
    RemoteFiles.below(
        prefix, file -> files.add(file.named(file.name().substring(prefix.length()))));
    // An address that ends with a slash is a folder's placeholder, not a file.
    files.removeIf(file -> file.name().isEmpty() || file.name().endsWith("/"));
    files.sort(Comparator.comparing(StoredFile::name));
    return files;
  }

  @Override
  public void write(String name, byte[] content) throws IOException {
    write(name, new ByteArrayInputStream(content));
  }

  @Override
  public void take(Path finished, String name) throws IOException {
    try (InputStream content = Files.newInputStream(finished)) {
      write(name, content);
    }
    Files.delete(finished);
  }

  /** An object appears whole; elsewhere half a file would be seen under its name. */
  private void write(String name, InputStream content) throws IOException {
    if (OF_OBJECTS.contains(Stores.scheme(base))) {
      RemoteFiles.write(base + name, content);
      return;
    }
    String temporary = base + TEMPORARY + "/" + UUID.randomUUID() + ".tmp";
    RemoteFiles.write(temporary, content);
    RemoteFiles.move(List.of(temporary), List.of(base + name));
  }

  @Override
  public Path newLocalFile() throws IOException {
    Path file = Files.createTempFile("trapline-", ".tmp");
    Files.delete(file);
    return file;
  }

  @Override
  public void moveFolder(String from, String to) throws IOException {
    List<String> sources = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (StoredFile file : stored(from)) {
      sources.add(base + from + "/" + file.name());
      targets.add(base + to + "/" + file.name());
    }
    RemoteFiles.move(sources, targets);
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    RemoteFiles.delete(
        stored(folder).stream().map(file -> base + folder + "/" + file.name()).toList());
  }

  @Override
  public void delete(String name) throws IOException {
    if (exists(name)) {
      RemoteFiles.delete(List.of(base + name));
    }
  }

  @Override
  public void clearUnfinished() throws IOException {
    deleteFolder(TEMPORARY);
  }
}
