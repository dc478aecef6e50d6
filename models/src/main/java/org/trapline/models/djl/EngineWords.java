package org.trapline.models.djl;

/** Shortens what engines say: their messages run over many lines of native stack. */
final class EngineWords {
  private static final int MAX = 200;

  private EngineWords() {}

  static String firstLine(Throwable cause) {
    String message = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    String line =
        message.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    return line.length() <= MAX ? line : line.substring(0, MAX) + "...";
  }
}
