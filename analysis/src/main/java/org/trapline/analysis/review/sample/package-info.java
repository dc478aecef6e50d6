/**
 * Which answers of the models a person should look at: strata, how many of each, and the draw
 * itself, which depends on nothing but the tables, the settings and a seed.
 */
@NullMarked
package org.trapline.analysis.review.sample;

import org.jspecify.annotations.NullMarked;
