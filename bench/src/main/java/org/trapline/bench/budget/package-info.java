/** What each stage of a photo's way costs, alone and on one core. */
@NullMarked
package org.trapline.bench.budget;

import org.jspecify.annotations.NullMarked;
