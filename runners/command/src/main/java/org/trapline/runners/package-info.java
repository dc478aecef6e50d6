/**
 * The door: what stands on the command line comes in here, and an exit code goes out. Nothing in
 * this module decides about an image.
 */
@NullMarked
package org.trapline.runners;

import org.jspecify.annotations.NullMarked;
