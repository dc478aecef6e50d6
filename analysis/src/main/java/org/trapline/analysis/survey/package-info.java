/**
 * What a person says about a survey: stations and groups, periods, failures, groups of species.
 * Joined at analysis time, so that a changed design touches no data.
 */
@NullMarked
package org.trapline.analysis.survey;

import org.jspecify.annotations.NullMarked;
