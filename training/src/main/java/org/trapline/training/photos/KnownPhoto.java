package org.trapline.training.photos;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

/**
 * What a result knows of a photo.
 *
 * @param scene without info bands; null where the run won no pixels
 * @param banded whether info bands lie around the scene
 * @param burst its trigger burst; null without a time that the camera gave
 * @param time when it was taken; null likewise
 * @param boxes where a detector saw animals that count
 * @param people whether a model saw people, or none has looked
 */
record KnownPhoto(
    String deploymentId,
    String mediaId,
    String filePath,
    Light light,
    @Nullable PixelBox scene,
    boolean banded,
    @Nullable String burst,
    @Nullable LocalDateTime time,
    List<PixelBox> boxes,
    boolean people) {
  Shot shot(String label) {
    return new Shot(deploymentId, filePath, label, burst, time);
  }

  KnownPhoto withBoxes(List<PixelBox> found) {
    return new KnownPhoto(
        deploymentId,
        mediaId,
        filePath,
        light,
        scene,
        banded,
        burst,
        time,
        List.copyOf(found),
        people);
  }
}
