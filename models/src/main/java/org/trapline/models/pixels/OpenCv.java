package org.trapline.models.pixels;

import org.bytedeco.opencv.global.opencv_core;

/**
 * OpenCV, set up once for the process before its first use. Code that calls OpenCV without going
 * through {@link Photo} calls {@link #ready} first.
 */
public final class OpenCv {
  static {
    // Photos are worked on in parallel already; threads inside one photo would only get in the way.
    opencv_core.setNumThreads(1);
  }

  private OpenCv() {}

  /** Loads OpenCV's native library and sets it up, the first time that it is called. */
  public static void ready() {
    // The work is done when this class is initialised, which the JVM does once and under a lock.
  }
}
