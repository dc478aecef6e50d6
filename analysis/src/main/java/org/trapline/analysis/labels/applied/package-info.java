/** Labels that lie beside a result's tables and win over the models' answers. */
@NullMarked
package org.trapline.analysis.labels.applied;

import org.jspecify.annotations.NullMarked;
