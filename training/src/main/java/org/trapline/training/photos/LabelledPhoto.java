package org.trapline.training.photos;

import java.nio.file.Path;
import java.util.List;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

/**
 * A photo, where it lies, and what people say is on it.
 *
 * @param contentHash 128-bit hash of its bytes, 32 hex digits: what it is known by
 * @param deploymentId its deployment; {@link #ELSEWHERE} for a photo that is not of the survey
 * @param filePath path below the deployment, for people
 * @param file where it lies now
 * @param label what is on it, as in the table of labels
 * @param answer the same as a class of the task
 * @param encounter photos of one encounter are never parted; unique over all deployments
 * @param light the light it was taken in
 * @param scene the picture without info bands, pixels of the full upright picture
 * @param banded whether info bands lie around the scene
 * @param boxes where a detector saw animals, as {@code scene}; empty without one
 * @param people whether a person is on it, or may be
 * @param votes how many people looked at it, and how many of them gave this label
 */
public record LabelledPhoto(
    String contentHash,
    String deploymentId,
    String filePath,
    Path file,
    String label,
    String answer,
    String encounter,
    Light light,
    PixelBox scene,
    boolean banded,
    List<PixelBox> boxes,
    boolean people,
    Votes votes) {
  /** The deployment of photos that come from elsewhere: they teach, and never test. */
  public static final String ELSEWHERE = "";

  /** Copies the list. */
  public LabelledPhoto {
    boxes = List.copyOf(boxes);
  }

  /** Whether it may only be learnt from. */
  public boolean trainOnly() {
    return deploymentId.equals(ELSEWHERE);
  }

  /**
   * How sure people were.
   *
   * @param all people who labelled the photo, at least 1
   * @param agreeing how many of them gave its label, 1 to {@code all}
   */
  public record Votes(int all, int agreeing) {}
}
