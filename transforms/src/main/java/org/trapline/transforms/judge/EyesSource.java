package org.trapline.transforms.judge;

import java.io.Serializable;

/** Where a worker thread gets its models from; travels to the workers. */
@FunctionalInterface
public interface EyesSource extends Serializable {
  /** Opens the models for one thread. */
  Eyes open();
}
