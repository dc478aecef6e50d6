package org.trapline.models.folder;

/**
 * Order and type of the numbers in a network's input.
 *
 * @param layout planes or interleaved pixels
 * @param element type of a number
 * @param colours order of the three colours
 */
public record TensorForm(Layout layout, Element element, Colours colours) {

  /** Where the colours stand. */
  public enum Layout {
    /** One plane per colour: batch, colour, row, column. */
    NCHW,
    /** Interleaved: batch, row, column, colour. */
    NHWC
  }

  /** The type of a number. */
  public enum Element {
    /** Four bytes. */
    FLOAT32(4),
    /** Two bytes, IEEE half precision. */
    FLOAT16(2),
    /** One byte; the network does its own scaling. */
    UINT8(1);

    private final int bytes;

    Element(int bytes) {
      this.bytes = bytes;
    }

    /** Size of a number. */
    public int bytes() {
      return bytes;
    }
  }

  /** The order of the colours. */
  public enum Colours {
    /** Red first. */
    RGB,
    /** Blue first, as OpenCV decodes. */
    BGR
  }
}
