package org.trapline.analysis.run;

import java.util.List;
import java.util.Map;
import org.trapline.analysis.survey.Failure;
import org.trapline.analysis.survey.Position;

/**
 * What the page tells about a survey besides its numbers.
 *
 * @param failures when cameras did not work, as declared
 * @param positions of the stations whose place is known, by name
 */
public record Background(List<Failure> failures, Map<String, Position> positions) {}
