package org.trapline.training.features;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.PixelBox;
import org.trapline.training.features.Sight.Animal;
import org.trapline.training.features.Sight.Bands;
import org.trapline.training.photos.LabelledPhoto;

/**
 * Brings photos before a model, read and decoded as a run does it: at the smallest scale that is
 * fine enough, cropped to the scene.
 */
public final class ShowPhoto {
  /** Middle grey: neither bright nor dark. */
  private static final double GREY = 127;

  private final PixelNeed need;

  /** Shows photos to a model with this need. */
  public ShowPhoto(PixelNeed need) {
    this.need = need;
  }

  /**
   * The pixels that are shown of a photo; the caller closes the picture.
   *
   * @throws PhotoException if the photo can't be decoded, or is another one than was labelled
   */
  public Scene show(LabelledPhoto photo, Sight sight) throws PhotoException, IOException {
    Photo open = open(photo);
    PixelBox whole = PixelBox.whole(open.fullWidth(), open.fullHeight());
    PixelBox rectangle = sight.rectangle(photo, whole);
    Picture picture = open.decode(open.denominatorFor(need, rectangle));
    if (sight.animal() == Animal.GREYED) {
      photo.boxes().forEach(box -> grey(picture, box));
    }
    LabelledPhoto donor = sight.donor();
    if (sight.bands() == Bands.OWN || donor == null) {
      return new Scene(picture, rectangle);
    }
    try (picture) {
      return withBandsOf(donor, picture, photo, sight);
    }
  }

  private static Photo open(LabelledPhoto photo) throws PhotoException, IOException {
    Path file = photo.file();
    byte[] bytes = Files.readAllBytes(file);
    if (!ContentHash.of(bytes).equals(photo.contentHash())) {
      throw new PhotoException(
          ErrorCode.UNREADABLE, file + " is not the photo any more that was labelled");
    }
    return Photo.open(bytes, String.valueOf(file.getFileName()), PixelLimits.DEFAULT);
  }

  private static void grey(Picture picture, PixelBox box) {
    try (Mat view = picture.view(box);
        Scalar grey = Scalar.all(GREY)) {
      view.put(grey);
    }
  }

  /** The donor's picture with this photo's scene in the place of its own. */
  private Scene withBandsOf(LabelledPhoto donor, Picture own, LabelledPhoto photo, Sight sight)
      throws PhotoException, IOException {
    Photo lent = open(donor);
    Picture frame = lent.decode(lent.denominatorFor(need, donor.scene()));
    try (Mat from = own.view(photo.scene());
        Mat to = frame.view(donor.scene());
        Size size = new Size(to.cols(), to.rows());
        Mat fitted = new Mat()) {
      resize(from, fitted, size, 0, 0, INTER_AREA);
      fitted.copyTo(to);
    }
    PixelBox shown = sight.frame() == Sight.Frame.WHOLE ? frame.whole() : donor.scene();
    return new Scene(frame, shown);
  }

  /**
   * A view of a scene; the caller closes its picture. It is first made smaller, to twice what the
   * model takes in, which is all that it can use.
   */
  public Scene view(Scene scene, View view, LabelledPhoto photo) {
    Mat part;
    try (Mat pixels = scene.picture().view(scene.part())) {
      part = small(pixels);
    }
    Mat varied = view.of(part, photo.contentHash());
    Picture picture = new Picture(varied, varied.cols(), varied.rows(), false);
    return new Scene(picture, picture.whole());
  }

  private Mat small(Mat pixels) {
    double scale =
        Math.max(2.0 * need.width() / pixels.cols(), 2.0 * need.height() / pixels.rows());
    if (scale >= 1) {
      return pixels.clone();
    }
    Mat small = new Mat();
    int width = Math.max(1, (int) Math.round(pixels.cols() * scale));
    int height = Math.max(1, (int) Math.round(pixels.rows() * scale));
    try (Size size = new Size(width, height)) {
      resize(pixels, small, size, 0, 0, INTER_AREA);
    }
    return small;
  }
}
