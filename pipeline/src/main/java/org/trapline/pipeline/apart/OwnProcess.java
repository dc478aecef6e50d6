package org.trapline.pipeline.apart;

import java.io.IOException;

/** Does jobs in a process of their own, whose death is not that of the run. */
public interface OwnProcess {
  /** For where there can be none: nothing is done apart. */
  OwnProcess NONE = job -> End.REFUSED;

  /** How a process ended. */
  enum End {
    /** The job is done. */
    DONE,
    /** The process died of the job. */
    DIED,
    /** The job could not be done for a reason that the run itself will meet and tell. */
    REFUSED,
    /** Somebody asked to stop. */
    STOPPED
  }

  /** Does the job and waits for its end. */
  End run(ApartJob job) throws IOException;
}
