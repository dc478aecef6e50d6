package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The five best answers of a classifier with their scores, best first. Flat, so that every reader
 * of Parquet can use them.
 */
public record Labels(
    @Column(
            "Best label of the species model, as it stands in its label list; null if the model did"
                + " not look")
        @Nullable String label1,
    @Column(value = "Its probability", unit = "0 to 1") @Nullable Float score1,
    @Column("Second label") @Nullable String label2,
    @Column(value = "Its probability", unit = "0 to 1") @Nullable Float score2,
    @Column("Third label") @Nullable String label3,
    @Column(value = "Its probability", unit = "0 to 1") @Nullable Float score3,
    @Column("Fourth label") @Nullable String label4,
    @Column(value = "Its probability", unit = "0 to 1") @Nullable Float score4,
    @Column("Fifth label") @Nullable String label5,
    @Column(value = "Its probability", unit = "0 to 1") @Nullable Float score5)
    implements Serializable {
  /** No classifier looked. */
  public static final Labels NONE =
      new Labels(null, null, null, null, null, null, null, null, null, null);
}
