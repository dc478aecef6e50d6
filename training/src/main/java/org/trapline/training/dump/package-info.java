/**
 * Writes the example card dump that a newcomer runs first: four drawn memory cards with everything
 * that real ones have, and the truth about them.
 */
@NullMarked
package org.trapline.training.dump;

import org.jspecify.annotations.NullMarked;
