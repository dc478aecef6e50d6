package org.trapline.models.speciesnet;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.species.Candidate;
import org.trapline.schemas.Category;

/**
 * Writes SpeciesNet's {@code predictions.json}, entry by entry, in full precision and with its
 * fields in its order: what is read and written again is the same text.
 *
 * <p>The entries go to a temporary file beside the target, which takes its place in one step at
 * {@link #commit}; closed without it, the target is as it was. Not safe for several threads.
 */
public final class PredictionsWriter implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Path target;
  private final Path temporary;
  private final JsonGenerator json;

  private PredictionsWriter(Path target, Path temporary, JsonGenerator json) {
    this.target = target;
    this.temporary = temporary;
    this.json = json;
  }

  /** Starts a file that will replace {@code target}. */
  public static PredictionsWriter to(Path target) throws IOException {
    Path temporary =
        target.resolveSibling(target.getFileName() + ".tmp." + ProcessHandle.current().pid());
    JsonGenerator json = FACTORY.createGenerator(temporary.toFile(), JsonEncoding.UTF8);
    json.setPrettyPrinter(new PythonLayout());
    json.writeStartObject();
    json.writeArrayFieldStart("predictions");
    return new PredictionsWriter(target, temporary, json);
  }

  /** Adds an entry. */
  public void write(Prediction prediction) throws IOException {
    json.writeStartObject();
    writeRequest(prediction);
    Classes classes = prediction.classes();
    if (classes != null) {
      writeClasses(classes);
    }
    List<Detection> detections = prediction.detections();
    if (detections != null) {
      json.writeArrayFieldStart("detections");
      for (Detection detection : detections) {
        writeDetection(detection);
      }
      json.writeEndArray();
    }
    SpeciesNetAnswer answer = prediction.answer();
    if (answer != null) {
      json.writeStringField("prediction", answer.label());
      writeNumberField("prediction_score", answer.score());
      json.writeStringField("prediction_source", answer.source());
    }
    writeTextField("model_version", prediction.modelVersion());
    json.writeEndObject();
  }

  private void writeRequest(Prediction prediction) throws IOException {
    PhotoRequest request = prediction.request();
    json.writeStringField("filepath", request.filepath());
    if (!prediction.failures().isEmpty()) {
      json.writeArrayFieldStart("failures");
      for (Prediction.Component component : prediction.failures()) {
        json.writeString(component.name());
      }
      json.writeEndArray();
    }
    writeTextField("country", request.place().country());
    writeTextField("admin1_region", request.place().region());
    writeNumberField("latitude", request.latitude());
    writeNumberField("longitude", request.longitude());
  }

  private void writeClasses(Classes classes) throws IOException {
    json.writeObjectFieldStart("classifications");
    writeCandidates("classes", "scores", classes.best());
    if (!classes.targets().isEmpty()) {
      writeCandidates("target_classes", "target_logits", classes.targets());
    }
    json.writeEndObject();
  }

  private void writeCandidates(String names, String numbers, List<Candidate> candidates)
      throws IOException {
    json.writeArrayFieldStart(names);
    for (Candidate candidate : candidates) {
      json.writeString(candidate.label());
    }
    json.writeEndArray();
    json.writeArrayFieldStart(numbers);
    for (Candidate candidate : candidates) {
      json.writeNumber(PythonNumbers.text(candidate.score()));
    }
    json.writeEndArray();
  }

  private void writeDetection(Detection detection) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", number(detection.category()));
    json.writeStringField("label", detection.category().name().toLowerCase(Locale.ROOT));
    writeNumberField("conf", detection.score());
    json.writeArrayFieldStart("bbox");
    RelativeBox box = detection.box();
    for (double edge : List.of(box.x(), box.y(), box.width(), box.height())) {
      json.writeNumber(PythonNumbers.text(edge));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String number(Category category) {
    return switch (category) {
      case ANIMAL -> "1";
      case HUMAN -> "2";
      case VEHICLE -> "3";
    };
  }

  private void writeTextField(String name, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private void writeNumberField(String name, @Nullable Double number) throws IOException {
    if (number != null) {
      json.writeFieldName(name);
      json.writeNumber(PythonNumbers.text(number));
    }
  }

  /** Ends the file and puts it in the place of the target. */
  public void commit() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    json.close();
    Files.deleteIfExists(temporary);
  }

  /** Four spaces, a colon without a space before it, and nothing inside empty lists. */
  private static final class PythonLayout extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    PythonLayout() {
      DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
      indentObjectsWith(indenter);
      indentArraysWith(indenter);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new PythonLayout();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int elements) throws IOException {
      if (elements > 0) {
        super.writeEndArray(json, elements);
      } else {
        _nesting--;
        json.writeRaw(']');
      }
    }
  }
}
