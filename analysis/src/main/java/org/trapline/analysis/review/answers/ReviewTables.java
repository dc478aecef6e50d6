package org.trapline.analysis.review.answers;

import java.util.List;

/**
 * What a review says; all empty where there was none.
 *
 * @param reviewed each answer beside the models'
 * @param strata precision in each part of the sample
 * @param precision of each species in each cell, with corrected totals
 * @param recall from the audit of blanks, by cell and for all
 * @param notes what the reader must know, one sentence each
 */
public record ReviewTables(
    List<ReviewedRow> reviewed,
    List<StratumRow> strata,
    List<PrecisionRow> precision,
    List<RecallRow> recall,
    List<String> notes) {
  /** No review. */
  public static final ReviewTables NONE =
      new ReviewTables(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public ReviewTables {
    reviewed = List.copyOf(reviewed);
    strata = List.copyOf(strata);
    precision = List.copyOf(precision);
    recall = List.copyOf(recall);
    notes = List.copyOf(notes);
  }
}
