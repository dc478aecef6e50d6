package org.trapline.models.djl;

/**
 * What really ran a model, as the run record states it.
 *
 * @param engine {@code PyTorch} or {@code ONNX Runtime}
 * @param version version of the engine
 * @param provider what did the arithmetic: {@code CPU} or {@code CUDA}
 * @param device {@code cpu} or {@code gpu:0}
 */
public record RanOn(String engine, String version, String provider, String device) {}
