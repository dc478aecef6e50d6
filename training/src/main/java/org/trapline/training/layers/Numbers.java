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
  },
  /**
   * Two bytes, the upper half of a number in single precision, rounded to the nearest: for CPUs
   * that have instructions for it. The model's input and answer stay in single precision.
   */
  BFLOAT16(Short.BYTES) {
    @Override
    void put(ByteBuffer to, float value) {
      int bits = Float.floatToRawIntBits(value);
      // Half of the last digit that is kept, or just less where that digit is even.
      int rounding = 0x7FFF + ((bits >>> Short.SIZE) & 1);
      to.putShort((short) ((bits + rounding) >>> Short.SIZE));
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
