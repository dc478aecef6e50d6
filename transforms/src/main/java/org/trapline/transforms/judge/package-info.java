/**
 * What happens to one photo, and to a chunk of them: read, crop bands, filter blanks, detect,
 * classify, commit.
 */
@NullMarked
package org.trapline.transforms.judge;

import org.jspecify.annotations.NullMarked;
