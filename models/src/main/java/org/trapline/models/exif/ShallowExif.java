package org.trapline.models.exif;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;

/**
 * Reads an EXIF block without following directories into the depth. The library goes into each
 * directory inside the one before by calling itself; a block of 64 kB holds thousands, and the
 * stack of a worker's thread ended before them.
 */
final class ShallowExif extends ExifTiffHandler {
  /** Cameras nest three: main, camera, interoperability; maker notes have three more at most. */
  private static final int DEEPEST = 8;

  /** Behind the main directory follows the thumbnail's; in a TIFF, one for each further picture. */
  private static final int MOST_FOLLOWERS = 8;

  private int followers;

  private ShallowExif(Metadata metadata) {
    super(metadata, null, 0);
  }

  /** Adds what the block says; what is wrong with it is an error of a directory. */
  static void extract(RandomAccessReader tiff, Metadata metadata) {
    ShallowExif handler = new ShallowExif(metadata);
    try {
      new TiffReader().processTiff(tiff, handler, 0);
    } catch (TiffProcessingException | IOException e) {
      handler.error("Exception processing TIFF data: " + e.getMessage());
    }
  }

  @Override
  public boolean tryEnterSubIfd(int tagId) {
    int depth = 0;
    for (Directory at = _currentDirectory; at != null; at = at.getParent()) {
      depth++;
    }
    if (depth >= DEEPEST) {
      error("Directories lie deeper in one another than any camera writes them.");
      return false;
    }
    return super.tryEnterSubIfd(tagId);
  }

  /** The library goes on to the directory behind in the same manner. */
  @Override
  public boolean hasFollowerIfd() {
    return followers++ < MOST_FOLLOWERS && super.hasFollowerIfd();
  }
}
