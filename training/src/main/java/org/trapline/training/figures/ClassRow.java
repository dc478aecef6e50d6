package org.trapline.training.figures;

/**
 * How well one class is told, by one model, on some test photos.
 *
 * @param who the model, or a baseline
 * @param photos which test photos
 * @param answer the class
 * @param recall photos of the class that were named so, of all photos of the class
 * @param precision photos of the class, of all photos named so
 */
public record ClassRow(String who, String photos, String answer, Share recall, Share precision) {}
