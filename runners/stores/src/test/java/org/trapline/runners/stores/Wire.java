package org.trapline.runners.stores;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire between a program and a server. It breaks in the middle of the bodies of some requests,
 * every time that they are tried, and so leaves half of what was to be written on the server's
 * side.
 */
final class Wire implements AutoCloseable {
  /** So much of a body comes through before the wire breaks; a chunk is many times larger. */
  private static final int BYTES_OF_A_BODY = 1000;

  private final int server;
  private final Pattern requests;
  private final int whole;
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();

  /**
   * Listens.
   *
   * @param server the port that it leads to
   * @param requests the first line of those that are broken off
   * @param whole so many of them come through before
   */
  Wire(int server, String requests, int whole) throws IOException {
    this.server = server;
    this.requests = Pattern.compile(requests);
    this.whole = whole;
    run(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** How often it broke. */
  int broken() {
    return broken.get();
  }

  private void accept() throws IOException {
    while (!listening.isClosed()) {
      Socket client = listening.accept();
      Socket ahead = new Socket(InetAddress.getLoopbackAddress(), server);
      run(() -> forward(client, ahead));
      run(
          () -> {
            ahead.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
          });
    }
  }

  private void forward(Socket client, Socket ahead) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = ahead.getOutputStream();
    byte[] some = new byte[1 << 16];
    for (int length = in.read(some); length >= 0; length = in.read(some)) {
      String text = new String(some, 0, length, ISO_8859_1);
      Matcher request = requests.matcher(text);
      if (request.find() && seen.incrementAndGet() > whole) {
        int body = text.indexOf("\r\n\r\n", request.start());
        out.write(some, 0, Math.min(length, body + 4));
        out.write(in.readNBytes(BYTES_OF_A_BODY - Math.min(BYTES_OF_A_BODY, length - body - 4)));
        out.flush();
        broken.incrementAndGet();
        break;
      }
      out.write(some, 0, length);
      out.flush();
    }
    ahead.close();
    client.close();
  }

  /** Something that ends when a socket is closed. */
  private interface Pumping {
    void pump() throws IOException;
  }

  private static void run(Pumping pumping) {
    Thread thread =
        new Thread(
            () -> {
              try {
                pumping.pump();
              } catch (IOException e) {
                // A wire that somebody closed at either end is what this is about.
                return;
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
