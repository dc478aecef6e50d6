package org.trapline.schemas;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The table of labels: what people said is on a photo. After an import there is one row for each
 * vote, matched or not; after cleaning one row for each photo and label. A photo is known by its
 * content, so that a label outlives models, moved files and new runs.
 */
public record LabelRow(
    @Column("As in media, of the photo that the label is about; null if it was not found")
        @Nullable String contentHash,
    @Column(
            value = "The deployment; null for a photo that is not of the result",
            term = "observations.deploymentID")
        @Nullable String deploymentId,
    @Column(
            value = "The file; null for a photo that is not of the result",
            term = "observations.mediaID")
        @Nullable String mediaId,
    @Column(
            value =
                "As in media; of an extra photo its own path; of one that was not found what the"
                    + " source calls it",
            term = "media.filePath")
        String filePath,
    @Column(
            value =
                "What is there: the scientific name where the name is known, else the name as"
                    + " given, or blank, animal, human, vehicle, unknown",
            term = "observations.scientificName")
        String label,
    @Column("The label as the source writes it") String labelAsGiven,
    @Column(
            value = "How many the person counted; null if not said",
            unit = "at least 1",
            term = "observations.count")
        @Nullable Integer count,
    @Column(
            value = "Who said so; null if the source does not say",
            term = "observations.classifiedBy")
        @Nullable String labeledBy,
    @Column(
            value = "When; null if the source does not say, or says it without a UTC offset",
            unit = "UTC, milliseconds",
            term = "observations.classificationTimestamp")
        @Nullable Instant labeledAt,
    @Column("zooniverse, timelapse, camtrap_dp, folders, moved, pattern, review")
        LabelSource source,
    @Column("How the photo was found: path, name, hash, time_and_camera, unmatched")
        LabelMatch matchedBy,
    @Column("any, or train_only for a photo from elsewhere, which must never test a model")
        LabelPurpose purpose,
    @Column(value = "People who labelled the photo; 1 in a row for one vote", unit = "at least 1")
        int votes,
    @Column(value = "How many of them gave this label", unit = "1 to votes") int votesAgreeing)
    implements Serializable {
  /** Refuses what no people can have said. */
  public LabelRow {
    if (votesAgreeing < 1 || votesAgreeing > votes) {
      throw new IllegalArgumentException(
          "%d of %d votes for '%s' can't be".formatted(votesAgreeing, votes, label));
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("a label without a word, given as '" + labelAsGiven + "'");
    }
  }
}
