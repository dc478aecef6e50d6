package org.trapline.bench.runs;

import java.io.IOException;

/** Somebody who goes through the photos. */
interface Contestant {
  /** What it is called in the table. */
  String name();

  /** Does the whole task and tells how fast it went once it was under way. */
  Pace run(Task task) throws IOException;
}
