/** Which species is it? Labels, taxonomy, species lists. */
@NullMarked
package org.trapline.models.species;

import org.jspecify.annotations.NullMarked;
