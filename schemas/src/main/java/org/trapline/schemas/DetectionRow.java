package org.trapline.schemas;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code detections}: one row for every animal, human or vehicle that a model saw at or above
 * its keep level; {@code counted} says which ones today's thresholds count. Blanks have none.
 */
public record DetectionRow(
    @Column(value = "The deployment", term = "observations.deploymentID") String deploymentId,
    @Column(value = "The station; null if nobody said", term = "deployments.locationID")
        @Nullable String stationId,
    @Column(value = "The file", term = "observations.mediaID") String mediaId,
    @Column(value = "The burst", term = "observations.eventID") @Nullable String sequenceId,
    @Column(value = "As in media", unit = "UTC, milliseconds") @Nullable Instant capturedAtUtc,
    @Column(value = "As in media", unit = "local time, milliseconds")
        @Nullable LocalDateTime capturedAtLocal,
    @Column("As in media") @Nullable LocalDate localDate,
    @Column(value = "As in media", unit = "0 to 23") @Nullable Integer localHour,
    @Column(value = "media_id and index", term = "observations.observationID") String detectionId,
    @Column("Number of the detection within its file, from 0, best score first") int detectionIndex,
    @Column(value = "animal, human or vehicle", term = "observations.observationType")
        Category category,
    @Column(
            value = "The detector's score; null where a whole scene was classified",
            unit = "0 to 1")
        @Nullable Float detectorScore,
    @Column("Whether it counts: at or above today's threshold and not in a duplicate")
        boolean counted,
    BoxFacts box,
    @Column(
            "The answer's label as in the model's list; null if no species model looked or the"
                + " answer is not on the local species list")
        @Nullable String modelLabel,
    TaxonFacts taxon,
    @Column(
            value = "Score of the answer",
            unit = "0 to 1",
            term = "observations.classificationProbability")
        @Nullable Float speciesScore,
    @Column(
            "Which rule gave the answer where it need not be the model's best label, such as"
                + " classifier+rollup_to_genus; null where it is")
        @Nullable String answerSource,
    @Column(
            value =
                "What the local species list made of the best label: kept, rolled_up to a wider"
                    + " taxon that is known there, or not_on_list; null without a list. The model's"
                    + " own answer stands in label_1")
        @Nullable ListOutcome speciesList,
    Labels labels,
    @Column(
            value = "machine, or null if no species model looked",
            term = "observations.classificationMethod")
        @Nullable String classificationMethod,
    @Column(
            value = "Model name, version and weights that gave the answer",
            term = "observations.classifiedBy")
        @Nullable String classifiedBy)
    implements Serializable {}
