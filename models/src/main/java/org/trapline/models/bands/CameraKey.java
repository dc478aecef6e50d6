package org.trapline.models.bands;

/**
 * The cameras that burn the same bands into their photos: one make, model and picture size. Make
 * and model are empty where EXIF has none; whoever groups photos then keeps deployments apart.
 *
 * @param make the maker as EXIF says it, or empty
 * @param model the model as EXIF says it, or empty
 * @param width upright width of the full picture, pixels, at least 1
 * @param height upright height of the full picture, pixels, at least 1
 */
public record CameraKey(String make, String model, int width, int height) {
  /** Strips make and model and refuses a size that is none. */
  public CameraKey {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a camera's picture has at least one pixel, but was %d x %d".formatted(width, height));
    }
    make = make.strip();
    model = model.strip();
  }

  /** The camera in words, such as {@code RECONYX HC600 HYPERFIRE, 2048 x 1536}. */
  public String words() {
    String name = (make + " " + model).strip();
    return "%s, %d x %d"
        .formatted(name.isEmpty() ? "camera without make and model" : name, width, height);
  }
}
