/**
 * Before and after, impact and control: the contrast of changes between stations, how sure it is,
 * and what it could not have seen. Stations are the replicates; events are not.
 */
@NullMarked
package org.trapline.analysis.baci;

import org.jspecify.annotations.NullMarked;
