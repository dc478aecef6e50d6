package org.trapline.pipeline.deployments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trapline.transforms.find.InputException;

/**
 * The text of a CSV file and the sign that parts its cells, as Excel and its like write them on any
 * system: UTF-8 with and without a mark, UTF-16, Windows-1252; semicolons, commas, tabs.
 *
 * @param text without byte order mark and without Excel's {@code sep=} line
 * @param separator a semicolon, comma or tab
 */
record CsvText(String text, char separator) {
  /** A hundred thousand deployments are smaller than this. */
  private static final long MAX_BYTES = 64L << 20;

  private static final String SEPARATOR_LINE = "sep=";
  private static final char MARK = '\uFEFF';

  /**
   * Reads a file.
   *
   * @throws InputException if it is missing, too large or can't be read
   */
  static CsvText read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InputException(
            "%s does not exist or is no file: check the path.".formatted(file));
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new InputException(
            "%s has %d bytes, more than any deployments.csv: check that it is the right file."
                .formatted(file, Files.size(file)));
      }
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InputException("%s can't be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  static CsvText of(byte[] bytes) {
    String text = decode(bytes);
    if (!text.isEmpty() && text.charAt(0) == MARK) {
      text = text.substring(1);
    }
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    if (end == SEPARATOR_LINE.length() + 1 && text.startsWith(SEPARATOR_LINE)) {
      return new CsvText(text.substring(end).stripLeading(), text.charAt(end - 1));
    }
    return new CsvText(text, separator(text.substring(0, end)));
  }

  private static String decode(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, UTF_16LE);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new String(bytes, UTF_16BE);
    }
    // No text but UTF-16 has zero bytes; a header's letters have theirs on one side.
    if (bytes.length >= 2 && bytes[1] == 0) {
      return new String(bytes, UTF_16LE);
    }
    if (bytes.length >= 2 && bytes[0] == 0) {
      return new String(bytes, UTF_16BE);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // Text that is not UTF-8 comes from Excel on Windows. The fallback reads any byte.
      Charset windows =
          Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : ISO_8859_1;
      return new String(bytes, windows);
    }
  }

  private static char separator(String header) {
    long semicolons = header.chars().filter(c -> c == ';').count();
    long commas = header.chars().filter(c -> c == ',').count();
    long tabs = header.chars().filter(c -> c == '\t').count();
    if (tabs > semicolons && tabs > commas) {
      return '\t';
    }
    return semicolons >= commas && semicolons > 0 ? ';' : ',';
  }
}
