package org.trapline.training.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** The table {@code figures}: one measure of one model on some test photos. */
public record FigureRow(
    @Column("The model, or a baseline: majority class, nearest neighbour") String who,
    @Column("Which test photos: of seen deployments, of unseen ones, all, or a part of them")
        String photos,
    @Column("top1, top3, top10, recall, precision, and what else is counted") String measure,
    @Column("The class that recall and precision are of; null for all") @Nullable String answer,
    @Column("How many") int k,
    @Column("Of how many") int n,
    @Column(value = "k / n; null of none", unit = "0 to 1") @Nullable Double share,
    @Column(value = "Lower end of Wilson's 95 % interval; 0 of none", unit = "0 to 1") double lower,
    @Column(value = "Upper end of Wilson's 95 % interval; 1 of none", unit = "0 to 1")
        double upper) {
  /** One measure. */
  public static FigureRow of(
      String who, String photos, String measure, @Nullable String answer, Share share) {
    return new FigureRow(
        who,
        photos,
        measure,
        answer,
        share.k(),
        share.n(),
        share.share(),
        share.lower(),
        share.upper());
  }

  /** All measures of some figures. */
  public static List<FigureRow> of(List<OverallRow> overall, List<ClassRow> classes) {
    List<FigureRow> rows = new ArrayList<>();
    for (OverallRow row : overall) {
      rows.add(of(row.who(), row.photos(), "top1", null, row.top1()));
      rows.add(of(row.who(), row.photos(), "top3", null, row.top3()));
      rows.add(of(row.who(), row.photos(), "top10", null, row.top10()));
    }
    for (ClassRow row : classes) {
      rows.add(of(row.who(), row.photos(), "recall", row.answer(), row.recall()));
      rows.add(of(row.who(), row.photos(), "precision", row.answer(), row.precision()));
    }
    return rows;
  }
}
