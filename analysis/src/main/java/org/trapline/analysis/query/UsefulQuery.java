package org.trapline.analysis.query;

/**
 * A question that everybody asks first, and the SQL that answers it.
 *
 * @param question in field words, ending with a question mark
 * @param sql one line that can be pasted as it is
 */
public record UsefulQuery(String question, String sql) {}
