package org.trapline.models.jpeg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands before a photo's compressed data, and refuses all but the ordinary. */
final class ReadHeader {
  private static final int START = 0xffd8;
  private static final int TABLES = 4;
  private static final int JFIF = 0xe0;
  private static final int ADOBE = 0xee;
  private static final int ADOBE_TRANSFORM = 11;
  private static final int YCC = 1;

  private final byte[] bytes;
  private final @Nullable Steps[] steps = new Steps[TABLES];
  private final @Nullable HuffmanCode[] lowest = new HuffmanCode[TABLES];
  private final @Nullable HuffmanCode[] higher = new HuffmanCode[TABLES];
  private int restartInterval;
  private int frame;
  private boolean jfif;
  private int adobe = -1;

  private ReadHeader(byte[] bytes) {
    this.bytes = bytes;
  }

  static OrdinaryJpeg of(byte[] bytes) throws UnusualJpegException {
    ReadHeader header = new ReadHeader(bytes);
    if (header.unsignedShort(0) != START) {
      throw new UnusualJpegException("no JPEG");
    }
    int at = 2;
    while (true) {
      if ((bytes[at] & 0xff) != 0xff) {
        throw new UnusualJpegException("bytes between segments");
      }
      int marker = bytes[at + 1] & 0xff;
      int length = header.unsignedShort(at + 2);
      int content = at + 4;
      int end = at + 2 + length;
      if (length < 2 || end > bytes.length) {
        throw new UnusualJpegException("a segment that is longer than the file");
      }
      if (marker == 0xda) {
        return header.scan(content, end);
      }
      header.segment(marker, content, end);
      at = end;
    }
  }

  private void segment(int marker, int at, int end) throws UnusualJpegException {
    switch (marker) {
      case 0xc0, 0xc1 -> frame = at;
      case 0xc4 -> huffman(at, end);
      case 0xdb -> quantisation(at, end);
      case 0xdd -> restartInterval = unsignedShort(at);
      case JFIF -> jfif |= end - at >= 5 && bytes[at] == 'J' && bytes[at + 3] == 'F';
      case ADOBE -> adobe = end - at > ADOBE_TRANSFORM ? bytes[at + ADOBE_TRANSFORM] : adobe;
      default -> {
        boolean harmless = (marker > 0xe0 && marker <= 0xef) || marker == 0xfe;
        if (!harmless) {
          throw new UnusualJpegException("another kind of JPEG");
        }
      }
    }
  }

  private void quantisation(int from, int end) throws UnusualJpegException {
    int at = from;
    while (at < end) {
      int table = bytes[at] & 0xff;
      if (table >= TABLES || at + 65 > end) {
        throw new UnusualJpegException("a quantisation of 16 bits");
      }
      steps[table] = new Steps(bytes, at + 1);
      at += 65;
    }
  }

  private void huffman(int from, int end) throws UnusualJpegException {
    int at = from;
    while (at < end) {
      int table = bytes[at] & 0xf;
      int kind = (bytes[at] & 0xff) >> 4;
      if (table >= TABLES || kind > 1) {
        throw new UnusualJpegException("a table of another kind");
      }
      (kind == 0 ? lowest : higher)[table] = new HuffmanCode(bytes, at + 1);
      at += 1 + HuffmanCode.MAX_BITS + HuffmanCode.count(bytes, at + 1);
    }
  }

  private OrdinaryJpeg scan(int at, int end) throws UnusualJpegException {
    int count = bytes[at];
    boolean known = frame > 0 && bytes[frame] == 8 && bytes[frame + 5] == count;
    if (!known || (count != 1 && count != 3) || at + 4 + 2 * count != end) {
      throw new UnusualJpegException("not one scan of 8 bits");
    }
    if (bytes[end - 3] != 0 || bytes[end - 2] != 63 || bytes[end - 1] != 0) {
      throw new UnusualJpegException("a scan of some frequencies");
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int described = frame + 6 + 3 * i;
      if (bytes[described] != bytes[at + 1 + 2 * i]) {
        throw new UnusualJpegException("components out of order");
      }
      components.add(component(described, bytes[at + 2 + 2 * i] & 0xff, count));
    }
    checkColours(components);
    int height = unsignedShort(frame + 1);
    return new OrdinaryJpeg(unsignedShort(frame + 3), height, components, restartInterval, end);
  }

  private Component component(int at, int tables, int count) throws UnusualJpegException {
    int factors = bytes[at + 1] & 0xff;
    Steps quantisation = table(steps, bytes[at + 2] & 0xff);
    // A lone component is coded block by block, whatever its factors.
    int across = count == 1 ? 1 : factors >> 4;
    int down = count == 1 ? 1 : factors & 0xf;
    HuffmanCode means = table(lowest, tables >> 4);
    means.checkLowest();
    return new Component(across, down, quantisation, means, table(higher, tables & 0xf));
  }

  private static <T> T table(@Nullable T[] tables, int index) throws UnusualJpegException {
    T found = index < TABLES ? tables[index] : null;
    if (found == null) {
      throw new UnusualJpegException("a table that is not there");
    }
    return found;
  }

  /** The usual four ways to share chroma, and luma and chroma rather than red, green and blue. */
  private void checkColours(List<Component> components) throws UnusualJpegException {
    if (components.size() == 1) {
      return;
    }
    Component luma = components.get(0);
    boolean usual = luma.across() <= 2 && luma.down() <= 2;
    for (Component chroma : components.subList(1, components.size())) {
      usual &= chroma.across() == 1 && chroma.down() == 1;
    }
    // As libjpeg guesses: JFIF says so, or Adobe, or else the components' numbers do.
    boolean numbered = bytes[frame + 6] == 1 && bytes[frame + 9] == 2 && bytes[frame + 12] == 3;
    boolean ycc = jfif || adobe == YCC || (adobe < 0 && numbered);
    if (!usual || !ycc) {
      throw new UnusualJpegException("colours in another form");
    }
  }

  private int unsignedShort(int index) {
    return ((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff);
  }
}
