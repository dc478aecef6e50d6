/** Files that R's packages for camera traps read as they are, and a script that reads them all. */
@NullMarked
package org.trapline.analysis.export.r;

import org.jspecify.annotations.NullMarked;
