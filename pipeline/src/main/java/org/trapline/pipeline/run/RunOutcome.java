package org.trapline.pipeline.run;

import java.util.List;
import java.util.Map;
import org.trapline.pipeline.plan.SurveyPlan;
import org.trapline.transforms.books.Books;

/**
 * What came of a run that finished.
 *
 * @param plan what there was to do
 * @param books of all deployments of the result
 * @param tooManyFailed whether more files failed than {@code --max-failed} allows
 * @param seconds wall-clock seconds of each stage
 * @param notes what a person must know before the tables are trusted, a sentence each
 */
public record RunOutcome(
    SurveyPlan plan,
    Books books,
    boolean tooManyFailed,
    Map<String, Double> seconds,
    List<String> notes) {
  /** Copies the notes. */
  public RunOutcome {
    notes = List.copyOf(notes);
  }
}
