package org.trapline.models.input;

import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.folder.TensorForm.Layout;

/**
 * Memory for one batch of a network's input, outside the Java heap so that it is handed over
 * without a copy. Reused from call to call; not safe for several threads; close it.
 */
public final class InputBatch implements AutoCloseable {
  private final TensorForm form;
  private BytePointer memory = new BytePointer(0);
  private int scenes;
  private int height;
  private int width;

  /** A batch for networks that take numbers of this form; empty until {@link #clear}. */
  public InputBatch(TensorForm form) {
    this.form = form;
  }

  /** Makes room for scenes of this size and fills it with zeros. */
  public void clear(int sceneCount, int inputHeight, int inputWidth) {
    scenes = sceneCount;
    height = inputHeight;
    width = inputWidth;
    long bytes = sceneCount * bytesPerScene();
    if (memory.capacity() < bytes) {
      memory.close();
      memory = new BytePointer(bytes);
    }
    memory.position(0).limit(bytes);
    BytePointer.memset(memory, 0, bytes);
  }

  /** Makes room for scenes of the same size as another batch's. */
  public void clearLike(InputBatch other, int sceneCount) {
    clear(sceneCount, other.height, other.width);
  }

  /** Copies all scenes of a batch that is shaped alike, to the places from {@code first} on. */
  public void copy(InputBatch from, int first) {
    BytePointer.memcpy(at(first, 0), from.at(0, 0), from.scenes * bytesPerScene());
  }

  /** How many scenes there is room for. */
  public int scenes() {
    return scenes;
  }

  /** Whether scenes of another batch could lie in this one. */
  public boolean isShapedLike(InputBatch other) {
    return form.equals(other.form) && height == other.height && width == other.width;
  }

  /** Form of the numbers. */
  public TensorForm form() {
    return form;
  }

  /** Scenes, colours, rows and columns in the order of the layout. */
  public List<Long> shape() {
    return form.layout() == Layout.NCHW
        ? List.of((long) scenes, 3L, (long) height, (long) width)
        : List.of((long) scenes, (long) height, (long) width, 3L);
  }

  /** The numbers, in the machine's byte order; valid until the next {@link #clear}. */
  public ByteBuffer bytes() {
    return new BytePointer(memory).position(0).limit(scenes * bytesPerScene()).asByteBuffer();
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /**
   * The memory of one scene, beginning {@code offset} bytes after its start. Not to be closed:
   * closing a copy of a pointer would free the memory of the batch.
   */
  BytePointer at(int scene, long offset) {
    return new BytePointer(memory).position(scene * bytesPerScene() + offset);
  }

  private long bytesPerScene() {
    return 3L * height * width * form.element().bytes();
  }

  @Override
  public void close() {
    memory.close();
  }
}
