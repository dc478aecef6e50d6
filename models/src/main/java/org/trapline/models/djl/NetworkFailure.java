package org.trapline.models.djl;

/** A network that loaded, but could not run on what it was given; the message is the engine's. */
public final class NetworkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps the engine's complaint, shortened to its first line. */
  public NetworkFailure(Throwable cause) {
    super(EngineWords.firstLine(cause), cause);
  }
}
