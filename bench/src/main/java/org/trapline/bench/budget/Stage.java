package org.trapline.bench.budget;

import java.io.IOException;
import org.trapline.models.pixels.PhotoException;

/**
 * One stage of a photo's way.
 *
 * @param name what the table calls it
 * @param work does it for all drawn photos, once
 */
record Stage(String name, Work work) {
  /** Does a stage once for all photos. */
  @FunctionalInterface
  interface Work {
    /** Works. */
    void run() throws IOException, PhotoException;
  }
}
