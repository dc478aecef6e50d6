package org.trapline.transforms.read;

/**
 * The source went away while its files were read: unplugged, unmounted, the network gone. Nothing
 * is wrong with the files, so that they must not become rows; the run has to be continued.
 */
public final class SourceAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceAwayException(String deploymentId, String path) {
    super(
        "The source of deployment %s went away (%s and most other files are not there any more): connect it and run the same command again, it goes on where it was."
            .formatted(deploymentId, path));
  }
}
