/**
 * The page on which a person looks at what was drawn: one file that opens offline, with the small
 * pictures that a run kept. Pictures with a person in them are listed and never shown.
 */
@NullMarked
package org.trapline.analysis.review.page;

import org.jspecify.annotations.NullMarked;
