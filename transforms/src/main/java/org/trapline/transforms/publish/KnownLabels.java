package org.trapline.transforms.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.species.LabelsTaxonomy;
import org.trapline.models.species.LocalSpeciesList;
import org.trapline.models.species.ModelNames;
import org.trapline.models.species.WiderTaxa;
import org.trapline.schemas.TaxonFacts;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * What the species model's labels mean, kept in the result so that tables can be published again
 * when the model's folder is long gone.
 */
public final class KnownLabels {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, LabelLine> byLabel = new HashMap<>();
  private final String fingerprint;

  private final Labels labels;

  private KnownLabels(List<LabelLine> lines, String fingerprint) {
    this.fingerprint = fingerprint;
    this.labels = WiderTaxa.with(new Labels(lines));
    // A label that stands twice means what its first line says.
    labels.lines().forEach(line -> byLabel.putIfAbsent(line.label(), line));
  }

  /** Stores the labels in a result. */
  public static void store(ResultFolder result, List<LabelLine> lines) throws IOException {
    result.write(
        ResultNames.models(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(lines));
  }

  /** The labels in a result; none if it was judged without a species model. */
  public static KnownLabels read(ResultFolder result) throws IOException {
    if (!result.exists(ResultNames.models())) {
      return new KnownLabels(List.of(), "none");
    }
    byte[] stored = result.read(ResultNames.models());
    return new KnownLabels(
        List.of(JSON.readValue(stored, LabelLine[].class)),
        ContentHash.of(stored).substring(0, 16));
  }

  /** Changes whenever a label or what it means does: tables are published again then. */
  String fingerprint() {
    return fingerprint;
  }

  /** What these names are among the labels. */
  public LocalSpeciesList localSpecies(Collection<String> names) {
    LabelsTaxonomy taxonomy = new LabelsTaxonomy(labels);
    return LocalSpeciesList.of(names, taxonomy, taxonomy.labels());
  }

  /** The names that the labels, and what holds them, go by in tables. */
  public ModelNames names() {
    return new ModelNames(labels);
  }

  /** Whether there are no labels at all: no species model looked. */
  public boolean isEmpty() {
    return byLabel.isEmpty();
  }

  /** What kind of thing a label stands for; unknown if it is on no list. */
  LabelKind kind(@Nullable String label) {
    LabelLine line = label == null ? null : byLabel.get(label);
    return line == null ? LabelKind.UNKNOWN : line.kind();
  }

  /**
   * What a label means in zoology. One that a list knows no name for is its own common name, so
   * that whoever counts by name counts what is sure enough, and nothing else.
   */
  TaxonFacts taxon(@Nullable String label) {
    LabelLine line = label == null ? null : byLabel.get(label);
    if (line == null) {
      return TaxonFacts.NONE;
    }
    Taxon taxon = line.taxon();
    return new TaxonFacts(
        orNull(taxon.scientificName()),
        orNull(
            taxon.scientificName().isEmpty() && taxon.commonName().isEmpty()
                ? line.label()
                : taxon.commonName()),
        orNull(taxon.id()),
        orNull(taxon.rank()),
        orNull(taxon.className()),
        orNull(taxon.order()),
        orNull(taxon.family()),
        orNull(taxon.genus()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
