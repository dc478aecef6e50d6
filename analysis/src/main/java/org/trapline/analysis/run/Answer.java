package org.trapline.analysis.run;

import java.util.List;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.MethodRow;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.comparability.ComparabilityRow;
import org.trapline.analysis.diel.DailyActivity;
import org.trapline.analysis.diversity.Diversity;
import org.trapline.analysis.effort.EffortRow;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.rates.CellRow;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.RateRow;

/**
 * Everything that one analysis found.
 *
 * @param time when stations were watched
 * @param effort the table of effort
 * @param events every event, also outside effort
 * @param counts events of each subject in each place
 * @param rates by station and period
 * @param cells by group and period
 * @param contrasts empty without a design
 * @param comparability by group and period
 * @param sensitivity empty without a design
 * @param otherMethods what other methods make of the contrasts
 * @param diversity how many species there were
 * @param review what a person's answers say
 * @param days when in the day each species comes
 * @param background failures and places
 * @param notes what the reader must know, one sentence each
 */
public record Answer(
    SurveyTime time,
    List<EffortRow> effort,
    List<Event> events,
    Counts counts,
    List<RateRow> rates,
    List<CellRow> cells,
    List<ContrastRow> contrasts,
    List<ComparabilityRow> comparability,
    List<SensitivityRow> sensitivity,
    List<MethodRow> otherMethods,
    Diversity diversity,
    ReviewOutcome review,
    DailyActivity days,
    Background background,
    List<String> notes) {}
