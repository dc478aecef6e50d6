package org.trapline.models.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A server on this machine that knows ranges and can be told to hang up. */
final class LoopbackServer implements AutoCloseable {
  /** What was asked for: the Range header of each request, or an empty text. */
  final List<String> ranges = new ArrayList<>();

  private final HttpServer server;
  private byte[] content;
  private String version = "\"1\"";
  private int hangUps;
  private int bytesBeforeHangUp;

  LoopbackServer(byte[] content) throws IOException {
    this.content = content.clone();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/files/", this::answer);
    server.start();
  }

  URI url(String name) {
    return URI.create(
        "http://%s:%d/files/%s"
            .formatted(
                server.getAddress().getAddress().getHostAddress(),
                server.getAddress().getPort(),
                name));
  }

  /** The next answers end after so many bytes. */
  synchronized void hangUp(int times, int afterBytes) {
    hangUps = times;
    bytesBeforeHangUp = afterBytes;
  }

  synchronized void replace(byte[] other) {
    content = other.clone();
    version = "\"2\"";
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String onlyIf = exchange.getRequestHeaders().getFirst("If-Range");
    ranges.add(range == null ? "" : range);
    boolean partly = range != null && (onlyIf == null || onlyIf.equals(version));
    int from = partly ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    exchange.getResponseHeaders().add("ETag", version);
    if (partly) {
      exchange
          .getResponseHeaders()
          .add(
              "Content-Range",
              "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    }
    exchange.sendResponseHeaders(partly ? 206 : 200, content.length - from);
    boolean hangUp = hangUps > 0;
    int to = hangUp ? Math.min(content.length, from + bytesBeforeHangUp) : content.length;
    exchange.getResponseBody().write(Arrays.copyOfRange(content, from, to));
    exchange.getResponseBody().flush();
    if (hangUp) {
      hangUps--;
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
