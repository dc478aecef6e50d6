package org.trapline.pipeline.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trapline.models.load.LoadedModel;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * What runs the models and how, chosen for this machine. Kept with the plan, since another engine,
 * device or number of photos at a time may move a score's last digits.
 *
 * @param judge the judge fingerprint that they belong to
 * @param models one for each model, in the order in which they look at a photo
 */
public record EngineSettings(String judge, List<OneModel> models) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the list. */
  public EngineSettings {
    models = List.copyOf(models);
  }

  /**
   * One model's.
   *
   * @param model name, version and first digits of the weights' hash
   * @param engine {@code PyTorch} or {@code ONNX Runtime}, with its version
   * @param device {@code cpu} or {@code gpu0} and so on
   * @param batch photos at a time, at least 1
   */
  public record OneModel(String model, String engine, String device, int batch) {
    /** In words. */
    public String describe() {
      return "%s on %s, %s at a time".formatted(engine, device, photos());
    }

    private String photos() {
      return batch == 1 ? "one photo" : batch + " photos";
    }
  }

  /** Those of models that are loaded. */
  static EngineSettings of(List<LoadedModel> loaded, String judge) {
    return new EngineSettings(judge, loaded.stream().map(EngineSettings::one).toList());
  }

  private static OneModel one(LoadedModel model) {
    return new OneModel(
        model.describe(),
        model.ranOn().engine() + " " + model.ranOn().version(),
        model.ranOn().device(),
        model.batchSize());
  }

  /**
   * Keeps them in the result, if it has none for the same models yet.
   *
   * @return a sentence for each model that ran otherwise when the result was begun
   */
  List<String> keep(ResultFolder result) throws IOException {
    if (result.exists(ResultNames.ENGINES)) {
      EngineSettings begun = JSON.readValue(result.read(ResultNames.ENGINES), EngineSettings.class);
      if (begun.judge().equals(judge)) {
        return differences(begun);
      }
    }
    result.write(ResultNames.ENGINES, JSON.writeValueAsBytes(this));
    return List.of();
  }

  private List<String> differences(EngineSettings begun) {
    Map<String, OneModel> before =
        begun.models().stream().collect(Collectors.toMap(OneModel::model, one -> one, (a, b) -> a));
    List<String> sentences = new ArrayList<>();
    for (OneModel now : models) {
      OneModel then = before.get(now.model());
      if (then != null && !then.equals(now)) {
        sentences.add(
            "%s ran by %s when this result was begun and runs by %s now: the last digits of scores may differ between the two parts."
                .formatted(now.model(), then.describe(), now.describe()));
      }
    }
    return sentences;
  }
}
