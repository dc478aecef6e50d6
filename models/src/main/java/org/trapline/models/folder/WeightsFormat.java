package org.trapline.models.folder;

/** The two kinds of weights that can be run. */
public enum WeightsFormat {
  /** A zip with code and numbers, saved by {@code torch.jit}; run by PyTorch. */
  TORCHSCRIPT,
  /** A protobuf graph; run by ONNX Runtime. */
  ONNX
}
