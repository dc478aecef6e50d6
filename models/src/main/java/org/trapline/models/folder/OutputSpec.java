package org.trapline.models.folder;

/**
 * What a network's numbers mean.
 *
 * @param kind how they are laid out
 * @param tensor name of the output that counts, or empty for the first
 * @param boxes how boxes are read; used by detectors only
 */
public record OutputSpec(OutputKind kind, String tensor, BoxRule boxes) {}
