package org.trapline.transforms.judge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.Flag;
import org.trapline.schemas.Flags;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.PictureFacts;
import org.trapline.transforms.read.Fetched;

/** The three ways in which a file ends as a row: failed, rejected by the filter, looked at. */
final class RowOf {
  private RowOf() {}

  static JudgedMedia failure(
      Fetched file, CaptureFacts facts, ErrorCode code, @Nullable String message) {
    return new JudgedMedia(
        file.planned().mediaId(),
        file.facts(null, null),
        facts.clock().local(),
        facts.clock().source(),
        facts.clock().utcOffsetMinutes(),
        facts.camera(),
        PictureFacts.NONE,
        null,
        false,
        List.of(),
        Labels.NONE,
        JudgedBy.NOBODY,
        null,
        Flags.text(facts.flags()),
        code,
        message);
  }

  static JudgedMedia undecodable(Opened opened, ErrorCode code, @Nullable String message) {
    return notJudged(opened, PictureFacts.NONE, null, opened.flags(), code, message);
  }

  static JudgedMedia rejected(Seen seen, String message) {
    return notJudged(
        seen.opened(),
        seen.facts(),
        seen.blankScore(),
        seen.flags(),
        ErrorCode.REJECTED_BY_MODEL,
        message);
  }

  private static JudgedMedia notJudged(
      Opened opened,
      PictureFacts picture,
      @Nullable Float blankScore,
      Set<Flag> flags,
      ErrorCode code,
      @Nullable String message) {
    return new JudgedMedia(
        opened.planned().mediaId(),
        opened.file(),
        opened.facts().clock().local(),
        opened.facts().clock().source(),
        opened.facts().clock().utcOffsetMinutes(),
        opened.facts().camera(),
        picture,
        blankScore,
        false,
        List.of(),
        Labels.NONE,
        JudgedBy.NOBODY,
        null,
        Flags.text(flags),
        code,
        message);
  }

  static JudgedMedia filtered(Seen seen, JudgedBy names) {
    JudgedBy filterOnly =
        new JudgedBy(names.filter(), names.filterVersion(), null, null, null, null);
    return row(seen, new Found(List.of(), Labels.NONE, null), filterOnly, false);
  }

  /**
   * What a closer look found.
   *
   * @param boxes in the detector's order, or the scene as a whole
   * @param labels of the whole photo, where SpeciesNet's rules want them
   * @param thumbnail small picture of the scene; null if none is kept
   */
  record Found(List<JudgedBox> boxes, Labels labels, @Nullable Bytes thumbnail) {}

  static JudgedMedia looked(Seen seen, Found found, JudgedBy names) {
    return row(seen, found, names, true);
  }

  private static JudgedMedia row(Seen seen, Found found, JudgedBy names, boolean looked) {
    Opened opened = seen.opened();
    return new JudgedMedia(
        opened.planned().mediaId(),
        opened.file(),
        opened.facts().clock().local(),
        opened.facts().clock().source(),
        opened.facts().clock().utcOffsetMinutes(),
        opened.facts().camera(),
        seen.facts(),
        seen.blankScore(),
        looked,
        found.boxes(),
        found.labels(),
        names,
        found.thumbnail(),
        Flags.text(seen.flags()),
        null,
        null);
  }
}
