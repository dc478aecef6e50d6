/**
 * The words of Trapline: one record for each table, each component a column with its meaning, unit
 * and Camtrap DP term. Nothing runs here; {@link org.trapline.schemas.parquet} turns the records
 * into Parquet.
 */
@NullMarked
package org.trapline.schemas;

import org.jspecify.annotations.NullMarked;
