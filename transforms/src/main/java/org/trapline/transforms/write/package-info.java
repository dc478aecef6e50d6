/**
 * Putting rows where they belong: one small file for each chunk as its own commit record, and one
 * file for each table and deployment, replaced as a whole.
 */
@NullMarked
package org.trapline.transforms.write;

import org.jspecify.annotations.NullMarked;
