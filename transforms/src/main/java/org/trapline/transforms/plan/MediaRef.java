package org.trapline.transforms.plan;

import java.io.Serializable;

/**
 * A planned file and where it lies today.
 *
 * @param file what the plan says
 * @param uri local path or specification of a Beam file system; empty if the file is gone
 */
public record MediaRef(PlannedFile file, String uri) implements Serializable {
  private static final String SET_ASIDE = "trapline:set-aside";

  /** A file that must not be opened, since it killed the process twice. */
  public static MediaRef setAside(PlannedFile file) {
    return new MediaRef(file, SET_ASIDE);
  }

  /** Whether it must not be opened. */
  public boolean isSetAside() {
    return uri.equals(SET_ASIDE);
  }

  /** Whether it was listed today and is to be read. */
  public boolean isListed() {
    return !uri.isEmpty() && !isSetAside();
  }
}
