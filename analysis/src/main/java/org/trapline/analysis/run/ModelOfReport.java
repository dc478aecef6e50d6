package org.trapline.analysis.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.report.ReportModel;
import org.trapline.analysis.report.ReportModel.CalendarLine;
import org.trapline.analysis.report.ReportModel.Facts;
import org.trapline.analysis.report.ReportModel.StationLine;
import org.trapline.analysis.report.ReportModel.Stretch;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Station;

/** Turns an answer into what the page shows. */
final class ModelOfReport {
  private ModelOfReport() {}

  static ReportModel of(Answer answer, String settings) {
    return new ReportModel(
        facts(answer),
        stations(answer),
        answer.background().failures(),
        calendar(answer.time()),
        answer.effort(),
        answer.cells(),
        answer.contrasts(),
        answer.comparability(),
        answer.sensitivity(),
        answer.otherMethods(),
        answer.diversity(),
        answer.review().tables(),
        answer.days(),
        answer.time().design(),
        answer.notes(),
        settings);
  }

  private static Facts facts(Answer answer) {
    List<Station> stations =
        answer.counts().places().stream().map(Place::station).distinct().toList();
    Set<Event> outside = new HashSet<>(answer.counts().outside());
    List<Event> animals =
        answer.events().stream()
            .filter(event -> event.first().kind() == Kind.ANIMAL && !outside.contains(event))
            .toList();
    return new Facts(
        stations.size(),
        stations.stream().filter(station -> station.group() == Group.IMPACT).count(),
        stations.stream().filter(station -> station.group() == Group.CONTROL).count(),
        answer.time().deployments().size(),
        answer.counts().places().stream().mapToDouble(Place::days).sum(),
        animals.size(),
        animals.stream().map(event -> event.first().species()).distinct().count());
  }

  private static List<StationLine> stations(Answer answer) {
    List<Place> places = answer.counts().places();
    List<StationLine> lines = new ArrayList<>();
    for (Station station : answer.time().stations().values()) {
      Map<String, Double> days = new LinkedHashMap<>();
      long events = 0;
      for (int place = 0; place < places.size(); place++) {
        if (places.get(place).station().equals(station)) {
          days.put(places.get(place).period().word(), places.get(place).days());
          if (answer.counts().events().containsKey(Subjects.ALL_ANIMALS)) {
            events += answer.counts().at(Subjects.ALL_ANIMALS, place);
          }
        }
      }
      lines.add(
          new StationLine(
              station.id(),
              station.group().word(),
              answer.background().positions().get(station.id()),
              days,
              events));
    }
    return lines;
  }

  private static List<CalendarLine> calendar(SurveyTime time) {
    List<CalendarLine> lines = new ArrayList<>();
    for (Station station : time.stations().values()) {
      List<Stretch> spans =
          time.deployments().stream()
              .filter(active -> active.facts().station().equals(station.id()))
              .flatMap(active -> active.working().parts().stream())
              .map(Stretch::of)
              .toList();
      lines.add(new CalendarLine(station.id(), station.group().word(), spans));
    }
    return lines;
  }
}
