package org.trapline.analysis.review.page;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Draws small pictures of files of which a run kept none, such as blank ones. */
@FunctionalInterface
public interface SmallPictures {
  /** There are no photos at hand. */
  SmallPictures NONE = file -> null;

  /**
   * The whole picture of a file as a small upright JPEG in Base64.
   *
   * @return null if the file is not there, or is no longer the file that was judged
   */
  @Nullable String base64(UnitFile file) throws IOException;
}
