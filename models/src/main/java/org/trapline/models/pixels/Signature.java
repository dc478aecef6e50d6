package org.trapline.models.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/** Recognises a file by the bytes that its format prescribes at the start. */
final class Signature {
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

  /** First boxes of QuickTime files from before there was a file type box. */
  private static final Set<String> OLD_QUICKTIME_BOXES =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

  /** A transport stream repeats its sync byte at this distance. */
  private static final int TS_PACKET = 188;

  private Signature() {}

  static MediaFormat of(byte[] head) {
    // ISO 8859-1 maps each byte to the character of the same number.
    String text = new String(head, 0, Math.min(head.length, MediaFormat.HEAD_BYTES), ISO_8859_1);
    MediaFormat picture = picture(text);
    return picture != MediaFormat.UNKNOWN ? picture : video(text);
  }

  private static MediaFormat picture(String head) {
    if (head.startsWith("\u00ff\u00d8")) {
      return MediaFormat.JPEG;
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return MediaFormat.PNG;
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return MediaFormat.TIFF;
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return MediaFormat.GIF;
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return MediaFormat.WEBP;
    }
    // "BM" alone is too weak a sign: the sizes of the known headers follow at 14.
    if (head.startsWith("BM") && head.length() > 18 && head.startsWith("\0\0\0", 15)) {
      return MediaFormat.BMP;
    }
    return rarePicture(head);
  }

  private static MediaFormat rarePicture(String head) {
    if (head.startsWith("\0\0\0\fjP  ") || head.startsWith("\u00ffO\u00ffQ")) {
      return MediaFormat.JPEG_2000;
    }
    if (head.startsWith("\0\0\0\fJXL ") || head.startsWith("\u00ff\n")) {
      return MediaFormat.JPEG_XL;
    }
    if (head.startsWith("ftyp", 4) && head.length() >= 12) {
      String brand = head.substring(8, 12);
      if (HEIC_BRANDS.contains(brand)) {
        // "mif1" is shared; an AVIF file then names itself among the compatible brands.
        return head.contains("avif") ? MediaFormat.AVIF : MediaFormat.HEIC;
      }
      if (AVIF_BRANDS.contains(brand)) {
        return MediaFormat.AVIF;
      }
    }
    return MediaFormat.UNKNOWN;
  }

  private static MediaFormat video(String head) {
    if (head.startsWith("ftyp", 4)) {
      return isoVideo(head);
    }
    if (head.length() >= 8 && OLD_QUICKTIME_BOXES.contains(head.substring(4, 8))) {
      return MediaFormat.MOV;
    }
    if (head.startsWith("RIFF") && head.startsWith("AVI ", 8)) {
      return MediaFormat.AVI;
    }
    if (head.startsWith("\u001aE\u00df\u00a3")) {
      return MediaFormat.MATROSKA;
    }
    if (head.startsWith("0&\u00b2u\u008ef\u00cf\u0011")) {
      return MediaFormat.ASF;
    }
    if (head.startsWith("\0\0\u0001\u00ba") || head.startsWith("\0\0\u0001\u00b3")) {
      return MediaFormat.MPEG;
    }
    if (head.startsWith("FLV\u0001")) {
      return MediaFormat.FLV;
    }
    // Camcorders put four bytes of time before each packet.
    boolean ts = head.startsWith("G") && head.startsWith("G", TS_PACKET);
    boolean m2ts = head.startsWith("G", 4) && head.startsWith("G", TS_PACKET + 8);
    return ts || m2ts ? MediaFormat.MPEG_TS : MediaFormat.UNKNOWN;
  }

  private static MediaFormat isoVideo(String head) {
    if (head.startsWith("qt  ", 8)) {
      return MediaFormat.MOV;
    }
    return head.startsWith("3g", 8) ? MediaFormat.THREE_GP : MediaFormat.MP4;
  }
}
