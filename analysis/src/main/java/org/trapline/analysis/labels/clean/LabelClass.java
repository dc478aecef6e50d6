package org.trapline.analysis.labels.clean;

/**
 * A label and how many photos have it after all steps but the last.
 *
 * @param label the label
 * @param photos with it
 * @param deployments that those are of; photos from elsewhere are of none
 * @param kept whether there are enough of them
 */
public record LabelClass(String label, long photos, long deployments, boolean kept) {}
