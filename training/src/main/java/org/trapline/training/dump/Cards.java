package org.trapline.training.dump;

import java.time.LocalDate;
import java.util.List;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Kind;
import org.trapline.training.scenes.Station;

/** The four cards of the dump: at RIV-01 a floating wetland is put in, RIV-02 is left as it was. */
final class Cards {
  private static final Station RIV_01 = new Station(4101, false);
  private static final Station RIV_02 = new Station(4202, false);
  private static final LocalDate BEFORE = LocalDate.of(2024, 5, 6);
  private static final LocalDate AFTER = LocalDate.of(2025, 5, 5);

  private Cards() {}

  static List<Card> all() {
    return List.of(
        new Card(
            "RIV-01_before",
            RIV_01,
            Camera.MARSHLIGHT,
            "ML40-00173",
            BEFORE,
            List.of(new Visit(4, Kind.MALLARD, 1, 3), new Visit(8, Kind.BROWN_RAT, 1, 2)),
            Card.BURSTS),
        new Card(
            "RIV-01_after",
            RIV_01.withRaft(),
            Camera.MARSHLIGHT,
            "ML40-00173",
            AFTER,
            List.of(
                new Visit(2, Kind.MALLARD, 2, 3),
                new Visit(5, Kind.RED_FOX, 1, 2),
                new Visit(7, Kind.COOT, 2, 3),
                new Visit(11, Kind.GREY_HERON, 1, 3)),
            Card.BURSTS),
        new Card(
            "RIV-02_before",
            RIV_02,
            Camera.VOLEWATCH,
            "VW3-2210846",
            BEFORE,
            List.of(new Visit(6, Kind.COOT, 1, 2), new Visit(8, Kind.BROWN_RAT, 1, 3)),
            Card.BURSTS),
        new Card(
            "RIV-02_after",
            RIV_02,
            Camera.VOLEWATCH,
            "VW3-2210846",
            AFTER,
            List.of(new Visit(0, Kind.HUMAN, 1, 3), new Visit(9, Kind.MALLARD, 1, 2)),
            12));
  }
}
