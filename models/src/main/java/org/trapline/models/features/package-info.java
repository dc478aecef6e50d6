/** What a picture is like, as a row of numbers on which a species model can be trained. */
@NullMarked
package org.trapline.models.features;

import org.jspecify.annotations.NullMarked;
