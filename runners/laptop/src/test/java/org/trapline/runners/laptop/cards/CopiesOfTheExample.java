package org.trapline.runners.laptop.cards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.training.dump.DrawExampleDump;
import org.trapline.training.dump.DumpFile;

/**
 * A larger survey made of the example card dump: the same cards again and again, each time some
 * weeks later, in folders of their own. No two photos have the same bytes, because a comment in
 * each says which copy it is; those that are no photos are copied as they are.
 */
public final class CopiesOfTheExample {
  /** A card is two weeks long; the copies of a card follow one another without touching. */
  private static final int DAYS_APART = 20;

  private static final Pattern EXIF_TIME =
      Pattern.compile("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d");
  private static final DateTimeFormatter EXIF =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);
  private static final Pattern PLACE = Pattern.compile("([^/]+)/DCIM/(\\d{3})([^/]*)/(.*)");

  /** The EXIF of a drawn photo lies in its first bytes. */
  private static final int HEAD = 1024;

  private final int surveys;
  private final int shrink;

  private CopiesOfTheExample(int surveys, int shrink) {
    this.surveys = surveys;
    this.shrink = shrink;
  }

  /**
   * Copies that are shared out over so many surveys of four cards each.
   *
   * @param surveys at least 1; deployments are four times as many
   */
  public static CopiesOfTheExample whole(int surveys) {
    return new CopiesOfTheExample(surveys, 1);
  }

  /** Likewise, but each photo has half the width and height. */
  public static CopiesOfTheExample small(int surveys) {
    return new CopiesOfTheExample(surveys, 2);
  }

  /**
   * Writes whole copies until there are as many media files as asked for.
   *
   * @return how many media files there are
   */
  public int write(Path folder, int atLeast) throws IOException {
    List<DumpFile> files = DrawExampleDump.files();
    List<DumpFile.Contents> contents = files.stream().map(file -> file.make().get()).toList();
    List<byte[]> photos = new ArrayList<>();
    for (DumpFile.Contents one : contents) {
      byte[] bytes = one.bytes();
      photos.add(shrink == 2 && isPhoto(bytes) ? Shrunk.half(bytes) : bytes);
    }
    int media = 0;
    for (int copy = 0; media < atLeast; copy++) {
      for (int i = 0; i < files.size(); i++) {
        Path target = folder.resolve(place(files.get(i).path(), copy));
        Files.createDirectories(target.getParent());
        Files.write(target, different(photos.get(i), copy));
        media += contents.get(i).truth().isPresent() ? 1 : 0;
      }
    }
    return media;
  }

  private String place(String path, int copy) {
    String survey = "-survey" + copy % surveys;
    Matcher parts = PLACE.matcher(path);
    if (!parts.matches()) {
      return path.replaceFirst("/", survey + "/copy" + copy + "/");
    }
    int folder = Integer.parseInt(parts.group(2)) + 2 * (copy / surveys);
    return "%s%s/DCIM/%d%s/%s"
        .formatted(parts.group(1), survey, folder, parts.group(3), parts.group(4));
  }

  private static boolean isPhoto(byte[] bytes) {
    return bytes.length >= HEAD && (bytes[0] & 255) == 0xFF && (bytes[1] & 255) == 0xD8;
  }

  private byte[] different(byte[] bytes, int copy) {
    if (!isPhoto(bytes)) {
      return bytes;
    }
    byte[] later = later(bytes, copy / surveys);
    // The comment stands behind the first segment, where cameras write it.
    int behind = Shrunk.endOfFirstSegment(later);
    byte[] comment = ("copy " + copy).getBytes(US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream(later.length + comment.length + 4);
    out.write(later, 0, behind);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
    out.writeBytes(comment);
    out.write(later, behind, later.length - behind);
    return out.toByteArray();
  }

  private static byte[] later(byte[] bytes, int copies) {
    byte[] later = bytes.clone();
    Matcher time = EXIF_TIME.matcher(new String(bytes, 0, HEAD, ISO_8859_1));
    while (time.find()) {
      String moved =
          LocalDateTime.parse(time.group(), EXIF).plusDays((long) DAYS_APART * copies).format(EXIF);
      System.arraycopy(moved.getBytes(US_ASCII), 0, later, time.start(), moved.length());
    }
    return later;
  }
}
