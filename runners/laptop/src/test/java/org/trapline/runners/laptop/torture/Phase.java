package org.trapline.runners.laptop.torture;

import java.util.Locale;

/** What a run is busy with, as far as it can be told from the files that it leaves. */
enum Phase {
  /** The virtual machine starts, models are loaded, cards are listed; nothing is written. */
  STARTING,
  /** Plans, work lists, settings: some are written and some not. */
  PLANNING,
  /** A deployment with open chunks has no frozen bands. */
  MEASURING,
  /** Photos are looked at. */
  JUDGING,
  /** A chunk is being written: its temporary file is there. */
  COMMITTING,
  /** A deployment whose last chunk is there has no tables, or some of them. */
  PUBLISHING,
  /** Every deployment is published; books, summary, success file. */
  CLOSING,
  /** The success file is there. */
  FINISHED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
