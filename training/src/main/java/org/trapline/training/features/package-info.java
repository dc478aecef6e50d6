/** Photos as rows of numbers: made once by a backbone, in several views, and kept on disk. */
@NullMarked
package org.trapline.training.features;

import org.jspecify.annotations.NullMarked;
