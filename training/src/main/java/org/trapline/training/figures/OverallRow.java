package org.trapline.training.figures;

/**
 * How often one model is right on some test photos.
 *
 * @param who the model, or a baseline
 * @param photos which test photos
 * @param top1 the best answer is right
 * @param top3 the right answer is among the best three
 * @param top10 the right answer is among the best ten
 * @param balanced mean recall over the classes that are there, 0 to 1
 */
public record OverallRow(
    String who, String photos, Share top1, Share top3, Share top10, double balanced) {}
