package org.trapline.runners.dataflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on loopback that answers what Beam asks of Google's store, with one bucket in memory. It
 * was written from the public description of the JSON interface, and is no proof of what a real
 * bucket answers.
 */
final class GcsServer implements AutoCloseable {
  static final String BUCKET = "survey";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern OBJECTS = Pattern.compile("/storage/v1/b/([^/]+)/o");
  private static final Pattern OBJECT =
      Pattern.compile("(?:/download)?/storage/v1/b/([^/]+)/o/([^/]+)");
  private static final Pattern REWRITE =
      Pattern.compile("/storage/v1/b/[^/]+/o/([^/]+)/rewriteTo/b/[^/]+/o/([^/]+)");
  private static final Pattern UPLOADS = Pattern.compile("/upload/storage/v1/b/([^/]+)/o");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  static {
    // Or each answer waits 40 ms for the client to acknowledge its first half.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final GcsObjects objects = new GcsObjects();
  private final GcsUploads uploads = new GcsUploads(objects);
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  GcsServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** What is typed after {@code --} to reach this server. */
  List<String> options() {
    return options(server.getAddress().getPort());
  }

  /** What is typed to reach a server on this port. */
  static List<String> options(int port) {
    return List.of(
        "--gcsEndpoint=http://127.0.0.1:%d/storage/v1/".formatted(port),
        "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory");
  }

  GcsObjects objects() {
    return objects;
  }

  GcsUploads uploads() {
    return uploads;
  }

  /** Method and path of every request, without what stands behind a question mark. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    if (path.startsWith("/upload/session/")) {
      uploads.piece(exchange);
    } else if (path.startsWith("/batch/")) {
      GcsBatch.answer(exchange, this::answer);
    } else if (UPLOADS.matcher(path).matches()) {
      begin(exchange);
    } else if (query(exchange).getOrDefault("alt", "").equals("media")) {
      media(exchange, OBJECT.matcher(path));
    } else {
      exchange.getRequestBody().readAllBytes();
      Answer answer =
          answer(exchange.getRequestMethod(), path, query(exchange.getRequestURI().getRawQuery()));
      send(exchange, answer);
    }
  }

  /**
   * What a request is answered.
   *
   * @param code of HTTP
   * @param body JSON, or empty
   */
  record Answer(int code, String body) {}

  /** Answers what has no bytes of objects in it. */
  private Answer answer(String method, String path, Map<String, String> query) {
    Matcher rewrite = REWRITE.matcher(path);
    if (rewrite.matches()) {
      return objects.copy(decoded(rewrite.group(1)), decoded(rewrite.group(2)))
          ? new Answer(200, "{\"kind\": \"storage#rewriteResponse\", \"done\": true}")
          : missing("object");
    }
    Matcher one = OBJECT.matcher(path);
    if (one.matches()) {
      String name = decoded(one.group(2));
      if (!objects.has(name)) {
        return missing("object");
      }
      if (method.equals("DELETE")) {
        objects.delete(name);
        return new Answer(204, "");
      }
      return new Answer(200, objects.describe(name).toString());
    }
    Matcher all = OBJECTS.matcher(path);
    if (all.matches() && all.group(1).equals(BUCKET)) {
      return new Answer(200, list(query).toString());
    }
    return missing("bucket");
  }

  private static Answer missing(String what) {
    String message = "The specified %s does not exist.".formatted(what);
    ObjectNode body = JSON.createObjectNode();
    ObjectNode error = body.putObject("error").put("code", 404).put("message", message);
    error
        .putArray("errors")
        .addObject()
        .put("message", message)
        .put("domain", "global")
        .put("reason", "notFound");
    return new Answer(404, body.toString());
  }

  /** A page of names, with the last of it as the token of the next. */
  private ObjectNode list(Map<String, String> query) {
    String prefix = query.getOrDefault("prefix", "");
    int most = Integer.parseInt(query.getOrDefault("maxResults", "1000"));
    ObjectNode page = JSON.createObjectNode().put("kind", "storage#objects");
    ArrayNode items = JSON.createArrayNode();
    TreeSet<String> names = new TreeSet<>(objects.names(prefix));
    String last = query.getOrDefault("pageToken", "");
    for (String name : last.isEmpty() ? names : names.tailSet(last, false)) {
      if (items.size() == most) {
        page.put("nextPageToken", items.get(most - 1).path("name").asText());
        break;
      }
      items.add(objects.describe(name));
    }
    if (!items.isEmpty()) {
      page.set("items", items);
    }
    return page;
  }

  private void media(HttpExchange exchange, Matcher path) throws IOException {
    String name = path.matches() ? decoded(path.group(2)) : "";
    if (!objects.has(name)) {
      send(exchange, missing("object"));
      return;
    }
    byte[] all = objects.bytes(name);
    int from = 0;
    int to = all.length;
    String asked = exchange.getRequestHeaders().getFirst("Range");
    Matcher range = RANGE.matcher(asked == null ? "" : asked);
    if (range.matches()) {
      from = Math.min(all.length, Integer.parseInt(range.group(1)));
      String end = range.group(2);
      to = end.isEmpty() ? to : Math.min(to, Integer.parseInt(end) + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, all.length));
    }
    objects.describeIn(exchange.getResponseHeaders(), name);
    exchange.sendResponseHeaders(range.matches() ? 206 : 200, to == from ? -1 : to - from);
    exchange.getResponseBody().write(all, from, to - from);
    exchange.close();
  }

  private void begin(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String session = uploads.begin(query(exchange).getOrDefault("name", ""));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            "http://127.0.0.1:%d/upload/session/%s"
                .formatted(server.getAddress().getPort(), session));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(answer.code(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return query(exchange.getRequestURI().getRawQuery());
  }

  /** What stands behind a question mark. */
  static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] sides = pair.split("=", 2);
      query.put(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1]));
    }
    return query;
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
