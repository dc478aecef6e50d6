package org.trapline.runners.dataflow;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uploads that go on in pieces: an object is there when its last byte is, and not before. Some of
 * them can be made to break off in the middle of a piece, after which their session is gone, as
 * when a process dies and nobody takes it up again.
 */
final class GcsUploads {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:\\*|(\\d+)-(\\d+))/(\\*|\\d+)");

  private final GcsObjects objects;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicInteger untilBreak = new AtomicInteger();
  private volatile String breaking = "";

  private record Session(String name, ByteArrayOutputStream received) {}

  GcsUploads(GcsObjects objects) {
    this.objects = objects;
  }

  /**
   * Breaks off uploads from now on.
   *
   * @param prefix of the names; empty for none
   * @param whole so many of them come through before
   */
  void breakOff(String prefix, int whole) {
    untilBreak.set(whole);
    breaking = prefix;
  }

  /** How many were broken off. */
  int broken() {
    return broken.get();
  }

  /** Begins an upload and gives its session. */
  String begin(String name) {
    String session = Integer.toString(begun.incrementAndGet());
    sessions.put(session, new Session(name, new ByteArrayOutputStream()));
    return session;
  }

  /** Takes a piece. */
  void piece(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    Session session = sessions.get(id);
    if (session == null) {
      exchange.getRequestBody().readAllBytes();
      GcsServer.send(exchange, new GcsServer.Answer(410, ""));
      return;
    }
    if (!breaking.isEmpty()
        && session.name().startsWith(breaking)
        && untilBreak.decrementAndGet() < 0) {
      // Half of a small piece arrives; then the connection is gone, and the session too.
      session.received().write(exchange.getRequestBody().readNBytes(1000));
      sessions.remove(id);
      broken.incrementAndGet();
      exchange.close();
      return;
    }
    session.received().write(exchange.getRequestBody().readAllBytes());
    Matcher range = CONTENT_RANGE.matcher(contentRange(exchange));
    boolean whole =
        !range.matches() || range.group(3).equals(Integer.toString(session.received().size()));
    if (whole) {
      sessions.remove(id);
      objects.put(session.name(), session.received().toByteArray());
      GcsServer.send(
          exchange, new GcsServer.Answer(200, objects.describe(session.name()).toString()));
      return;
    }
    if (session.received().size() > 0) {
      exchange.getResponseHeaders().set("Range", "bytes=0-" + (session.received().size() - 1));
    }
    exchange.sendResponseHeaders(308, -1);
    exchange.close();
  }

  private static String contentRange(HttpExchange exchange) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Range"), "");
  }
}
