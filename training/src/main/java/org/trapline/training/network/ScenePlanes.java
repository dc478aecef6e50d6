package org.trapline.training.network;

import org.trapline.models.input.InputBatch;
import org.trapline.models.input.InputWriter;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Scene;

/**
 * Makes scenes as small as the networks want them, with the job's own code. One thread; close it.
 */
public final class ScenePlanes implements AutoCloseable {
  private final InputWriter writer = new InputWriter(SceneInput.bytes());
  private final InputBatch batch = new InputBatch(SceneInput.bytes().form());

  /** A scene at the networks' input size: red, green and blue plane. */
  public byte[] of(Scene scene) {
    batch.clear(1, SceneInput.HEIGHT, SceneInput.WIDTH);
    Placement placement =
        Placement.of(SceneInput.bytes(), scene.part().width(), scene.part().height());
    writer.write(scene, placement, batch, 0);
    byte[] planes = new byte[SceneInput.BYTES];
    batch.bytes().get(planes);
    return planes;
  }

  @Override
  public void close() {
    writer.close();
    batch.close();
  }
}
