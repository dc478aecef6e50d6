package org.trapline.training.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trapline.schemas.ErrorCode;

/**
 * Draws the example card dump: two stations, before and after, two camera brands, day and infrared
 * night, bursts of three, mostly blank; with the broken files, the video, the lost clock and the
 * litter that every real dump has. The same bytes every time.
 */
public final class DrawExampleDump {
  private static final String NOTE =
      "Battery changed, lens cleaned. Card was nearly full.\nThis is a text file.\n";

  private static final int START_OF_SCAN = 0xDA;

  private DrawExampleDump() {}

  /** Every file of the dump, in no particular order; each is drawn when its contents are asked. */
  public static List<DumpFile> files() {
    List<DumpFile> files = new ArrayList<>();
    for (Card card : Cards.all()) {
      for (int burst = 0; burst < Card.BURSTS; burst++) {
        TakeBurst taken = new TakeBurst(card, burst);
        for (int frame = 0; frame < Card.BURST; frame++) {
          int number = frame;
          files.add(new DumpFile(card.path(burst, frame), () -> taken.photo(number)));
        }
      }
    }
    List<Card> cards = Cards.all();
    files.replaceAll(DrawExampleDump::damaged);
    files.addAll(extras(cards.get(2), cards.get(3)));
    files.addAll(litter());
    return List.copyOf(files);
  }

  /**
   * Writes the dump and the truth about it; files that lie there already are overwritten.
   *
   * @param folder of the dump
   * @param truth CSV file, beside the folder and not in it
   */
  public static void write(Path folder, Path truth) throws IOException {
    List<Truth> rows = new ArrayList<>();
    for (DumpFile file : files()) {
      DumpFile.Contents contents = file.make().get();
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, contents.bytes());
      contents.truth().ifPresent(rows::add);
    }
    Files.writeString(truth, TruthCsv.of(rows));
  }

  /** Two photos were cut short while a camera lost power: one with most pixels, one with none. */
  private static DumpFile damaged(DumpFile file) {
    return switch (file.path()) {
      case "RIV-01_before/DCIM/100MARSH/MLIM0042.JPG" ->
          changed(file, all -> Arrays.copyOf(all, all.length * 4 / 5), Truth::cutShort);
      case "RIV-01_after/DCIM/100MARSH/MLIM0042.JPG" ->
          changed(
              file,
              all -> Arrays.copyOf(all, pixelsBegin(all)),
              truth -> truth.failed(ErrorCode.TRUNCATED, true));
      default -> file;
    };
  }

  private static DumpFile changed(
      DumpFile file, UnaryOperator<byte[]> bytes, UnaryOperator<Truth> truth) {
    return new DumpFile(
        file.path(),
        () -> {
          DumpFile.Contents whole = file.make().get();
          return new DumpFile.Contents(bytes.apply(whole.bytes()), whole.truth().map(truth));
        });
  }

  /** Where the header of a JPEG ends and compressed pixels begin. */
  private static int pixelsBegin(byte[] jpeg) {
    int at = 2;
    while (true) {
      int marker = jpeg[at + 1] & 255;
      at += 2 + (((jpeg[at + 2] & 255) << 8) | (jpeg[at + 3] & 255));
      if (marker == START_OF_SCAN) {
        return at;
      }
    }
  }

  private static List<DumpFile> extras(Card emptyOn, Card videoOn) {
    int next = Card.BURSTS * Card.BURST + 1;
    return List.of(
        extra(emptyOn, next, "JPG", new byte[0], ErrorCode.EMPTY_FILE),
        extra(
            emptyOn,
            next + 1,
            "JPG",
            NOTE.getBytes(StandardCharsets.US_ASCII),
            ErrorCode.NOT_AN_IMAGE),
        extra(
            videoOn,
            videoOn.clockLost() * Card.BURST + 1,
            "MP4",
            TinyVideo.twoSeconds(),
            ErrorCode.VIDEO_NOT_JUDGED));
  }

  private static DumpFile extra(
      Card card, int number, String extension, byte[] bytes, ErrorCode code) {
    String path = card.extra(number, extension);
    Truth truth =
        new Truth(
            path,
            card.name(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            card.first().plusDays(Card.BURSTS).atTime(9, 0),
            false,
            false,
            Optional.of(code));
    return new DumpFile(path, () -> new DumpFile.Contents(bytes, Optional.of(truth)));
  }

  private static List<DumpFile> litter() {
    return List.of(
        litter(
            "RIV-01_before/DCIM/100MARSH/Thumbs.db",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
        litter("RIV-01_after/DCIM/100MARSH/._MLIM0001.JPG", "\0\5\26\7\0\2\0\0Mac OS X        "),
        litter("RIV-01_after/DCIM/.DS_Store", "\0\0\0\1Bud1"),
        litter("RIV-02_before/System Volume Information/WPSettings.dat", "\f\0\0\0"));
  }

  private static DumpFile litter(String path, String latin) {
    byte[] bytes = Arrays.copyOf(latin.getBytes(StandardCharsets.ISO_8859_1), 512);
    return new DumpFile(path, () -> new DumpFile.Contents(bytes, Optional.empty()));
  }
}
