package org.trapline.models.jpeg;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns blocks that were found into small pixels, unit after unit of the picture. */
final class PlaceBlocks {
  private final OrdinaryJpeg jpeg;
  private final int unitBlocks;
  private final List<Plane> planes;
  private final @Nullable FineBlocks[] fine;
  private final int[] means;
  private int row;
  private int column;
  private int placed;

  /** Will write to one plane for each component. */
  PlaceBlocks(OrdinaryJpeg jpeg, Entropy entropy, UnitCodes codes, List<Plane> planes) {
    this.jpeg = jpeg;
    this.unitBlocks = codes.count();
    this.planes = planes;
    this.means = new int[planes.size()];
    this.fine = new @Nullable FineBlocks[planes.size()];
    // Both chromas usually have the same codes and steps, and then much in common.
    Map<Component, FineBlocks> alike = new HashMap<>();
    for (int i = 0; i < fine.length; i++) {
      Plane plane = planes.get(i);
      fine[i] =
          plane.isFine()
              ? alike.computeIfAbsent(plane.component(), c -> new FineBlocks(entropy, c))
              : null;
    }
  }

  /** Units placed so far. */
  int placed() {
    return placed;
  }

  /** Forgets the last blocks' means, from which the next ones are told. */
  void restart() {
    Arrays.fill(means, 0);
  }

  /** Places units of a trail, from one, counted from its beginning, up to another. */
  void place(Trail trail, int from, int to) throws UnusualJpegException {
    int block = from * unitBlocks;
    for (int unit = from; unit < to; unit++) {
      for (int i = 0; i < means.length; i++) {
        FineBlocks own = fine[i];
        block = own == null ? coarse(i, trail, block) : fine(own, i, trail, block);
      }
      placed++;
      if (++column == jpeg.unitsAcross()) {
        column = 0;
        row++;
      }
    }
  }

  /** A component whose blocks are a pixel each; gives the block behind. */
  private int coarse(int index, Trail trail, int from) throws UnusualJpegException {
    Plane plane = planes.get(index);
    byte[] pixels = plane.pixels();
    int step = plane.component().steps().at(0);
    int mean = means[index];
    int block = from;
    int unit = plane.unit(row, column);
    for (int offset : plane.offsets()) {
      mean += trail.difference(block++);
      pixels[unit + offset] = SmallBlock.mean(mean * step);
    }
    means[index] = mean;
    return block;
  }

  private int fine(FineBlocks own, int index, Trail trail, int block) throws UnusualJpegException {
    Plane plane = planes.get(index);
    means[index] += trail.difference(block);
    own.write(trail.start(block), means[index], plane, plane.unit(row, column));
    return block + 1;
  }
}
