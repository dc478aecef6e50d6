package org.trapline.analysis.diversity;

import java.util.List;

/**
 * How many species there were, and whether that changed.
 *
 * @param cells by group and period
 * @param contrasts empty without a design
 * @param indices the classic ones, by group and period
 */
public record Diversity(
    List<DiversityRow> cells, List<DiversityContrastRow> contrasts, List<IndexRow> indices) {}
