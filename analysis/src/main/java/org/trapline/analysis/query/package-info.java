/**
 * An analyst's own SQL over a result, and the queries that everybody asks first. What a query
 * prints is what DuckDB answers.
 */
@NullMarked
package org.trapline.analysis.query;

import org.jspecify.annotations.NullMarked;
