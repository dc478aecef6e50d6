/** Tables in the formats that other programs read; none of them needs a picture. */
@NullMarked
package org.trapline.analysis.export;

import org.jspecify.annotations.NullMarked;
