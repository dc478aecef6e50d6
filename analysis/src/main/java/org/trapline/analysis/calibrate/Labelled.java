package org.trapline.analysis.calibrate;

import java.util.List;

/**
 * The photos of a result that people labelled.
 *
 * @param shots those with a label and a score of the filter
 * @param unsure labels that say neither blank nor what is on the photo
 * @param withoutScore labelled photos that the filter never saw: unreadable ones, videos, copies
 * @param unknown what the labels name and the result does not hold
 */
record Labelled(List<LabelledShot> shots, long unsure, long withoutScore, List<String> unknown) {
  Labelled {
    shots = List.copyOf(shots);
    unknown = List.copyOf(unknown);
  }

  List<LabelledShot> full() {
    return shots.stream().filter(shot -> !shot.empty()).toList();
  }

  List<LabelledShot> empty() {
    return shots.stream().filter(LabelledShot::empty).toList();
  }
}
