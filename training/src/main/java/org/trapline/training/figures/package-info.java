/** How often a model is right: by class, by deployment, with intervals, beside baselines. */
@NullMarked
package org.trapline.training.figures;

import org.jspecify.annotations.NullMarked;
