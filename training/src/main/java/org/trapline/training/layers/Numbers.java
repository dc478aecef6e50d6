package org.trapline.training.layers;

import java.nio.ByteBuffer;

/** How a network's numbers are stored, and computed with. */
public enum Numbers {
  /** Four bytes, single precision. */
  FLOAT32(Float.BYTES) {
    @Override
    void put(ByteBuffer to, float value) {
      to.putFloat(value);
    }
  },
  /** Two bytes, IEEE half precision, rounded to the nearest: for GPUs. */
  FLOAT16(Short.BYTES) {
    @Override
    void put(ByteBuffer to, float value) {
      to.putShort(half(value));
    }
  };

  private static final int HALF_INFINITY = 0x7C00;

  /** From here on a number rounds to infinity. */
  private static final float HALF_TOO_LARGE = 65_520;

  private static final int HALF_BIAS = 15;
  private static final int HALF_DIGITS = 10;

  private final int bytes;

  Numbers(int bytes) {
    this.bytes = bytes;
  }

  /** Size of a number. */
  public int bytes() {
    return bytes;
  }

  abstract void put(ByteBuffer to, float value);

  private static short half(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    float size = Math.abs(value);
    if (size >= HALF_TOO_LARGE) {
      return (short) (sign | HALF_INFINITY);
    }
    // Below the smallest exponent the digits that are left have the value of that exponent's.
    int exponent = Math.max(Math.getExponent(size), 1 - HALF_BIAS);
    int digits = (int) Math.rint(Math.scalb(size, HALF_DIGITS - exponent));
    // A digit more than there is room for goes over into the exponent, which is then right.
    return (short) (sign | (((exponent + HALF_BIAS - 1) << HALF_DIGITS) + digits));
  }
}
