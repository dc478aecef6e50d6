/**
 * A model as a user gets it: a folder with weights, labels and a card, and whether it can be
 * trusted.
 */
@NullMarked
package org.trapline.models.folder;

import org.jspecify.annotations.NullMarked;
