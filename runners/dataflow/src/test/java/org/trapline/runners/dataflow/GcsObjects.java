package org.trapline.runners.dataflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The objects of a bucket, in memory. */
final class GcsObjects {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Held> held = new ConcurrentSkipListMap<>();
  private final AtomicLong generations = new AtomicLong(1_700_000_000_000_000L);

  /** An object's bytes and when they came. */
  private static final class Held {
    final byte[] bytes;
    final long generation;
    final Instant updated = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    Held(byte[] bytes, long generation) {
      this.bytes = bytes;
      this.generation = generation;
    }
  }

  void put(String name, byte[] bytes) {
    held.put(name, new Held(bytes, generations.incrementAndGet()));
  }

  boolean has(String name) {
    return held.containsKey(name);
  }

  byte[] bytes(String name) {
    return get(name).bytes;
  }

  void delete(String name) {
    held.remove(name);
  }

  boolean copy(String from, String to) {
    if (!has(from)) {
      return false;
    }
    put(to, bytes(from));
    return true;
  }

  /** Names that begin so, in order. */
  List<String> names(String prefix) {
    return held.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** The object's resource, as the interface calls it. */
  ObjectNode describe(String name) {
    Held object = get(name);
    return JSON.createObjectNode()
        .put("kind", "storage#object")
        .put("bucket", GcsServer.BUCKET)
        .put("name", name)
        .put("generation", Long.toString(object.generation))
        .put("metageneration", "1")
        .put("contentType", "application/octet-stream")
        .put("timeCreated", object.updated.toString())
        .put("updated", object.updated.toString())
        .put("size", Integer.toString(object.bytes.length))
        .put("md5Hash", md5(object.bytes));
  }

  /** What comes along with the bytes. */
  void describeIn(Headers headers, String name) {
    Held object = get(name);
    headers.set("Content-Type", "application/octet-stream");
    headers.set("x-goog-generation", Long.toString(object.generation));
    headers.set("x-goog-metageneration", "1");
    headers.set("x-goog-stored-content-encoding", "identity");
    headers.set("x-goog-stored-content-length", Integer.toString(object.bytes.length));
  }

  private Held get(String name) {
    return Objects.requireNonNull(held.get(name), name);
  }

  private static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies a folder of this machine below a prefix, and makes its files as old as the copies. */
  void upload(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = prefix + "/" + folder.relativize(file).toString().replace('\\', '/');
        put(name, Files.readAllBytes(file));
        Files.setLastModifiedTime(file, FileTime.from(get(name).updated));
      }
    }
  }

  /** Copies everything below a prefix into a folder of this machine. */
  Path download(String prefix, Path folder) throws IOException {
    for (String name : names(prefix + "/")) {
      Path file = folder.resolve(name.substring(prefix.length() + 1));
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(name));
    }
    return folder;
  }
}
