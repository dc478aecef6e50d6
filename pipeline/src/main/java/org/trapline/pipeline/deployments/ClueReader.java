package org.trapline.pipeline.deployments;

import org.trapline.transforms.find.FoundFile;

/** Reads what a file tells about its deployment, such as its EXIF block. */
@FunctionalInterface
public interface ClueReader {
  /** Never fails on a bad file: such a file tells nothing. */
  FileClues read(FoundFile file);
}
