package org.trapline.schemas.parquet;

/**
 * What there is to say about one column.
 *
 * @param name in snake_case
 * @param type as an analyst would call it: text, integer, real, date, ...
 * @param nullable whether a value may be absent
 * @param meaning one sentence
 * @param unit unit and range, or empty
 * @param term the Camtrap DP term it equals, or empty
 */
public record ColumnDoc(
    String name, String type, boolean nullable, String meaning, String unit, String term) {}
