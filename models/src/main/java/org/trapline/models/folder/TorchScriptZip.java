package org.trapline.models.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a PyTorch zip without unpickling: TorchScript carries its code as text, a training
 * checkpoint carries none and would need Python, and a pickle, to be loaded.
 */
final class TorchScriptZip {
  /** A source file of TorchScript larger than this is not looked through. */
  private static final int MAX_SOURCE_BYTES = 4 * 1024 * 1024;

  private TorchScriptZip() {}

  static void check(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> sources =
          zip.stream().filter(entry -> entry.getName().matches("[^/]+/code/.*\\.py")).toList();
      if (sources.isEmpty()) {
        boolean pickled = zip.stream().anyMatch(e -> e.getName().endsWith("data.pkl"));
        throw ModelFolderException.about(
            file,
            pickled
                ? "is a pickled PyTorch checkpoint without TorchScript code; unpickling could run"
                    + " any code and is never done here: export the model to TorchScript or ONNX"
                : "is a zip, but holds no TorchScript code: name a TorchScript or ONNX file");
      }
    } catch (ZipException e) {
      throw new ModelFolderException(
          "%s: is a broken zip (%s): fetch the weights again".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw WeightsFile.unreadable(file, e);
    }
  }

  /**
   * Whether any of the numbers are stored in half precision. The list of them is a pickle, in which
   * the word is looked for; nothing is unpickled.
   */
  static boolean holdsHalf(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith("data.pkl")).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          String words = new String(in.readNBytes(MAX_SOURCE_BYTES), StandardCharsets.ISO_8859_1);
          if (words.contains("HalfStorage")) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw WeightsFile.unreadable(file, e);
    }
  }

  /** Whether the code mentions {@code word}. */
  static boolean codeMentions(Path file, String word) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".py")).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          String code = new String(in.readNBytes(MAX_SOURCE_BYTES), StandardCharsets.UTF_8);
          if (code.contains(word)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw WeightsFile.unreadable(file, e);
    }
  }
}
