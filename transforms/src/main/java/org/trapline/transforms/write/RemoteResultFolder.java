package org.trapline.transforms.write;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.parquet.ChannelInputFile;

/** A result behind one of Beam's file systems: an object store, HDFS. */
final class RemoteResultFolder extends ResultFolder {
  private static final long serialVersionUID = 1L;

  private final String base;

  RemoteResultFolder(String spec) {
    this.base = spec.endsWith("/") ? spec : spec + "/";
  }

  private ResourceId resource(String name) {
    return FileSystems.matchNewResource(base + name, false);
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
    return !match(base + name).isEmpty();
  }

  @Override
  public byte[] read(String name) throws IOException {
    try (ReadableByteChannel channel = FileSystems.open(resource(name));
        InputStream in = Channels.newInputStream(channel)) {
      return in.readAllBytes();
    }
  }

  @Override
  public InputFile input(String name) throws IOException {
    List<MatchResult.Metadata> found = match(base + name);
    if (found.isEmpty()) {
      throw new FileNotFoundException(base + name);
    }
    MatchResult.Metadata file = found.get(0);
    if (!file.isReadSeekEfficient()) {
      return ChannelInputFile.of(read(name));
    }
    return ChannelInputFile.of(
        () -> (SeekableByteChannel) FileSystems.open(file.resourceId()), file.sizeBytes());
  }

  @Override
  public List<String> list(String folder) throws IOException {
    String prefix = base + folder + "/";
    return match(prefix + "*").stream()
        .map(file -> file.resourceId().toString().substring(prefix.length()))
        .sorted()
        .toList();
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    String prefix = base + folder + "/";
    TreeSet<String> names = new TreeSet<>();
    for (MatchResult.Metadata file : match(prefix + "**")) {
      String below = file.resourceId().toString().substring(prefix.length());
      int slash = below.indexOf('/');
      if (slash > 0) {
        names.add(below.substring(0, slash));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public List<StoredFile> stored(String folder) throws IOException {
    String prefix = base + folder + "/";
    return match(prefix + "**").stream()
        .map(
            file ->
                new StoredFile(
                    file.resourceId().toString().substring(prefix.length()),
                    file.sizeBytes(),
                    Instant.ofEpochMilli(file.lastModifiedMillis())))
        .sorted(Comparator.comparing(StoredFile::name))
        .toList();
  }

  private static List<MatchResult.Metadata> match(String spec) throws IOException {
    return FileSystems.match(spec, EmptyMatchTreatment.ALLOW).metadata();
  }

  @Override
  public void write(String name, byte[] content) throws IOException {
    WritableByteChannel channel = FileSystems.create(resource(name), MimeTypes.BINARY);
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    // Not in a finally: closing after an error would publish a truncated object.
    channel.close();
  }

  @Override
  public void take(Path finished, String name) throws IOException {
    write(name, Files.readAllBytes(finished));
    Files.delete(finished);
  }

  @Override
  public Path newLocalFile() throws IOException {
    Path file = Files.createTempFile("trapline-", ".tmp");
    Files.delete(file);
    return file;
  }

  @Override
  public void moveFolder(String from, String to) throws IOException {
    List<ResourceId> sources = new ArrayList<>();
    List<ResourceId> targets = new ArrayList<>();
    String prefix = base + from + "/";
    for (MatchResult.Metadata file : match(prefix + "**")) {
      sources.add(file.resourceId());
      targets.add(resource(to + "/" + file.resourceId().toString().substring(prefix.length())));
    }
    FileSystems.rename(sources, targets, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    List<ResourceId> all =
        match(base + folder + "/**").stream().map(MatchResult.Metadata::resourceId).toList();
    FileSystems.delete(all, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  @Override
  public void delete(String name) throws IOException {
    FileSystems.delete(List.of(resource(name)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Nothing is ever half written in an object store. */
  @Override
  public void clearUnfinished() {}
}
