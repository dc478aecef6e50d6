package org.trapline.analysis;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Category;
import org.trapline.schemas.Light;
import org.trapline.schemas.MediaLabel;

/** One file as a test thinks of it. */
public record Shot(
    String deployment,
    String path,
    @Nullable String time,
    MediaLabel label,
    @Nullable String species,
    double score,
    int animals,
    String flags,
    Look look) {
  /** An ordinary shot by day. */
  Shot(
      String deployment,
      String path,
      @Nullable String time,
      MediaLabel label,
      @Nullable String species,
      double score,
      int animals,
      String flags) {
    this(deployment, path, time, label, species, score, animals, flags, new Look(null, Light.DAY));
  }

  /** What a detector would call it; null for a file without a detection. */
  @Nullable Category category() {
    return switch (label) {
      case ANIMAL -> Category.ANIMAL;
      case HUMAN -> Category.HUMAN;
      case VEHICLE -> Category.VEHICLE;
      case BLANK, UNKNOWN, FAILED -> null;
    };
  }

  /** The same with this look. */
  public Shot looking(@Nullable String hash, Light light) {
    Look other = new Look(hash, light);
    return new Shot(deployment, path, time, label, species, score, animals, flags, other);
  }

  /** The same with these flags. */
  public Shot flagged(String doubts) {
    return new Shot(deployment, path, time, label, species, score, animals, doubts, look);
  }

  /** The same with so many animals in the frame. */
  public Shot with(int count) {
    return new Shot(deployment, path, time, label, species, score, count, flags, look);
  }

  /** Perceptual hash, if any, and light. */
  public record Look(@Nullable String hash, Light light) {}
}
