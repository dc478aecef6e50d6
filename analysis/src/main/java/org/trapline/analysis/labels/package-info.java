/**
 * People's labels: where they come from, which photos they are about, what is left of them when
 * they are cleaned, and how they stand beside the models' answers.
 */
@NullMarked
package org.trapline.analysis.labels;

import org.jspecify.annotations.NullMarked;
