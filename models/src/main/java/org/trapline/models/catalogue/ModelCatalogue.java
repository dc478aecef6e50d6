package org.trapline.models.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.trapline.models.catalogue.CatalogueEntry.Download;
import org.trapline.models.folder.ModelTask;

/**
 * The list of published models that comes with Trapline, in the order in which it is shown.
 *
 * @param entries the models
 */
public record ModelCatalogue(List<CatalogueEntry> entries) {
  /** Copies the list. */
  public ModelCatalogue {
    entries = List.copyOf(entries);
  }

  /** The catalogue inside the program. */
  public static ModelCatalogue shipped() {
    try (InputStream in =
        Objects.requireNonNull(ModelCatalogue.class.getResourceAsStream("catalogue.toml"))) {
      List<CatalogueEntry> entries = new ArrayList<>();
      new TomlMapper().readTree(in).path("model").forEach(node -> entries.add(entry(node)));
      return new ModelCatalogue(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogueEntry entry(JsonNode node) {
    List<String> labels = new ArrayList<>();
    node.path("labels").forEach(label -> labels.add(label.textValue()));
    String card = node.path("without_python").booleanValue() ? text(node, "card") : "";
    return new CatalogueEntry(
        text(node, "name"),
        ModelTask.valueOf(text(node, "task").replace('-', '_').toUpperCase(Locale.ROOT)),
        text(node, "description"),
        text(node, "source"),
        text(node, "licence"),
        text(node, "licence_note"),
        new Download(
            text(node, "url"),
            text(node, "file"),
            node.path("bytes").longValue(),
            text(node, "sha256"),
            text(node, "md5")),
        labels,
        card.strip(),
        text(node, "convert"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalStateException(
          "the catalogue's entry %s has no text \"%s\"".formatted(node.path("name"), field));
    }
    return value.textValue();
  }

  /** The model with this name. */
  public Optional<CatalogueEntry> named(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }
}
