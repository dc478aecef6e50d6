package org.trapline.models.folder;

import java.util.List;

/**
 * What is done to a pixel value v from 0 to 255: {@code (v / scale - mean) / std}, in single
 * precision, for each colour in the order of the network's input. A network that takes bytes does
 * this itself: for it scale is 1, mean 0 and std 1.
 *
 * @param scale divisor, above 0
 * @param mean three numbers, in units of v / scale
 * @param std three numbers above 0
 */
public record Normalisation(double scale, List<Double> mean, List<Double> std) {
  /** Bytes as they are. */
  public static final Normalisation NONE =
      new Normalisation(1, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

  /** Refuses division by zero and other than three colours. */
  public Normalisation {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (scale <= 0 || mean.size() != 3 || std.size() != 3 || std.stream().anyMatch(s -> s <= 0)) {
      throw new IllegalArgumentException(
          "scale and std must be above 0 and mean and std three numbers, but were %s, %s and %s"
              .formatted(scale, std, mean));
    }
  }

  /** The network's number for a pixel value of the colour that stands at {@code channel}. */
  public float apply(int value, int channel) {
    float scaled = value / (float) scale;
    return (scaled - mean.get(channel).floatValue()) / std.get(channel).floatValue();
  }
}
