package org.trapline.training.layers;

/**
 * The numbers that flow from one operator to the next; the first side of their shape is the scene.
 *
 * @param name in the file
 */
public record Value(String name) {}
