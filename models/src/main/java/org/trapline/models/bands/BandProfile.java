package org.trapline.models.bands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * Cameras whose bands are known, from a TOML file with one {@code [[camera]]} table for each:
 *
 * <pre>{@code
 * [[camera]]
 * make = "RECONYX"
 * model = "HC600 HYPERFIRE"
 * width = 2048
 * height = 1536
 * top = 32
 * bottom = 32
 * }</pre>
 *
 * Make and model are compared without regard to case; {@code top}, {@code bottom}, {@code left} and
 * {@code right} are pixels, and what is absent is 0. A camera that isn't in the file is measured.
 */
public final class BandProfile {
  /** Room for a thousand cameras; keeps a wrong file from filling the memory. */
  private static final int MAX_BYTES = 1 << 20;

  private static final Set<String> FIELDS =
      Set.of("make", "model", "width", "height", "top", "bottom", "left", "right");
  private static final int MAX_PIXELS = 99_999;

  private final String file;
  private final Map<String, Insets> cameras = new TreeMap<>();

  private BandProfile(String file) {
    this.file = file;
  }

  /**
   * Reads a profile.
   *
   * @throws IllegalArgumentException with one sentence that names the file and what is wrong
   */
  public static BandProfile read(Path file) {
    JsonNode root;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw wrong(file, "is larger than any profile: check the file");
      }
      root = new TomlMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw wrong(file, "cannot be read as TOML: " + firstLine(String.valueOf(e.getMessage())));
    }
    JsonNode tables = root.get("camera");
    if (tables == null || !tables.isArray() || root.size() != 1) {
      throw wrong(file, "holds one table [[camera]] for each camera and nothing else");
    }
    Path name = file.getFileName();
    BandProfile profile = new BandProfile(name == null ? file.toString() : name.toString());
    for (JsonNode table : tables) {
      profile.add(file, table);
    }
    return profile;
  }

  private void add(Path file, JsonNode table) {
    for (Iterator<String> names = table.fieldNames(); names.hasNext(); ) {
      String field = names.next();
      if (!FIELDS.contains(field)) {
        throw wrong(file, "has an unknown field '%s' in [[camera]]".formatted(field));
      }
    }
    int width = number(file, table, "width");
    int height = number(file, table, "height");
    if (width == 0 || height == 0) {
      throw wrong(file, "needs width and height, in pixels, in each [[camera]]");
    }
    CameraKey camera =
        new CameraKey(text(file, table, "make"), text(file, table, "model"), width, height);
    Insets insets =
        new Insets(
            inset(file, table, "top"),
            inset(file, table, "bottom"),
            inset(file, table, "left"),
            inset(file, table, "right"));
    if (insets.cut(width, height, BandSource.PROFILE, file.toString()).unsure()) {
      throw wrong(file, "leaves nothing of the pictures of %s".formatted(camera.words()));
    }
    if (cameras.put(key(camera), insets) != null) {
      throw wrong(file, "names a camera twice: " + camera.words());
    }
  }

  private static Inset inset(Path file, JsonNode table, String field) {
    return new Inset(number(file, table, field), Inset.Unit.PIXELS);
  }

  private static int number(Path file, JsonNode table, String field) {
    JsonNode node = table.get(field);
    if (node == null) {
      return 0;
    }
    if (!node.isInt() || node.intValue() < 0 || node.intValue() > MAX_PIXELS) {
      throw wrong(
          file,
          "has %s = %s, which must be a whole number of pixels from 0 to %d"
              .formatted(field, node, MAX_PIXELS));
    }
    return node.intValue();
  }

  private static String text(Path file, JsonNode table, String field) {
    JsonNode node = table.get(field);
    if (node != null && !node.isTextual()) {
      throw wrong(file, "has %s = %s, which must be text in quotes".formatted(field, node));
    }
    return node == null ? "" : node.textValue();
  }

  /** What the profile says about a camera; empty if it doesn't know it. */
  public Optional<BandMeasurement> of(CameraKey camera) {
    Insets insets = cameras.get(key(camera));
    return insets == null
        ? Optional.empty()
        : Optional.of(
            insets.cut(camera.width(), camera.height(), BandSource.PROFILE, "profile " + file));
  }

  /** A profile file's text for cameras whose scene is known, to keep for later cards. */
  public static String toml(Map<CameraKey, BandMeasurement> cameras) {
    List<String> tables = new ArrayList<>();
    cameras.forEach((camera, measured) -> tables.add(table(camera, measured.scene())));
    return String.join("\n", tables);
  }

  private static String table(CameraKey camera, PixelBox scene) {
    return """
    [[camera]]
    make = "%s"
    model = "%s"
    width = %d
    height = %d
    top = %d
    bottom = %d
    left = %d
    right = %d
    """
        .formatted(
            quoted(camera.make()),
            quoted(camera.model()),
            camera.width(),
            camera.height(),
            scene.y(),
            camera.height() - scene.bottom(),
            scene.x(),
            camera.width() - scene.right());
  }

  private static String quoted(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String key(CameraKey camera) {
    return "%s|%s|%dx%d"
        .formatted(camera.make(), camera.model(), camera.width(), camera.height())
        .toUpperCase(java.util.Locale.ROOT);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static IllegalArgumentException wrong(Path file, String what) {
    return new IllegalArgumentException("band profile %s %s".formatted(file, what));
  }

  /** The cameras and their bands, in a fixed order: part of what makes a score. */
  @Override
  public String toString() {
    return cameras.toString();
  }
}
