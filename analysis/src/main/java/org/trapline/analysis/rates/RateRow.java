package org.trapline.analysis.rates;

import org.trapline.schemas.Column;

/** Table {@code rates}: how often a subject came to a station in a period. */
public record RateRow(
    @Column("Species, group of species, People or Vehicles") String subject,
    @Column("species, group or use") String family,
    @Column("The station") String stationId,
    @Column("impact, control or none") String stationGroup,
    @Column("before, after or all") String period,
    @Column("Independent events") long events,
    @Column(value = "Time watched", unit = "days") double effortDays,
    @Column(value = "Detection rate", unit = "events per 100 trap-days") double rate100,
    @Column(
            value = "Lower end of the exact 95 % Poisson interval: counting error only",
            unit = "events per 100 trap-days")
        double rate100Lower,
    @Column(value = "Upper end", unit = "events per 100 trap-days") double rate100Upper) {
  static RateRow of(Subject subject, Place place, long events) {
    PoissonRate rate = PoissonRate.of(events, place.days());
    return new RateRow(
        subject.name(),
        subject.family().word(),
        place.station().id(),
        place.station().group().word(),
        place.period().word(),
        events,
        place.days(),
        100 * rate.rate(),
        100 * rate.lower(),
        100 * rate.upper());
  }
}
