package org.trapline.training.evaluate;

/** Is told how an evaluation goes. */
@FunctionalInterface
public interface EvaluateListener {
  /** The model was asked about so many photos, of how many in one treatment. */
  void asked(int photos, int of);
}
