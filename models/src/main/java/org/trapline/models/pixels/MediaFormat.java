package org.trapline.models.pixels;

import static org.trapline.models.pixels.MediaFormat.Kind.FOREIGN_PICTURE;
import static org.trapline.models.pixels.MediaFormat.Kind.NOTHING;
import static org.trapline.models.pixels.MediaFormat.Kind.PICTURE;
import static org.trapline.models.pixels.MediaFormat.Kind.VIDEO;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file on a card can be. The bytes decide ({@link #sniff}); the extension only decides
 * whether a file is worth a row ({@link #looksLikeMedia}).
 */
public enum MediaFormat {
  /** JPEG, also the first picture of an MPO file. */
  JPEG(PICTURE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif", "mpo"),
  /** PNG. */
  PNG(PICTURE, "image/png", "png"),
  /** TIFF, first page. */
  TIFF(PICTURE, "image/tiff", "tif", "tiff"),
  /** WebP, lossy or lossless. */
  WEBP(PICTURE, "image/webp", "webp"),
  /** GIF, first frame. */
  GIF(PICTURE, "image/gif", "gif"),
  /** Windows bitmap. */
  BMP(PICTURE, "image/bmp", "bmp", "dib"),
  /** HEIF pictures of telephones; recognised, not read. */
  HEIC(FOREIGN_PICTURE, "image/heic", "heic", "heif", "hif"),
  /** AVIF; recognised, not read. */
  AVIF(FOREIGN_PICTURE, "image/avif", "avif"),
  /** JPEG 2000; recognised, not read. */
  JPEG_2000(FOREIGN_PICTURE, "image/jp2", "jp2", "j2k", "jpx"),
  /** JPEG XL; recognised, not read. */
  JPEG_XL(FOREIGN_PICTURE, "image/jxl", "jxl"),
  /** MPEG-4. */
  MP4(VIDEO, "video/mp4", "mp4", "m4v"),
  /** QuickTime. */
  MOV(VIDEO, "video/quicktime", "mov", "qt"),
  /** 3GPP, of cellular cameras. */
  THREE_GP(VIDEO, "video/3gpp", "3gp", "3g2"),
  /** AVI. */
  AVI(VIDEO, "video/x-msvideo", "avi"),
  /** Matroska and WebM. */
  MATROSKA(VIDEO, "video/x-matroska", "mkv", "webm"),
  /** Windows Media. */
  ASF(VIDEO, "video/x-ms-asf", "asf", "wmv"),
  /** MPEG-1 and MPEG-2 program streams. */
  MPEG(VIDEO, "video/mpeg", "mpg", "mpeg", "mpe", "vob"),
  /** MPEG transport streams of camcorders. */
  MPEG_TS(VIDEO, "video/mp2t", "ts", "mts", "m2ts"),
  /** Flash video. */
  FLV(VIDEO, "video/x-flv", "flv"),
  /** Nothing that Trapline knows. */
  UNKNOWN(NOTHING, "application/octet-stream");

  /** How a format is dealt with. */
  enum Kind {
    PICTURE,
    FOREIGN_PICTURE,
    VIDEO,
    NOTHING
  }

  /** {@link #sniff} never looks further than this many bytes into a file. */
  public static final int HEAD_BYTES = 512;

  private final Kind kind;
  private final String mimeType;

  /** Between slashes, which no file name has: {@code /jpg/jpeg/}. */
  private final String extensions;

  MediaFormat(Kind kind, String mimeType, String... extensions) {
    this.kind = kind;
    this.mimeType = mimeType;
    this.extensions = "/" + String.join("/", extensions) + "/";
  }

  /**
   * The format that the first bytes of a file show.
   *
   * @param head the file's first {@link #HEAD_BYTES} bytes, fewer if it is shorter; more do no harm
   */
  public static MediaFormat sniff(byte[] head) {
    return Signature.of(head);
  }

  /** Whether a file's extension is one of a picture or a video, so that it becomes a row. */
  public static boolean looksLikeMedia(String fileName) {
    return ofExtension(fileName).isPresent();
  }

  /** The format that a file's extension promises; empty for other files. */
  public static Optional<MediaFormat> ofExtension(String fileName) {
    return Arrays.stream(values()).filter(format -> format.fitsExtension(fileName)).findFirst();
  }

  /** The type to write into a table, such as {@code image/jpeg}. */
  public String mimeType() {
    return mimeType;
  }

  /** Whether this is a moving picture: a sign of life of the camera, never judged. */
  public boolean isVideo() {
    return kind == VIDEO;
  }

  /** Whether this is a still picture, also one that Trapline does not read. */
  public boolean isPicture() {
    return kind == PICTURE || kind == FOREIGN_PICTURE;
  }

  /** Whether Trapline reads the pixels of this format. */
  public boolean isReadable() {
    return kind == PICTURE;
  }

  /** Whether this format's own extensions include the one of {@code fileName}. */
  public boolean fitsExtension(String fileName) {
    String extension = extension(fileName);
    return !extension.isEmpty() && extensions.contains("/" + extension + "/");
  }

  private static String extension(String fileName) {
    int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    int dot = fileName.lastIndexOf('.');
    // A name that starts with its only dot, such as .DS_Store or .jpg, has no extension.
    return dot <= slash + 1 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
