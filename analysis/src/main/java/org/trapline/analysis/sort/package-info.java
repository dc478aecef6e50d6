/** Photos into folders by what they show, and back: what a person moved there is a correction. */
@NullMarked
package org.trapline.analysis.sort;

import org.jspecify.annotations.NullMarked;
