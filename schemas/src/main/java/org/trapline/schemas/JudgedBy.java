package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which models looked at a file: name, and version with the first 12 hex digits of the weights'
 * SHA-256. Null where there was no such model or it never saw the file.
 */
public record JudgedBy(
    @Column("Name of the blank filter") @Nullable String filter,
    @Column("Its version and weights") @Nullable String filterVersion,
    @Column("Name of the detector") @Nullable String detector,
    @Column("Its version and weights") @Nullable String detectorVersion,
    @Column(value = "Name of the species model", term = "observations.classifiedBy")
        @Nullable String classifier,
    @Column("Its version and weights") @Nullable String classifierVersion)
    implements Serializable {
  /** No model saw the file. */
  public static final JudgedBy NOBODY = new JudgedBy(null, null, null, null, null, null);
}
