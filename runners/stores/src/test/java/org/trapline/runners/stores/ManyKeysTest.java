package org.trapline.runners.stores;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trapline.runners.options.BeamOptions;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.store.Stores;

/** A bucket of many keys, made up page by page by a server on loopback. */
class ManyKeysTest {
  private static final int PAGE = 1000;
  private static final int IN_A_FOLDER = 1000;
  private static final int FOLDERS_OF_A_CARD = 25;

  private final AtomicInteger requests = new AtomicInteger();
  private int keys;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    System.setProperty("aws.accessKeyId", "trapline");
    System.setProperty("aws.secretAccessKey", "on-loopback-only");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/survey", this::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    List<String> options = S3Server.options(server.getAddress().getPort());
    Stores.reachBy(() -> BeamOptions.ofStores(options));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aBucketIsListedInPagesAndNoKeyIsAskedFor() {
    FoundMedia found = list(20_000);

    assertThat(found.deployments()).hasSize(1);
    assertThat(requests.get()).isEqualTo(20);
  }

  @Test
  void aPatternIsListedByItsBeginning() {
    keys = 50_000;
    FoundMedia found = FindMedia.in(List.of("s3://survey/cards/RIV-00*")).find();

    assertThat(found.deployments()).hasSize(2);
    assertThat(requests.get()).isEqualTo(100);
  }

  @Test
  @Tag("slow")
  void aMillionKeysTakeSeconds() {
    Runtime machine = Runtime.getRuntime();
    list(PAGE);
    requests.set(0);
    machine.gc();
    long before = machine.totalMemory() - machine.freeMemory();
    long start = System.nanoTime();
    FoundMedia found = list(1_000_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    machine.gc();
    long held = machine.totalMemory() - machine.freeMemory() - before;

    System.out.printf(
        "1,000,000 keys: %.1f s, %d requests, %d MB held%n", seconds, requests.get(), held >> 20);
    assertThat(found.deployments()).hasSize(40);
    assertThat(requests.get()).isEqualTo(1000);
    assertThat(held).isLessThan(500L << 20);
  }

  private FoundMedia list(int count) {
    keys = count;
    FoundMedia found = FindMedia.in(List.of("s3://survey/cards")).find();
    assertThat(found.deployments().stream().mapToLong(one -> one.files().size()).sum())
        .isEqualTo(count);
    return found;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    int from = 0;
    for (String part : query.split("&", -1)) {
      if (part.startsWith("continuation-token=")) {
        from = Integer.parseInt(part.substring(part.indexOf('=') + 1));
      }
    }
    byte[] page = page(from, Math.min(keys, from + PAGE)).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/xml");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private String page(int from, int to) {
    StringBuilder page =
        new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult><Name>survey</Name>");
    page.append("<IsTruncated>").append(to < keys).append("</IsTruncated>");
    for (int i = from; i < to; i++) {
      int folder = i / IN_A_FOLDER;
      page.append(
          "<Contents><Key>cards/RIV-%03d/DCIM/%dRECNX/IMG_%04d.JPG</Key>"
              .formatted(
                  folder / FOLDERS_OF_A_CARD, 100 + folder % FOLDERS_OF_A_CARD, i % IN_A_FOLDER));
      page.append("<LastModified>2025-06-01T12:00:00.000Z</LastModified>");
      page.append("<Size>").append(1_500_000 + i).append("</Size></Contents>");
    }
    if (to < keys) {
      page.append("<NextContinuationToken>").append(to).append("</NextContinuationToken>");
    }
    return page.append("</ListBucketResult>").toString();
  }
}
