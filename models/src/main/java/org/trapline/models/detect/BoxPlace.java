package org.trapline.models.detect;

import org.trapline.models.folder.BoxRule.Edges;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Scene;

/**
 * Takes a box from the network's input back to the full picture, in single precision and in the
 * order of YOLOv5's own arithmetic, so that published boxes come out bit for bit.
 *
 * @param left left edge in the full picture, pixels
 * @param top upper edge
 * @param right right edge
 * @param bottom lower edge
 */
record BoxPlace(float left, float top, float right, float bottom) {

  static BoxPlace of(Candidate candidate, Placement placement, Scene scene, Edges edges) {
    float left = back(candidate.left(), placement.originX(), placement.gainX());
    float top = back(candidate.top(), placement.originY(), placement.gainY());
    float right = back(candidate.right(), placement.originX(), placement.gainX());
    float bottom = back(candidate.bottom(), placement.originY(), placement.gainY());
    BoxPlace inScene =
        new BoxPlace(
            clip(left, placement.sceneWidth()),
            clip(top, placement.sceneHeight()),
            clip(right, placement.sceneWidth()),
            clip(bottom, placement.sceneHeight()));
    BoxPlace edged = edges == Edges.WHOLE_PIXELS ? inScene.rounded() : inScene;
    return edged.moved(scene.part().x(), scene.part().y());
  }

  private static float back(float value, double origin, double gain) {
    return (value - (float) origin) / (float) gain;
  }

  private static float clip(float value, int most) {
    return Math.max(0, Math.min(value, most));
  }

  private BoxPlace rounded() {
    return new BoxPlace(
        (float) Math.rint(left),
        (float) Math.rint(top),
        (float) Math.rint(right),
        (float) Math.rint(bottom));
  }

  private BoxPlace moved(int x, int y) {
    return new BoxPlace(left + x, top + y, right + x, bottom + y);
  }

  boolean isEmpty() {
    return right <= left || bottom <= top;
  }
}
