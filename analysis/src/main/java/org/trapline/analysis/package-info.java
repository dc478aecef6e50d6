/**
 * The meaning of the tables: effort, events, rates and before/after comparisons. Reads what a run
 * wrote, never an image, and knows neither Beam nor a model.
 */
@NullMarked
package org.trapline.analysis;

import org.jspecify.annotations.NullMarked;
