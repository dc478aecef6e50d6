/**
 * From facts to tables: joins committed chunks with what a person can correct, and replaces a
 * deployment's files as a whole. Costs seconds and needs no photo.
 */
@NullMarked
package org.trapline.transforms.publish;

import org.jspecify.annotations.NullMarked;
