package org.trapline.transforms.plan;

/**
 * A committed chunk can't be read any more: a disk has damaged it. Its photos have to be judged
 * again.
 */
public final class BrokenChunkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenChunkException(String name, String reason, Throwable cause) {
    super("%s is damaged (%s)".formatted(name, reason), cause);
  }

  BrokenChunkException(String name, String reason) {
    super("%s is damaged (%s)".formatted(name, reason));
  }
}
