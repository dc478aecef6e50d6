package org.trapline.pipeline.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.WeightsEntry;
import org.trapline.models.load.LoadedModel;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.models.JudgeFingerprint;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.schemas.MediaLabel;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.publish.PublishRules;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * {@code _run.json}: what was run, with which models, where and how long, and what came of it.
 * Times live here and never in a row.
 */
final class RunRecord {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final ResultFolder result;
  private final Clock clock;
  private final Instant started;
  private final ObjectNode record;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long stageStart = System.nanoTime();

  RunRecord(ResultFolder result, Clock clock) {
    this(result, clock, JSON.createObjectNode());
  }

  /** The record of the last run, to add to it. */
  static RunRecord reopen(ResultFolder result, Clock clock) throws IOException {
    ObjectNode record =
        result.exists(ResultNames.RUN)
            ? (ObjectNode) JSON.readTree(result.read(ResultNames.RUN))
            : JSON.createObjectNode();
    record.put("republished", clock.instant().toString());
    return new RunRecord(result, clock, record);
  }

  private RunRecord(ResultFolder result, Clock clock, ObjectNode record) {
    this.result = result;
    this.record = record;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** Begins the record; a run that dies leaves it as it was then. */
  void begin(RunSettings settings, ChosenModels models, JudgeFingerprint fingerprint)
      throws IOException {
    String version = RunRecord.class.getPackage().getImplementationVersion();
    record.put("trapline", version == null ? "development" : version);
    record.put("started", started.toString());
    record.put("state", "running");
    record.put("judge_fingerprint", fingerprint.hash());
    record.set("settings", JSON.valueToTree(settings));
    ArrayNode list = record.putArray("models");
    for (ModelFolder model : models.all()) {
      ObjectNode node = list.addObject();
      node.put("name", model.card().identity().name());
      node.put("version", model.card().identity().version());
      node.put("task", model.card().identity().task().word());
      node.put("sha256", model.card().files().sha256());
      node.put("licence", model.card().identity().licence());
    }
    ObjectNode machine = record.putObject("machine");
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.runtime.version"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("max_heap_mb", Runtime.getRuntime().maxMemory() >> 20);
    write();
  }

  /** Adds what really runs each model. */
  void ranOn(LoadedModel model) {
    ObjectNode node = record.withArray("ran_on").addObject();
    node.put("model", model.describe());
    node.put("engine", model.ranOn().engine());
    node.put("engine_version", model.ranOn().version());
    node.put("provider", model.ranOn().provider());
    node.put("device", model.ranOn().device());
    WeightsEntry.Precision precision = model.folder().card().files().precision();
    node.put("precision", precision.name().toLowerCase(Locale.ROOT));
    node.put("batch", model.batchSize());
  }

  /** Says which country SpeciesNet's geofence goes by, or that it is off. */
  void geofence(PublishRules rules, Collection<String> deploymentIds, GeofenceState.Fence fence) {
    if (fence == GeofenceState.Fence.NONE) {
      return;
    }
    ObjectNode node = record.putObject("geofence");
    int off = GeofenceState.off(rules, deploymentIds).size();
    node.put(
        "state",
        off == 0
            ? "on"
            : off == deploymentIds.size()
                ? "OFF: no country was given"
                : "OFF for %d of %d deployments: no country was given for them"
                    .formatted(off, deploymentIds.size()));
    node.put("country", rules.place().country());
    node.put("admin1_region", rules.place().region());
    ArrayNode countries = node.putArray("countries");
    deploymentIds.stream()
        .map(id -> rules.placeOf(id).country())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(countries::add);
  }

  /** Notes that a stage has ended now and the next one begins. */
  void stageDone(String stage) {
    long now = System.nanoTime();
    seconds.merge(stage, (now - stageStart) / 1e9, Double::sum);
    stageStart = now;
  }

  Map<String, Double> seconds() {
    return seconds;
  }

  /** Ends the record. */
  void finish(Books books) throws IOException {
    record.put("state", "finished");
    record.put("finished", clock.instant().toString());
    record.set("seconds", JSON.valueToTree(seconds));
    record.set("books", books(books));
    write();
  }

  /** The success file: written last, and only when the books balance. */
  void succeed(Books books) throws IOException {
    ObjectNode success = JSON.createObjectNode();
    success.put("finished", clock.instant().toString());
    success.set("books", books(books));
    result.write(ResultNames.SUCCESS, JSON.writeValueAsBytes(success));
  }

  private static ObjectNode books(Books books) {
    ObjectNode node = JSON.createObjectNode();
    node.put("found", books.found());
    node.put("rows", books.rows());
    for (MediaLabel label : MediaLabel.values()) {
      node.put(word(label), books.count(label));
    }
    ArrayNode deployments = node.putArray("deployments");
    for (DeploymentBooks one : books.deployments()) {
      ObjectNode entry = deployments.addObject();
      entry.put("deployment_id", one.deploymentId());
      entry.put("folder", "deployment=" + one.slug());
      entry.put("found", one.found());
      entry.put("rows", one.rows());
      for (MediaLabel label : MediaLabel.values()) {
        entry.put(word(label), one.count(label));
      }
    }
    return node;
  }

  private static String word(MediaLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private void write() throws IOException {
    result.write(ResultNames.RUN, JSON.writeValueAsBytes(record));
  }
}
