package org.trapline.analysis.survey;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Any number of stretches of time, as a set of moments: overlaps count once.
 *
 * @param parts apart from each other, in order
 */
public record Spans(List<Span> parts) {
  /** No time at all. */
  public static final Spans NEVER = new Spans(List.of());

  /** Joins what overlaps or touches. */
  public Spans {
    List<Span> joined = new ArrayList<>();
    for (Span next : parts.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || last.to().isBefore(next.from())) {
        joined.add(next);
      } else if (last.to().isBefore(next.to())) {
        joined.set(joined.size() - 1, new Span(last.from(), next.to()));
      }
    }
    parts = List.copyOf(joined);
  }

  /** One stretch. */
  public static Spans of(Span span) {
    return new Spans(List.of(span));
  }

  /** All moments of any. */
  public static Spans union(Collection<Spans> many) {
    return new Spans(many.stream().flatMap(spans -> spans.parts().stream()).toList());
  }

  /** The moments that are in both. */
  public Spans and(Spans other) {
    List<Span> both = new ArrayList<>();
    for (Span one : parts) {
      for (Span two : other.parts) {
        LocalDateTime from = one.from().isAfter(two.from()) ? one.from() : two.from();
        LocalDateTime to = one.to().isBefore(two.to()) ? one.to() : two.to();
        if (from.isBefore(to)) {
          both.add(new Span(from, to));
        }
      }
    }
    return new Spans(both);
  }

  /** The moments that are in this and not in the other. */
  public Spans minus(Spans other) {
    Spans left = this;
    for (Span hole : other.parts) {
      List<Span> kept = new ArrayList<>();
      for (Span part : left.parts) {
        if (part.from().isBefore(hole.from())) {
          kept.add(new Span(part.from(), earlier(part.to(), hole.from())));
        }
        if (part.to().isAfter(hole.to())) {
          kept.add(new Span(later(part.from(), hole.to()), part.to()));
        }
      }
      left = new Spans(kept);
    }
    return left;
  }

  /** Whether a moment is in it. */
  public boolean contains(LocalDateTime time) {
    return parts.stream().anyMatch(span -> span.contains(time));
  }

  /** Its length in days, exactly. */
  public double days() {
    return parts.stream().mapToDouble(Span::days).sum();
  }

  /**
   * The moment when half of it is over.
   *
   * @throws java.util.NoSuchElementException if it is no time at all
   */
  public LocalDateTime middle() {
    Duration left =
        parts.stream()
            .map(span -> Duration.between(span.from(), span.to()))
            .reduce(Duration.ZERO, Duration::plus)
            .dividedBy(2);
    for (Span span : parts) {
      LocalDateTime moment = span.from().plus(left);
      if (!moment.isAfter(span.to())) {
        return moment;
      }
      left = Duration.between(span.to(), moment);
    }
    throw new NoSuchElementException("no time has no middle");
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}
