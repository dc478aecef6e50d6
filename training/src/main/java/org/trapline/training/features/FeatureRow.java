package org.trapline.training.features;

import org.trapline.schemas.Bytes;
import org.trapline.schemas.Column;

/** The table of kept features: what a backbone says about one view of a photo. */
public record FeatureRow(
    @Column("128-bit hash of the photo's bytes, as in media") String contentHash,
    @Column("What was shown: frame, bands, animal, scene rectangle") String sight,
    @Column("plain, or how it was varied") View view,
    @Column("The numbers, float32, least byte first") Bytes numbers) {}
