package org.trapline.runners.stores;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Serves S3 on loopback until it is stopped, to try addresses of a bucket without having one. */
final class ServeS3 {
  private ServeS3() {}

  /**
   * Serves.
   *
   * @param arguments the port, a folder of which a copy lies below {@code cards}, and the folder
   *     that objects are kept in, for more of them than memory takes
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int port = Integer.parseInt(arguments[0]);
    S3Server server =
        arguments.length > 2 ? new S3Server(port, Path.of(arguments[2])) : new S3Server(port);
    if (arguments.length > 1) {
      server.upload(Path.of(arguments[1]), "cards");
      System.out.printf(
          "%d files of %s are in s3://%s/cards.%n",
          server.keys("cards").size(), arguments[1], S3Server.BUCKET);
    }
    System.out.printf("s3://%s is on port %d until Ctrl-C.%n", S3Server.BUCKET, server.port());
    new CountDownLatch(1).await();
  }
}
