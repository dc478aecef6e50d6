/** Camtrap DP 1.0.2: writing a package, and checking one against the standard's rules. */
@NullMarked
package org.trapline.analysis.export.camtrapdp;

import org.jspecify.annotations.NullMarked;
