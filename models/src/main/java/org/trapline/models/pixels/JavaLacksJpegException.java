package org.trapline.models.pixels;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Java that runs this cannot read JPEGs, which it has to for damaged ones and for CMYK: a
 * runtime without the module java.desktop, or one that was built for a system that brings libjpeg
 * and runs on one that does not.
 */
public final class JavaLacksJpegException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JavaLacksJpegException(String reason, @Nullable Throwable cause) {
    super(
        String.format(
            Locale.ROOT,
            "The Java in %s can't read JPEGs (%s): install what it lacks (libjpeg62-turbo, where"
                + " Debian's Java says libjpeg.so.62), or use another complete Java 17",
            System.getProperty("java.home"),
            reason),
        cause);
  }

  static JavaLacksJpegException because(LinkageError error) {
    return new JavaLacksJpegException(String.valueOf(error.getMessage()), error);
  }
}
