package org.trapline.transforms.bands;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.trapline.transforms.find.InputException;
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
      bands.addAll(part(result, ResultNames.bands(slug) + "/" + name));
    }
    return new FrozenBands(choice, bands);
  }

  private static List<FrozenBand> part(ResultFolder result, String name) throws IOException {
    List<FrozenBand> bands = new ArrayList<>();
    try {
      JsonNode list = JSON.readTree(result.read(name));
      if (!list.isArray()) {
        throw new IllegalArgumentException("no list");
      }
      list.forEach(node -> bands.add(band(node)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // No JSON, or JSON without what it should have.
      throw new InputException(
          "%s of %s is damaged: delete it and run the same command again, and the cameras are measured anew from the photos that are left to judge."
              .formatted(name, result.spec()),
          e);
    }
    return bands;
  }

  private static FrozenBand band(JsonNode node) {
    JsonNode scene = node.required("scene");
    return new FrozenBand(
        new CameraKey(
            node.required("make").asText(),
            node.required("model").asText(),
            node.required("width").asInt(),
            node.required("height").asInt()),
        new PixelBox(
            scene.required(0).asInt(),
            scene.required(1).asInt(),
            scene.required(2).asInt(),
            scene.required(3).asInt()),
        BandSource.valueOf(node.required("source").asText().toUpperCase(Locale.ROOT)),
        node.required("reason").asText());
  }
}
