package org.trapline.transforms.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A store that did not do what was asked of it. The message is one sentence for a person: the
 * address, what the store said, what to do.
 */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  StoreException(String address, Throwable cause) {
    super(
        "%s can't be reached: %s; check the address, your access and the network, and run the same command again."
            .formatted(address, reason(cause)),
        cause);
  }

  /**
   * What the store said, in one line, without the numbers that it gives each request: a row that
   * tells why its file could not be read must be the same the next time.
   */
  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (message(root) == null && root.getCause() != null) {
      root = root.getCause();
    }
    String message = message(root);
    if (message == null) {
      return root.getClass().getSimpleName();
    }
    String line = message.lines().findFirst().orElse("").replaceFirst(" ?\\(Service: .*", "");
    // What wraps another exception repeats its type before its words.
    String words = line.replaceFirst("^(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ", "");
    return words.replaceFirst("[.;]$", "");
  }

  private static @Nullable String message(Throwable error) {
    String message = error.getMessage();
    return message == null || message.isBlank() ? null : message;
  }
}
