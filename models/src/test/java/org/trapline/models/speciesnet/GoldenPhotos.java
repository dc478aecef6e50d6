package org.trapline.models.speciesnet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Assumptions;

/** The published test photos of SpeciesNet and the numbers that were measured on them. */
public final class GoldenPhotos {
  /** One photo's measured numbers: a line of a golden file. */
  public record Golden(String name, JsonNode numbers) {
    @Override
    public String toString() {
      return name;
    }

    /** A list of whole numbers under {@code key}. */
    public List<Integer> integers(String key) {
      List<Integer> integers = new ArrayList<>();
      numbers.path(key).forEach(number -> integers.add(number.intValue()));
      return integers;
    }
  }

  private GoldenPhotos() {}

  /** The lines of a golden file of the models folder. */
  public static List<Golden> lines(String file) throws IOException {
    Path golden = Path.of(System.getProperty("trapline.golden"), "models", file);
    Assumptions.assumeTrue(Files.isRegularFile(golden), "golden numbers absent: skipped");
    ObjectMapper json = new ObjectMapper();
    List<Golden> lines = new ArrayList<>();
    for (String line : Files.readAllLines(golden)) {
      JsonNode numbers = json.readTree(line);
      lines.add(new Golden(numbers.path("f").textValue(), numbers));
    }
    return lines;
  }

  /** Like {@link #lines}, only of the photos that can be had here as plain colour JPEGs. */
  public static List<Golden> linesWithPhoto(String file) throws IOException {
    return lines(file).stream().filter(golden -> Files.isRegularFile(path(golden.name()))).toList();
  }

  /** The pixels of a photo, BGR; the caller closes them. */
  public static Mat bgr(String name) {
    Mat pixels =
        opencv_imgcodecs.imread(
            path(name).toString(),
            opencv_imgcodecs.IMREAD_COLOR | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
    if (pixels.empty()) {
      throw new IllegalStateException("OpenCV could not read " + path(name));
    }
    return pixels;
  }

  /** A file of the SpeciesNet test data. */
  public static Path data(String file) {
    Path path = Path.of(System.getProperty("trapline.realdata"), "speciesnet", file);
    Assumptions.assumeTrue(Files.isRegularFile(path), "real data absent: skipped");
    return path;
  }

  /** Where a photo lies. */
  public static Path path(String name) {
    Path data = Path.of(System.getProperty("trapline.realdata"));
    Assumptions.assumeTrue(Files.isDirectory(data), "real data absent: skipped");
    Path photo = data.resolve("photos/google__cameratrapai/test_data").resolve(name);
    return Files.isRegularFile(photo) ? photo : data.resolve("badinputs/camera_trap").resolve(name);
  }
}
