/**
 * Lists a card dump and gives each file its deployment and a stable id. Runs where the job is
 * started, before any pipeline, so that what is wrong is said at once and the total is known.
 */
@NullMarked
package org.trapline.transforms.find;

import org.jspecify.annotations.NullMarked;
