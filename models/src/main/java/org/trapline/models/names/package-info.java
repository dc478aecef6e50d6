/** Names that people type. */
@NullMarked
package org.trapline.models.names;

import org.jspecify.annotations.NullMarked;
