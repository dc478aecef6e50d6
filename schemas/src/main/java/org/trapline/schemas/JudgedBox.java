package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One detection as the models gave it; part of {@link JudgedMedia}. */
public record JudgedBox(
    @Column("animal, human or vehicle") Category category,
    @Column(value = "The detector's score; null for a classified scene", unit = "0 to 1")
        @Nullable Float detectorScore,
    BoxFacts box,
    Labels labels,
    @Column("Small picture of the box; null if none was kept") @Nullable Bytes thumbnail)
    implements Serializable {}
