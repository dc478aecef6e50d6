package org.trapline.transforms.find;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * A read-only object store in memory, {@code shelf://bucket/key}: it knows keys and no folders, and
 * {@code **} matches across slashes, as in GCS and S3.
 */
public final class ShelfFileSystem extends FileSystem<ShelfFileSystem.Key> {
  /** What every shelf of this JVM holds. */
  static final NavigableMap<String, String> OBJECTS = new TreeMap<>();

  /** Lets Beam find the shelf. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new ShelfFileSystem());
    }
  }

  /** An address. */
  record Key(String address) implements ResourceId {
    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      throw new UnsupportedOperationException("no test resolves addresses");
    }

    @Override
    public ResourceId getCurrentDirectory() {
      return new Key(address.substring(0, address.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
      return "shelf";
    }

    @Override
    public String getFilename() {
      return address.substring(address.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
      return address.endsWith("/");
    }

    @Override
    public String toString() {
      return address;
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    return specs.stream().map(ShelfFileSystem::match).toList();
  }

  private static MatchResult match(String spec) {
    StringBuilder regex = new StringBuilder();
    for (String part : spec.split("(?<=\\*\\*)|(?=\\*\\*)", -1)) {
      regex.append(part.equals("**") ? ".*" : Pattern.quote(part).replace("*", "\\E[^/]*\\Q"));
    }
    Pattern pattern = Pattern.compile(regex.toString());
    List<Metadata> found = new ArrayList<>();
    OBJECTS.forEach(
        (address, content) -> {
          if (pattern.matcher(address).matches()) {
            found.add(
                Metadata.builder()
                    .setResourceId(new Key(address))
                    .setSizeBytes(content.length())
                    .setIsReadSeekEfficient(true)
                    .setLastModifiedMillis(1_700_000_000_000L)
                    .build());
          }
        });
    return found.isEmpty()
        ? MatchResult.create(Status.NOT_FOUND, new FileNotFoundException(spec))
        : MatchResult.create(Status.OK, found);
  }

  @Override
  protected ReadableByteChannel open(Key key) throws IOException {
    String content = OBJECTS.get(key.address());
    if (content == null) {
      throw new FileNotFoundException(key.address());
    }
    return Channels.newChannel(new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  @Override
  protected Key matchNewResource(String spec, boolean isDirectory) {
    return new Key(spec);
  }

  @Override
  protected String getScheme() {
    return "shelf";
  }

  @Override
  protected WritableByteChannel create(Key key, CreateOptions options) {
    throw new UnsupportedOperationException("sources are read only");
  }

  @Override
  protected void copy(List<Key> from, List<Key> to) {
    throw new UnsupportedOperationException("sources are read only");
  }

  @Override
  protected void rename(
      List<Key> from, List<Key> to, org.apache.beam.sdk.io.fs.MoveOptions... options) {
    throw new UnsupportedOperationException("sources are read only");
  }

  @Override
  protected void delete(Collection<Key> keys) {
    throw new UnsupportedOperationException("sources are read only");
  }
}
