package org.trapline.models.folder;

/**
 * The files of a model folder.
 *
 * @param weights file name of the weights inside the folder
 * @param labels file name of the labels inside the folder
 * @param sha256 SHA-256 of the weights file, 64 hex digits in lower case
 * @param precision what the weights compute in; part of what makes a score
 */
public record WeightsEntry(String weights, String labels, String sha256, Precision precision) {

  /** The arithmetic that the weights were saved for. */
  public enum Precision {
    /** Single precision. */
    FLOAT32,
    /** Half precision: for GPUs; on a CPU it is slower, not faster. */
    FLOAT16,
    /** Quantised to eight bits. */
    INT8
  }
}
