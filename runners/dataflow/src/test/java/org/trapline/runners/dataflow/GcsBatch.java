package org.trapline.runners.dataflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several requests in one, as Beam deletes and copies. */
final class GcsBatch {
  /** A part: its number and its request line. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)content-id: *<?([^>\\r\\n]+)>?(?:(?!\\r?\\n--).)*?\\r?\\n(GET|POST|DELETE) (\\S+)",
          Pattern.DOTALL);

  private static final String BOUNDARY = "part-of-an-answer";

  private GcsBatch() {}

  /** Answers a single request. */
  interface Single {
    GcsServer.Answer answer(String method, String path, Map<String, String> query);
  }

  static void answer(HttpExchange exchange, Single single) throws IOException {
    String all = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    StringBuilder body = new StringBuilder();
    Matcher part = PART.matcher(all);
    while (part.find()) {
      String target = part.group(3).replaceFirst("^https?://[^/]+", "");
      String[] sides = target.split("\\?", 2);
      GcsServer.Answer answer =
          single.answer(
              part.group(2), sides[0], GcsServer.query(sides.length == 1 ? "" : sides[1]));
      body.append("--").append(BOUNDARY).append("\r\nContent-Type: application/http\r\n");
      body.append("Content-ID: <response-").append(part.group(1)).append(">\r\n\r\n");
      body.append("HTTP/1.1 ").append(answer.code()).append(" Answer\r\n");
      body.append("Content-Type: application/json; charset=UTF-8\r\n");
      body.append("Content-Length: ").append(answer.body().getBytes(UTF_8).length);
      body.append("\r\n\r\n").append(answer.body()).append("\r\n");
    }
    body.append("--").append(BOUNDARY).append("--\r\n");
    byte[] bytes = body.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "multipart/mixed; boundary=" + BOUNDARY);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
