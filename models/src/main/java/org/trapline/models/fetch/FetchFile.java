package org.trapline.models.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.trapline.models.folder.ModelFolderException;

/**
 * Fetches one file. What arrived is kept when the line breaks, and the next try goes on behind it,
 * within the same call and in a later one; the server is asked for the rest of the very file that
 * was begun. The file appears under its name only when it is whole and its hash is right.
 */
public final class FetchFile {
  private static final int TRIES = 3;
  private static final int BUFFER = 1 << 20;

  /** Several times the largest published model; keeps a wrong address from filling the disk. */
  private static final long MAX_BYTES = 16L << 30;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PublishedFile file;
  private final Path whole;
  private final Path part;
  private final Path tag;
  private final FetchListener listener;

  private FetchFile(PublishedFile file, Path folder, FetchListener listener) {
    this.file = file;
    this.whole = folder.resolve(file.name());
    this.part = folder.resolve(file.name() + ".part");
    this.tag = folder.resolve(file.name() + ".tag");
    this.listener = listener;
  }

  /**
   * Fetches the file, unless an earlier call did.
   *
   * @param folder where it goes; made if it is not there
   * @return the whole file, its hash checked where one is known
   * @throws ModelFolderException if the server refuses it, or size or hash are wrong
   * @throws BrokenOffException if the line broke again and again
   */
  public static Path into(Path folder, PublishedFile file, FetchListener listener) {
    FetchFile fetch = new FetchFile(file, folder, listener);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: cannot be made (%s): check the permissions".formatted(folder, e), e);
    }
    return fetch.whole();
  }

  private Path whole() {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    for (int tries = 1; ; tries++) {
      try {
        if (!Files.isRegularFile(whole)) {
          receive(client);
          CheckHash.of(file, part);
          Files.move(part, whole);
          Files.deleteIfExists(tag);
        } else {
          CheckHash.of(file, whole);
        }
        return whole;
      } catch (IOException e) {
        if (tries == TRIES) {
          throw brokenOff(e);
        }
      }
    }
  }

  private void receive(HttpClient client) throws IOException {
    long had = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(file.url()).timeout(PATIENCE);
    Optional<String> known =
        Files.exists(tag) ? Optional.of(Files.readString(tag)) : Optional.empty();
    boolean resume = had > 0 && (known.isPresent() || file.isChecked());
    if (resume) {
      request.header("Range", "bytes=" + had + "-");
      known.ifPresent(value -> request.header("If-Range", value));
    }
    HttpResponse<InputStream> response = send(client, request.build());
    try (InputStream body = response.body()) {
      long from = startOf(response, resume ? had : 0);
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      long total = length < 0 ? file.bytes() : from + length;
      refuseOtherSize(total);
      remember(response);
      copy(body, from, total);
    }
  }

  /** Where in the file the body starts; the server may send all of it again. */
  private long startOf(HttpResponse<InputStream> response, long asked) throws IOException {
    int status = response.statusCode();
    if (status == 200) {
      return 0;
    }
    String range = response.headers().firstValue("Content-Range").orElse("");
    if (status == 206 && asked > 0 && range.startsWith("bytes " + asked + "-")) {
      return asked;
    }
    if (status == 206 || status == 416) {
      // What is here does not fit what is there: begin anew.
      Files.deleteIfExists(part);
      throw new IOException("the server cannot go on behind byte " + asked);
    }
    if (status >= 500 || status == 429) {
      throw new IOException("the server answers " + status);
    }
    throw new ModelFolderException(
        "%s: the server answers %d: check the address, or fetch the file by hand and add it from the"
                .formatted(file.url(), status)
            + " disk");
  }

  private void refuseOtherSize(long total) {
    if (file.bytes() > 0 && total != file.bytes()) {
      throw new ModelFolderException(
          "%s: has %d bytes, but %d were expected: it is another version; look at the page of its"
                  .formatted(file.url(), total, file.bytes())
              + " makers");
    }
  }

  /** Keeps what names this very version, so that a changed file is never mixed with its like. */
  private void remember(HttpResponse<InputStream> response) throws IOException {
    Optional<String> version =
        response
            .headers()
            .firstValue("ETag")
            .filter(value -> !value.startsWith("W/"))
            .or(() -> response.headers().firstValue("Last-Modified"));
    if (version.isPresent()) {
      Files.writeString(tag, version.get(), StandardCharsets.UTF_8);
    } else {
      Files.deleteIfExists(tag);
    }
  }

  private void copy(InputStream body, long from, long total) throws IOException {
    long bytes = from;
    StandardOpenOption how =
        from == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        out.write(buffer, 0, n);
        bytes += n;
        if (bytes > MAX_BYTES) {
          throw new ModelFolderException(
              "%s: is larger than %d GB, and no model of its kind is: check the address"
                  .formatted(file.url(), MAX_BYTES >> 30));
        }
        listener.received(bytes, total);
      }
    }
    if (total > 0 && bytes < total) {
      throw new IOException("the connection closed early");
    }
  }

  private HttpResponse<InputStream> send(HttpClient client, HttpRequest request)
      throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw brokenOff(e);
    }
  }

  private BrokenOffException brokenOff(Exception cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new BrokenOffException(
        "%s: the download broke off (%s): run the same command again, it goes on where it stopped"
            .formatted(file.url(), reason),
        cause);
  }
}
