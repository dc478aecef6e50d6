/**
 * The tables of one or more results in an embedded DuckDB, and CSV as people and spreadsheets write
 * and read it. Nothing is fetched from a network.
 */
@NullMarked
package org.trapline.analysis.tables;

import org.jspecify.annotations.NullMarked;
