/**
 * One analysis from the tables to the answer: reads, counts, compares, varies the settings, and
 * writes every table beside the report.
 */
@NullMarked
package org.trapline.analysis.run;

import org.jspecify.annotations.NullMarked;
