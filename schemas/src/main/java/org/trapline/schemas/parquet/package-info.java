/**
 * Records to Parquet and back. The record is the schema: {@link
 * org.trapline.schemas.parquet.RecordTable} reads names, types, order and documentation from it, so
 * that the two can't drift apart.
 */
@NullMarked
package org.trapline.schemas.parquet;

import org.jspecify.annotations.NullMarked;
