package org.trapline.models.folder;

/**
 * How a scene becomes the numbers that a network eats.
 *
 * @param width input width, pixels, at least 1
 * @param height input height, pixels, at least 1
 * @param form order and type of the numbers
 * @param normalisation what is done to each pixel value
 * @param resize how a scene of any shape is brought to the input's size
 * @param decode how sharp the decoded picture must be
 * @param pictures which pictures it is shown, and which way up
 * @param batch how many scenes go through at a time
 */
public record InputSpec(
    int width,
    int height,
    TensorForm form,
    Normalisation normalisation,
    ResizeRule resize,
    DecodePolicy decode,
    PictureRule pictures,
    BatchRule batch) {
  /** An input that is shown every picture. */
  public InputSpec(
      int width,
      int height,
      TensorForm form,
      Normalisation normalisation,
      ResizeRule resize,
      DecodePolicy decode,
      BatchRule batch) {
    this(width, height, form, normalisation, resize, decode, PictureRule.EVERY, batch);
  }

  /** Refuses an input without pixels. */
  public InputSpec {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a model's input is at least 1 x 1 pixel, but was %d x %d".formatted(width, height));
    }
  }

  /** Size, order, type and way of resizing in a few words. */
  public String describe() {
    return "%d x %d, %s, %s, %s, %s"
        .formatted(
            width,
            height,
            form.layout(),
            Words.of(form.element()),
            form.colours(),
            Words.of(resize.kind()));
  }
}
