package org.trapline.transforms.bands;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.bands.CameraKey;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** The frozen scenes in a result: one readable file for each deployment and plan part. */
public final class BandStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BandStore() {}

  private static String name(String slug, int part) {
    return ResultNames.bands(slug) + "/part-%04d.json".formatted(part);
  }

  /** Whether the bands of a plan part are frozen already. */
  public static boolean isFrozen(ResultFolder result, String slug, int part) throws IOException {
    return result.exists(name(slug, part));
  }

  /** Freezes the scenes that a plan part has added. */
  public static void freeze(ResultFolder result, String slug, int part, List<FrozenBand> bands)
      throws IOException {
    ArrayNode list = JSON.createArrayNode();
    for (FrozenBand band : bands) {
      ObjectNode node = list.addObject();
      node.put("make", band.camera().make());
      node.put("model", band.camera().model());
      node.put("width", band.camera().width());
      node.put("height", band.camera().height());
      node.putArray("scene")
          .add(band.scene().x())
          .add(band.scene().y())
          .add(band.scene().width())
          .add(band.scene().height());
      node.put("source", band.source().name().toLowerCase(Locale.ROOT));
      node.put("reason", band.reason());
    }
    result.write(name(slug, part), list.toPrettyString().getBytes(UTF_8));
  }

  /** All frozen scenes of a deployment, earliest part first. */
  public static FrozenBands read(ResultFolder result, String slug, BandChoice choice)
      throws IOException {
    List<FrozenBand> bands = new ArrayList<>();
    for (String name : result.list(ResultNames.bands(slug))) {
      for (JsonNode node : JSON.readTree(result.read(ResultNames.bands(slug) + "/" + name))) {
        bands.add(band(node));
      }
    }
    return new FrozenBands(choice, bands);
  }

  private static FrozenBand band(JsonNode node) {
    JsonNode scene = node.get("scene");
    return new FrozenBand(
        new CameraKey(
            node.get("make").asText(),
            node.get("model").asText(),
            node.get("width").asInt(),
            node.get("height").asInt()),
        new PixelBox(
            scene.get(0).asInt(), scene.get(1).asInt(), scene.get(2).asInt(), scene.get(3).asInt()),
        BandSource.valueOf(node.get("source").asText().toUpperCase(Locale.ROOT)),
        node.get("reason").asText());
  }
}
