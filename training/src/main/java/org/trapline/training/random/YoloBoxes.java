package org.trapline.training.random;

import java.util.ArrayList;
import java.util.List;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;

/** The end of a YOLOv5 network: from the numbers of each cell of four grids to boxes. */
final class YoloBoxes {
  /** Widths and heights, pixels, of the three boxes from which each grid's cells start. */
  private static final int[][] ANCHORS = {
    {19, 27, 44, 40, 38, 94},
    {96, 68, 86, 152, 180, 137},
    {140, 301, 303, 264, 238, 542},
    {436, 615, 739, 380, 925, 792}
  };

  private static final int FINEST_STRIDE = 8;
  private static final int BOXES_PER_CELL = 3;

  /** Centre, size, objectness, three classes. */
  private static final int NUMBERS = 8;

  /**
   * Objectness before its sigmoid: of the 76,500 boxes of a photo nearly none is above 0.01, as on
   * a card of which nine photos in ten are empty.
   */
  private static final float OBJECTNESS = -7.5f;

  /**
   * The same for the last box of each cell of the coarsest grid. It is so large that suppression
   * leaves some dozens of the 300; with the spread that the detectors have, none to five of them
   * are above 0.2, and about as many again above 0.1, from where a cascade names them.
   */
  private static final float SURE_OBJECTNESS = -3f;

  /** Animals are seen most often, people and vehicles now and then, as on a card. */
  private static final float[] CLASSES = {3, -2, -3};

  private YoloBoxes() {}

  /**
   * All boxes of all grids.
   *
   * @param grids from the finest on
   * @param spread of the numbers before their sigmoids, if signals were as they are expected to be
   */
  static Value of(RandomLayers net, List<Signal> grids, double spread) {
    List<Value> boxes = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      float[] biases = biases(i == grids.size() - 1 ? SURE_OBJECTNESS : OBJECTNESS);
      Signal cells = net.answer(grids.get(i), biases, spread);
      boxes.add(boxes(net.layers(), cells.value(), FINEST_STRIDE << i, ANCHORS[i]));
    }
    return net.layers().concat(boxes, 1);
  }

  private static float[] biases(float lastObjectness) {
    float[] bias = new float[BOXES_PER_CELL * NUMBERS];
    for (int box = 0; box < BOXES_PER_CELL; box++) {
      bias[box * NUMBERS + 4] = box == BOXES_PER_CELL - 1 ? lastObjectness : OBJECTNESS;
      System.arraycopy(CLASSES, 0, bias, box * NUMBERS + 5, CLASSES.length);
    }
    return bias;
  }

  /** Boxes of one grid: scene, box, number. */
  private static Value boxes(Layers layers, Value cells, int stride, int[] anchors) {
    Value sure = layers.activate(cells, Activation.SIGMOID);
    Value numbers = layers.reshape(sure, List.of(BOXES_PER_CELL, NUMBERS, -1));
    Value x = centre(layers, layers.slice(numbers, 2, 0, 1), place(layers, sure, 3), stride);
    Value y = centre(layers, layers.slice(numbers, 2, 1, 2), place(layers, sure, 2), stride);
    Value half = layers.slice(numbers, 2, 2, 4);
    // A size is (2 s)^2 times the box that its cell starts from.
    Value size = layers.multiply(layers.multiply(half, half), sizes(anchors));
    Value rest = layers.slice(numbers, 2, 4, NUMBERS);
    Value all = layers.concat(List.of(x, y, size, rest), 2);
    Value rows = layers.permute(all, List.of(0, 1, 3, 2));
    return layers.reshape(rows, List.of(-1, NUMBERS));
  }

  /** Column (side 3) or row (side 2) of each cell, counted from 0, whatever the picture's size. */
  private static Value place(Layers layers, Value cells, int side) {
    Value ones = layers.line(layers.slice(cells, 1, 0, 1), 0, 1);
    Value counted = layers.line(layers.runningSum(ones, side), 1, -1);
    return layers.reshape(counted, List.of(1, 1, -1));
  }

  /** A centre is (2 s - 0.5 + cell) times the stride. */
  private static Value centre(Layers layers, Value sure, Value cell, int stride) {
    Value within = layers.line(sure, 2, -0.5);
    return layers.line(layers.add(within, cell), stride, 0);
  }

  private static Weights sizes(int[] anchors) {
    float[] sizes = new float[anchors.length];
    for (int i = 0; i < anchors.length; i++) {
      sizes[i] = 4f * anchors[i];
    }
    return new Weights(List.of(1L, (long) BOXES_PER_CELL, 2L, 1L), sizes);
  }
}
