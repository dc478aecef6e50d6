/** From the raw output of a classifier to one probability for each of its labels. */
@NullMarked
package org.trapline.models.classes;

import org.jspecify.annotations.NullMarked;
