package org.trapline.training.evaluate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.training.features.Sight;
import org.trapline.training.photos.SurveyLabels;

/**
 * What is to be held against what.
 *
 * @param labels which photos are labelled
 * @param votes a table with a row for each vote, to hold people against people; null for that of
 *     the labels
 * @param model folder of the model
 * @param against folder of a second model that is asked the same; null for none
 * @param frame what is shown of a photo
 * @param out folder of the page and the tables
 * @param threads photos that are looked at at the same time, at least 1
 * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:i}
 */
public record EvaluateSettings(
    SurveyLabels labels,
    @Nullable Path votes,
    Path model,
    @Nullable Path against,
    Sight.Frame frame,
    Path out,
    int threads,
    String device) {}
