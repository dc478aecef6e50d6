package org.trapline.models.djl;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.models.input.InputBatch;

/**
 * What one worker hands in to a {@link BatchingNetwork}, and the answer to it. Not safe for several
 * threads: the answer is read and written under the network's lock.
 */
final class HandedIn {
  private final InputBatch input;
  private final int batchSize;
  private @Nullable List<Tensor> outputs;
  private @Nullable NetworkFailure failure;

  /**
   * Hands in.
   *
   * @param batchSize scenes in every call; 0 where these scenes are to be a call of their own
   */
  HandedIn(InputBatch input, int batchSize) {
    this.input = input;
    this.batchSize = batchSize;
  }

  InputBatch input() {
    return input;
  }

  int scenes() {
    return input.scenes();
  }

  /** Scenes in the call that these are part of. */
  int room() {
    return Math.max(batchSize, scenes());
  }

  /** Whether both may be part of one call, if there is room. */
  boolean canShare(HandedIn other) {
    return this == other
        || (batchSize > 0 && batchSize == other.batchSize && input.isShapedLike(other.input));
  }

  /**
   * The rows of these scenes. A call that is theirs alone may have outputs of any shape.
   *
   * @param first place of the first of them in the call
   * @throws NetworkFailure if an output has not one row for each scene of the call
   */
  List<Tensor> rowsOf(List<Tensor> whole, int first) {
    return scenes() == room() ? whole : whole.stream().map(output -> rows(output, first)).toList();
  }

  private Tensor rows(Tensor output, int first) {
    if (output.shape().get(0) != room()) {
      throw new NetworkFailure(
          new IllegalStateException(
              "an output of shape %s for %d scenes".formatted(output.shape(), room())));
    }
    return output.ofScenes(first, scenes());
  }

  void answer(List<Tensor> rows) {
    outputs = rows;
  }

  void fail(NetworkFailure why) {
    failure = why;
  }

  boolean isAnswered() {
    return outputs != null || failure != null;
  }

  /**
   * The answer.
   *
   * @throws NetworkFailure if the network could not run on these scenes
   */
  List<Tensor> outputs() {
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(outputs);
  }
}
