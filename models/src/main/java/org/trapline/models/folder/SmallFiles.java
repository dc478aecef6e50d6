package org.trapline.models.folder;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Reads the small text files beside a model, never more than is reasonable. */
final class SmallFiles {
  private SmallFiles() {}

  /**
   * The text of a file in UTF-8, or in Windows-1252 where it is not UTF-8, without a byte order
   * mark.
   */
  static String text(Path file, int maxBytes, String what) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: cannot be read as %s (%s): check that the file is there and may be read"
              .formatted(file, what, reason(e)),
          e);
    }
    if (bytes.length > maxBytes) {
      throw ModelFolderException.about(
          file, "is larger than %d KB, too large for %s: check the file", maxBytes / 1024, what);
    }
    String text = decode(bytes);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Refuses a file beside a card that is really elsewhere: a link in a folder that came from a
   * stranger could name any file of this machine.
   */
  static void mustLieBeside(Path card, Path file) {
    try {
      Path folder = Objects.requireNonNull(card.toAbsolutePath().getParent());
      if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
        throw ModelFolderException.about(
            file, "is a link that leads out of its folder: copy the file itself there");
      }
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: cannot be read (%s): check that the file is there and may be read"
              .formatted(file, reason(e)),
          e);
    }
  }

  /** The line of a complaint; the first where the reader gave up without a place, as on depth. */
  static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  /** Why a file could not be read, in a few words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    return e instanceof AccessDeniedException ? "access denied" : e.toString();
  }

  /** Where a file is wrong; what is nested too deeply is complained about without a place. */
  static String place(JacksonException e) {
    return e.getLocation() == null ? "it" : "line " + e.getLocation().getLineNr();
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
