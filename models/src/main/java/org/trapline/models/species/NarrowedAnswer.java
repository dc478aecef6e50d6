package org.trapline.models.species;

import org.trapline.schemas.ListOutcome;

/**
 * A classifier's answer after the local species list has been asked. The classifier's own labels
 * and scores are not touched; they stay beside this.
 *
 * @param label the answer's label
 * @param score its score; of an answer that was rolled up, the sum of the scores that it stands for
 * @param outcome what the list did
 * @param reason a sentence for the person who reads the row; empty where the list did nothing
 */
public record NarrowedAnswer(String label, double score, ListOutcome outcome, String reason) {}
