package org.trapline.analysis.run;

import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.trapline.analysis.TinyResult;
import org.trapline.schemas.MediaLabel;

/**
 * A made-up survey that says something: eight stations on a city river, a spring before and a
 * spring after floating wetlands came to four of them, twelve species. Mallards and moorhens come
 * more often to the wetlands afterwards; nothing else changes but by chance. Drawn with a fixed
 * seed, so that the tables are always the same.
 */
final class ExampleSurvey {
  /** What is true of a species: events a day at a usual station, the effect, its hours. */
  private record Habit(String species, double perDay, double effect, int busiestHour) {}

  private static final List<Habit> HABITS =
      List.of(
          new Habit("Anas platyrhynchos", 0.55, 3.2, 8),
          new Habit("Gallinula chloropus", 0.28, 2.8, 7),
          new Habit("Fulica atra", 0.22, 1, 10),
          new Habit("Corvus corone", 0.30, 1, 12),
          new Habit("Rattus norvegicus", 0.40, 1, 23),
          new Habit("Vulpes vulpes", 0.16, 1, 2),
          new Habit("Ardea cinerea", 0.14, 1, 6),
          new Habit("Motacilla cinerea", 0.12, 1, 11),
          new Habit("Phalacrocorax carbo", 0.06, 1, 9),
          new Habit("Erinaceus europaeus", 0.08, 1, 22),
          new Habit("Lutra lutra", 0.03, 1, 4),
          new Habit("Alcedo atthis", 0.006, 1, 14));

  private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  /** How far north the made-up river lies at each station, degrees. */
  private static final List<Double> RIVER =
      List.of(0.0, 0.004, 0.006, 0.003, -0.002, -0.006, -0.005, 0.001);

  private static final int STATIONS = 8;
  private static final int IMPACT = 4;
  private static final int DAYS = 56;
  private static final double STATION_SPREAD = 0.4;
  private static final double PERIOD_SPREAD = 0.1;
  private static final int BLANKS_A_DAY = 9;

  private final Random random = new Random(20_260_401L);
  private final TinyResult result;

  private ExampleSurvey(Path folder) {
    this.result = TinyResult.in(folder).withoutThumbnails();
  }

  /** Writes the tables into a folder {@code results} and what a person says beside it. */
  static void write(Path folder) throws IOException {
    Path results = Files.createDirectories(folder.resolve("results"));
    ExampleSurvey survey = new ExampleSurvey(results);
    StringBuilder stations = new StringBuilder("station,group\n");
    for (int i = 1; i <= STATIONS; i++) {
      stations.append("RIV-0").append(i).append(i <= IMPACT ? ",impact\n" : ",control\n");
      survey.station("RIV-0" + i, i <= IMPACT);
    }
    survey.result.write();
    Files.writeString(folder.resolve("stations.csv"), stations);
    Files.writeString(
        folder.resolve("design.toml"),
        """
        # From the first day to the day after the last. The wetlands were moored in between.
        before = ["2024-04-01", "2024-07-01"]
        works = ["2024-07-01", "2025-03-01"]
        after = ["2025-03-01", "2025-07-01"]
        """);
    Files.writeString(
        folder.resolve("failures.csv"),
        """
        deployment,from,to,reason
        RIV-02-2024,2024-05-20 00:00,2024-05-27 11:00,card full
        """);
    Files.writeString(
        folder.resolve("taxa.csv"),
        """
        group,member
        Waterbirds,Anas platyrhynchos
        Waterbirds,Gallinula chloropus
        Waterbirds,Fulica atra
        Waterbirds,Ardea cinerea
        Waterbirds,Phalacrocorax carbo
        Waterbirds,Alcedo atthis
        """);
  }

  private void station(String station, boolean impact) {
    double[] liking = new double[HABITS.size()];
    for (int i = 0; i < liking.length; i++) {
      liking[i] = Math.exp(STATION_SPREAD * random.nextGaussian());
    }
    for (int year = 2024; year <= 2025; year++) {
      String deployment = station + "-" + year;
      LocalDateTime start = LocalDateTime.of(year, 4, 1 + random.nextInt(5), 10, 30);
      LocalDateTime end = start.plusDays(DAYS).plusHours(random.nextInt(6));
      result.deployment(deployment, station, start.toString(), end.toString());
      int along = station.charAt(station.length() - 1) - '1';
      result.at(deployment, 51.4 + RIVER.get(along), -0.2 + 0.011 * along);
      LocalDateTime setUp = start.plusMinutes(4);
      result.add(other(deployment, name(setUp, 'c', 0), setUp.toString(), MediaLabel.HUMAN));
      for (int i = 0; i < liking.length; i++) {
        Habit habit = HABITS.get(i);
        double effect = impact && year == 2025 ? habit.effect() : 1;
        double noise = Math.exp(PERIOD_SPREAD * random.nextGaussian());
        visits(deployment, start, habit, habit.perDay() * liking[i] * effect * noise);
      }
      people(deployment, start);
      blanks(deployment, start);
    }
  }

  private void visits(String deployment, LocalDateTime start, Habit habit, double perDay) {
    for (int day = 1; day < DAYS - 1; day++) {
      if (stoodStill(deployment, start.plusDays(day))) {
        continue;
      }
      int visits = poisson(perDay);
      for (int visit = 0; visit < visits; visit++) {
        LocalDateTime time = at(start, day, habit.busiestHour() + 2.5 * random.nextGaussian());
        int frames = 1 + random.nextInt(4);
        for (int frame = 0; frame < frames; frame++) {
          result.add(
              animal(
                      deployment,
                      name(time.plusSeconds(frame * 2L), habit.species().charAt(0), frame),
                      time.plusSeconds(frame * 2L).toString(),
                      habit.species(),
                      0.55 + 0.45 * Math.sqrt(random.nextDouble()))
                  .with(1 + random.nextInt(2)));
        }
      }
    }
  }

  private void people(String deployment, LocalDateTime start) {
    for (int day = 1; day < DAYS - 1; day++) {
      if (random.nextInt(3) == 0 && !stoodStill(deployment, start.plusDays(day))) {
        LocalDateTime time = at(start, day, 13 + 3 * random.nextGaussian());
        result.add(other(deployment, name(time, 'p', 0), time.toString(), MediaLabel.HUMAN));
      }
    }
  }

  private void blanks(String deployment, LocalDateTime start) {
    for (int day = 1; day < DAYS - 1; day++) {
      int blanks = stoodStill(deployment, start.plusDays(day)) ? 0 : poisson(BLANKS_A_DAY);
      for (int i = 0; i < blanks; i++) {
        LocalDateTime time = at(start, day, 24 * random.nextDouble());
        result.add(other(deployment, name(time, 'b', i), time.toString(), MediaLabel.BLANK));
      }
    }
  }

  private static boolean stoodStill(String deployment, LocalDateTime time) {
    return deployment.equals("RIV-02-2024")
        && !time.isBefore(LocalDateTime.of(2024, 5, 19, 0, 0))
        && time.isBefore(LocalDateTime.of(2024, 5, 29, 0, 0));
  }

  private static LocalDateTime at(LocalDateTime start, int day, double hour) {
    return start
        .truncatedTo(ChronoUnit.DAYS)
        .plusDays(day)
        .plusSeconds(Math.round(3600 * ((hour % 24 + 24) % 24)));
  }

  /** As a camera that counts seconds would name it: the order of names is the order of time. */
  private static String name(LocalDateTime time, char kind, int n) {
    return NAMED.format(time) + kind + n + ".JPG";
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int n = 0;
    for (double left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
      n++;
    }
    return n;
  }
}
