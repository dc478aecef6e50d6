package org.trapline.analysis.survey;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;

/**
 * The periods that are compared.
 *
 * @param before the time before the change
 * @param works the time of the works, left out; null if there is none
 * @param after the time after
 * @param seasonMonths months that count, 1 to 12, empty for all
 */
public record Design(Span before, @Nullable Span works, Span after, Set<Integer> seasonMonths) {
  /** Refuses periods that overlap. */
  public Design {
    seasonMonths = Set.copyOf(seasonMonths);
    if (after.from().isBefore(before.to())) {
      throw new AnalysisInputException(
          ("The period after starts at %s, before the period before ends at %s; a moment can belong"
                  + " to one of them only.")
              .formatted(after.from(), before.to()));
    }
  }

  /** The time of a period at a station, its own works left out. */
  public Spans at(Station station, Period period) {
    Span works = station.works() == null ? this.works : station.works();
    Span span =
        switch (period) {
          case BEFORE -> before;
          case AFTER -> after;
          case ALL -> new Span(before.from(), after.to());
        };
    Spans time = Spans.of(span);
    if (works != null && station.works() != null) {
      // The station's own dates decide where its before ends and its after starts.
      time = ownPeriod(period, station.works());
    } else if (works != null) {
      time = time.minus(Spans.of(works));
    }
    return seasonMonths.isEmpty() ? time : inSeason(time);
  }

  private Spans ownPeriod(Period period, Span works) {
    Spans whole = Spans.of(new Span(before.from(), after.to())).minus(Spans.of(works));
    return switch (period) {
      case ALL -> whole;
      case BEFORE ->
          new Spans(whole.parts().stream().filter(s -> !s.to().isAfter(works.from())).toList());
      case AFTER ->
          new Spans(whole.parts().stream().filter(s -> !s.from().isBefore(works.to())).toList());
    };
  }

  private Spans inSeason(Spans time) {
    List<Span> months = new ArrayList<>();
    LocalDateTime month = before.from().withDayOfMonth(1).toLocalDate().atStartOfDay();
    for (; month.isBefore(after.to()); month = month.plusMonths(1)) {
      if (seasonMonths.contains(month.getMonthValue())) {
        months.add(new Span(month, month.plusMonths(1)));
      }
    }
    return time.and(new Spans(months));
  }
}
