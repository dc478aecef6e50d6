package org.trapline.analysis.query;

/** How the answer to a query is written. */
public enum QueryFormat {
  /** Columns aligned for reading, numbers to the right. */
  TABLE,
  /** CSV with a line of column names, safe for spreadsheets. */
  CSV
}
