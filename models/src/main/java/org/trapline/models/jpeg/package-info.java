/**
 * A first look at an ordinary photo: the JPEG at an eighth of its size, the very pixels that
 * libjpeg gives, in two thirds of the time. Whatever is not ordinary is left to the usual decoder.
 */
@NullMarked
package org.trapline.models.jpeg;

import org.jspecify.annotations.NullMarked;
