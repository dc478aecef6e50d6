/**
 * Pages of HTML that open offline: one file each, nothing fetched, everything escaped. Templates
 * lie beside the classes that fill them.
 */
@NullMarked
package org.trapline.analysis.page;

import org.jspecify.annotations.NullMarked;
