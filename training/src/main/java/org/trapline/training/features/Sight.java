package org.trapline.training.features;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.PixelBox;
import org.trapline.training.photos.LabelledPhoto;

/**
 * What is shown of a photo.
 *
 * @param frame which part
 * @param bands whose info bands stand around the scene
 * @param animal whether the animal is there
 * @param donor the photo whose bands are lent; null where they are the photo's own
 */
public record Sight(Frame frame, Bands bands, Animal animal, @Nullable LabelledPhoto donor) {
  /** Which part of a photo is shown. */
  public enum Frame {
    /** The world, without info bands: what a run shows its models. */
    SCENE,
    /** Everything, logo and date strip too. */
    WHOLE,
    /** The largest box in which a detector saw an animal; the scene where there is none. */
    BOX
  }

  /** Whose info bands stand around the scene. */
  public enum Bands {
    /** The photo's own. */
    OWN,
    /** Those of another camera's photo, drawn over; the scene is fitted in between. */
    LENT
  }

  /** Whether the animal is there. */
  public enum Animal {
    /** As it is. */
    SHOWN,
    /** Its boxes are filled with grey. */
    GREYED
  }

  /** A photo as it is. */
  public static Sight of(Frame frame) {
    return new Sight(frame, Bands.OWN, Animal.SHOWN, null);
  }

  /** The rectangle of a photo that is shown. */
  PixelBox rectangle(LabelledPhoto photo, PixelBox whole) {
    return switch (frame) {
      case SCENE -> photo.scene();
      case WHOLE -> whole;
      case BOX -> largest(photo);
    };
  }

  private static PixelBox largest(LabelledPhoto photo) {
    PixelBox best = photo.scene();
    long most = 0;
    for (PixelBox box : photo.boxes()) {
      long area = (long) box.width() * box.height();
      if (area > most) {
        most = area;
        best = box;
      }
    }
    return best;
  }

  /** All that decides about the pixels, as one word. */
  String key(LabelledPhoto photo) {
    PixelBox scene = photo.scene();
    String rectangle = "%d,%d,%d,%d".formatted(scene.x(), scene.y(), scene.width(), scene.height());
    return "%s %s %s %s%s"
            .formatted(
                frame, bands, animal, rectangle, donor == null ? "" : " " + donor.contentHash())
        + (frame == Frame.BOX || animal == Animal.GREYED ? " " + photo.boxes().hashCode() : "");
  }
}
