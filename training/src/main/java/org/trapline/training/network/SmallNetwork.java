package org.trapline.training.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/**
 * A stack of 3 x 3 convolutions, each with batch normalisation and ReLU; then the largest answer of
 * each channel anywhere in the picture, since an animal may be small and anywhere; then one linear
 * layer.
 *
 * @param width input columns, pixels
 * @param height input rows, pixels
 * @param stages the convolutions from the picture on
 * @param classes how many answers
 */
public record SmallNetwork(int width, int height, List<Stage> stages, int classes) {
  /** Colours of the input. */
  public static final int CHANNELS = 3;

  private static final List<Stage> STAGES =
      List.of(
          new Stage(16, 2), new Stage(24, 2), new Stage(48, 2), new Stage(64, 1), new Stage(96, 2));

  /** The network for scenes: of the starter models, and of those that are taught from nothing. */
  public static SmallNetwork ofScenes(int classes) {
    return new SmallNetwork(SceneInput.WIDTH, SceneInput.HEIGHT, STAGES, classes);
  }

  /** Copies the stages. */
  public SmallNetwork {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || classes < 2) {
      throw new IllegalArgumentException(
          "a classifier needs a stage and two classes, but had %d and %d"
              .formatted(stages.size(), classes));
    }
  }

  /**
   * One convolution.
   *
   * @param channels answers for each place, at least 1
   * @param stride 2 halves rows and columns, 1 keeps them
   */
  public record Stage(int channels, int stride) {}

  /** Shape of a batch of this many scenes. */
  public Shape input(int scenes) {
    return new Shape(scenes, CHANNELS, height, width);
  }

  /** The network with DJL's blocks, not yet initialised; its answers are logits. */
  public SequentialBlock toBlock() {
    SequentialBlock block = new SequentialBlock();
    for (Stage stage : stages) {
      block
          .add(
              Conv2d.builder()
                  .setKernelShape(new Shape(3, 3))
                  .setFilters(stage.channels())
                  .optStride(new Shape(stage.stride(), stage.stride()))
                  .optPadding(new Shape(1, 1))
                  .optBias(false)
                  .build())
          .add(BatchNorm.builder().optEpsilon(ExportOnnx.EPSILON).build())
          .add(Activation::relu);
    }
    return block
        .add(Pool.globalMaxPool2dBlock())
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(classes).build());
  }
}
