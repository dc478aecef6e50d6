package org.trapline.models.folder;

/**
 * One class of a model.
 *
 * @param label its text, as it stands in the labels file
 * @param kind animal, human, vehicle, blank or unknown
 * @param taxon what it means in zoology
 */
public record LabelLine(String label, LabelKind kind, Taxon taxon) {}
