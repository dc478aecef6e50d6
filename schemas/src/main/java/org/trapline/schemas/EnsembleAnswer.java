package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The one answer for a whole file where SpeciesNet's rules weigh detector against classifier. Null
 * where a result was judged without those rules, or the file was not judged.
 */
public record EnsembleAnswer(
    @Column(
            "SpeciesNet's one answer for the file, a line of its lists; null unless a set of models"
                + " has its rules")
        @Nullable String ensembleLabel,
    @Column(
            value = "Its score: the detector's, the classifier's, or a sum of several labels'",
            unit = "0 to 1")
        @Nullable Double ensembleScore,
    @Column(
            "Which rule gave it, in SpeciesNet's words (prediction_source): detector, classifier,"
                + " classifier+rollup_to_genus and so on")
        @Nullable String ensembleSource)
    implements Serializable {
  /** No such answer. */
  public static final EnsembleAnswer NONE = new EnsembleAnswer(null, null, null);
}
