package org.trapline.training.dump;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.trapline.schemas.PixelBox;
import org.trapline.training.scenes.Creature;
import org.trapline.training.scenes.Dice;
import org.trapline.training.scenes.Drawing;
import org.trapline.training.scenes.Encounter;
import org.trapline.training.scenes.Light;
import org.trapline.training.scenes.SceneSpec;
import org.trapline.training.scenes.Season;
import org.trapline.training.scenes.Stamp;
import org.trapline.training.scenes.TakePhoto;
import org.trapline.training.scenes.Weather;

/** Takes the three photos of one burst, one second apart. */
final class TakeBurst {
  /** libjpeg's quality; the whole dump has to stay below 6 MB. */
  private static final int QUALITY = 68;

  /** Where the cameras' clocks start after a power cut. */
  private static final LocalDate FACTORY = LocalDate.of(2015, 1, 1);

  private final Card card;
  private final int burst;
  private final LocalDateTime start;
  private final Weather weather;
  private final int celsius;
  private final long sky;
  private final long visitors;

  TakeBurst(Card card, int burst) {
    this.card = card;
    this.burst = burst;
    Dice dice = Dice.of(20240506).forPurpose(card.name()).number(burst);
    boolean night = card.byNight(burst);
    int hour =
        night ? (dice.chance(0.5) ? dice.whole(0, 3) : dice.whole(22, 23)) : dice.whole(7, 18);
    this.start = card.first().plusDays(burst).atTime(hour, dice.whole(0, 59), dice.whole(0, 57));
    this.weather =
        dice.pick(List.of(Weather.CLEAR, Weather.CLEAR, Weather.CLOUDY, Weather.RAIN, Weather.FOG));
    this.celsius = night ? dice.whole(5, 11) : dice.whole(11, 22);
    this.sky = dice.seed();
    this.visitors = dice.seed();
  }

  /** Draws one photo and says what is in it. */
  DumpFile.Contents photo(int frame) {
    LocalDateTime clock = clock(frame);
    Stamp stamp = new Stamp(clock, celsius, frame + 1, Card.BURST);
    Drawing drawing = TakePhoto.with(card.camera(), scene(frame), stamp);
    byte[] jpeg =
        ExifWriter.into(
            drawing.raster().jpeg(QUALITY),
            card.camera(),
            card.serial(),
            clock,
            celsius,
            card.byNight(burst));
    return new DumpFile.Contents(jpeg, Optional.of(truth(frame, drawing.sightings())));
  }

  private Truth truth(int frame, List<Drawing.Sighting> sightings) {
    List<PixelBox> boxes = sightings.stream().map(Drawing.Sighting::box).toList();
    return new Truth(
        card.path(burst, frame),
        card.name(),
        sightings.stream().map(Drawing.Sighting::kind).findFirst(),
        boxes,
        Optional.of(clock(frame)),
        start.plusSeconds(frame),
        card.byNight(burst),
        false,
        Optional.empty());
  }

  private SceneSpec scene(int frame) {
    return new SceneSpec(
        card.station(),
        Season.SPRING,
        weather,
        card.byNight(burst) ? Light.INFRARED : Light.DAY,
        (sky << 3) | frame,
        creatures(frame));
  }

  private List<Creature> creatures(int frame) {
    Optional<Visit> visit = card.visit(burst, frame);
    if (visit.isEmpty()) {
      return List.of();
    }
    Dice dice = Dice.of(visitors);
    double rows = TakePhoto.HEIGHT - card.camera().bandAbove() - card.camera().bandBelow();
    Light light = card.byNight(burst) ? Light.INFRARED : Light.DAY;
    List<Creature> there =
        Encounter.of(
            visit.get().kind(),
            card.station(),
            light,
            rows / TakePhoto.WIDTH,
            visit.get().most(),
            dice);
    for (int i = 0; i < frame; i++) {
      there = Encounter.later(there, dice);
    }
    return there;
  }

  /** After the power cut the clock starts anew, an hour and a bit between the bursts. */
  private LocalDateTime clock(int frame) {
    int lost = burst - card.clockLost();
    return lost < 0
        ? start.plusSeconds(frame)
        : FACTORY.atTime(0, 2, 11).plusMinutes(67L * lost).plusSeconds(frame);
  }
}
