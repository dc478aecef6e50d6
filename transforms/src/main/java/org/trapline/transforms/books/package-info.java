/**
 * The proof that nothing was lost: files found are rows written, counted from the written files and
 * from nothing else.
 */
@NullMarked
package org.trapline.transforms.books;

import org.jspecify.annotations.NullMarked;
