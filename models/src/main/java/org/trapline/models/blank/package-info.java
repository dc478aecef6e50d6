/** Is anything there? The cheap first look at a scene. */
@NullMarked
package org.trapline.models.blank;

import org.jspecify.annotations.NullMarked;
