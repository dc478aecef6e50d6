package org.trapline.training.features;

import java.util.List;
import org.trapline.training.photos.LabelledPhoto;

/**
 * Features that are asked for.
 *
 * @param photo of which photo
 * @param sight of what of it
 * @param views in which views
 */
public record Wanted(LabelledPhoto photo, Sight sight, List<View> views) {
  /** Copies the list. */
  public Wanted {
    views = List.copyOf(views);
  }
}
