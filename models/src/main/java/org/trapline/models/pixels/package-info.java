/**
 * From the bytes of a file to an upright picture: format by content, size from the header,
 * decoding, damage.
 */
@NullMarked
package org.trapline.models.pixels;

import org.jspecify.annotations.NullMarked;
