package org.trapline.training.dump;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Station;

/**
 * One memory card of the dump: one camera at one station for two weeks, one burst a day.
 *
 * @param name the deployment's name, which is the card's folder
 * @param station what the camera sees
 * @param camera make and model
 * @param serial the camera's serial number
 * @param first its first day
 * @param visits who came by
 * @param clockLost burst from which the clock shows its factory date; {@link #BURSTS} if never
 */
record Card(
    String name,
    Station station,
    Camera camera,
    String serial,
    LocalDate first,
    List<Visit> visits,
    int clockLost) {
  /** Bursts on a card, one for each day of two weeks. */
  static final int BURSTS = 14;

  /** Photos of a burst. */
  static final int BURST = 3;

  /** Keeps a copy of the visits. */
  Card {
    visits = List.copyOf(visits);
  }

  /** Six of fourteen bursts are taken by night, so that day and night both measure the bands. */
  boolean byNight(int burst) {
    return burst % 7 % 2 == 1;
  }

  /** Who is in this photo, if anybody is. */
  Optional<Visit> visit(int burst, int frame) {
    return visits.stream().filter(v -> v.burst() == burst && frame < v.frames()).findFirst();
  }

  /** Folder and number of a photo. A new battery makes the camera start a new folder. */
  String path(int burst, int frame) {
    boolean restarted = burst >= clockLost;
    int number = (restarted ? burst - clockLost : burst) * BURST + frame + 1;
    return "%s/%s".formatted(folder(restarted ? 101 : 100), fileName(number, "JPG"));
  }

  /** Path of a file that is no photo, in the card's first folder. */
  String extra(int number, String extension) {
    return "%s/%s".formatted(folder(100), fileName(number, extension));
  }

  private String folder(int number) {
    return switch (camera) {
      case MARSHLIGHT -> "%s/DCIM/%dMARSH".formatted(name, number);
      case VOLEWATCH -> "%s/DCIM/%dVOLEW".formatted(name, number);
    };
  }

  private String fileName(int number, String extension) {
    return switch (camera) {
      case MARSHLIGHT -> "MLIM%04d.%s".formatted(number, extension);
      case VOLEWATCH -> "IMAG%04d.%s".formatted(number, extension);
    };
  }
}
