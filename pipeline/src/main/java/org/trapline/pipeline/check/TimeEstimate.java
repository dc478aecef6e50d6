package org.trapline.pipeline.check;

import java.time.Duration;

/**
 * How long the run will take, from a few photos that were judged for the purpose.
 *
 * @param judged photos that were judged, at least 1
 * @param secondsPerFile what one of them took, by one worker, the models being loaded
 * @param files that the run will judge
 * @param workers that share them, at most as many as there are cores
 */
public record TimeEstimate(int judged, double secondsPerFile, long files, int workers) {
  /** The expected time of judging. */
  public Duration expected() {
    return Duration.ofMillis(Math.round(1000 * secondsPerFile * files / workers));
  }
}
