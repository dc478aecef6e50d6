package org.trapline.training.dump;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.PixelBox;
import org.trapline.training.scenes.Kind;

/**
 * What is true of one file of the dump.
 *
 * @param path below the dump, with forward slashes
 * @param deployment name of the card
 * @param who what the photo shows; empty for a blank photo and for what is no photo
 * @param boxes one for each creature, pixels of the whole photo
 * @param clock what the camera's clock showed, as in EXIF; empty without EXIF
 * @param taken when it was really taken
 * @param night whether the flash was on
 * @param truncated whether the file ends early, but with pixels enough to judge
 * @param error why it can't be judged; empty where it can
 */
public record Truth(
    String path,
    String deployment,
    Optional<Kind> who,
    List<PixelBox> boxes,
    Optional<LocalDateTime> clock,
    LocalDateTime taken,
    boolean night,
    boolean truncated,
    Optional<ErrorCode> error) {
  /** Keeps a copy of the boxes. */
  public Truth {
    boxes = List.copyOf(boxes);
  }

  /** One of {@code blank}, {@code animal}, {@code human}, {@code video}, {@code failed}. */
  public String kind() {
    if (error.isPresent()) {
      return error.get() == ErrorCode.VIDEO_NOT_JUDGED ? "video" : "failed";
    }
    return who.map(kind -> kind == Kind.HUMAN ? "human" : "animal").orElse("blank");
  }

  Truth failed(ErrorCode code, boolean exifKept) {
    return new Truth(
        path,
        deployment,
        Optional.empty(),
        List.of(),
        exifKept ? clock : Optional.empty(),
        taken,
        night,
        false,
        Optional.of(code));
  }

  Truth cutShort() {
    return new Truth(path, deployment, who, boxes, clock, taken, night, true, error);
  }
}
