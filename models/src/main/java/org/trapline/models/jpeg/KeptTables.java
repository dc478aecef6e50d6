package org.trapline.models.jpeg;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Tables that follow from a JPEG's codes. Cameras use the same few codes in all their photos, so
 * that a table is made once; where each photo brings codes of its own, all are forgotten now and
 * then.
 *
 * @param <C> the codes, equal where their tables are
 * @param <T> the table
 */
final class KeptTables<C, T> {
  private static final int MOST = 16;

  private final ConcurrentHashMap<C, T> kept = new ConcurrentHashMap<>();
  private final Function<C, T> make;

  KeptTables(Function<C, T> make) {
    this.make = make;
  }

  /** The table of some codes; shared by all who ask for it, and not to be changed. */
  T of(C codes) {
    if (kept.size() > MOST) {
      kept.clear();
    }
    return kept.computeIfAbsent(codes, make);
  }
}
