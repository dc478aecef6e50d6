package org.trapline.training.starter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Creature;
import org.trapline.training.scenes.Dice;
import org.trapline.training.scenes.Drawing;
import org.trapline.training.scenes.Encounter;
import org.trapline.training.scenes.Kind;
import org.trapline.training.scenes.Light;
import org.trapline.training.scenes.SceneSpec;
import org.trapline.training.scenes.Season;
import org.trapline.training.scenes.Stamp;
import org.trapline.training.scenes.Station;
import org.trapline.training.scenes.TakePhoto;
import org.trapline.training.scenes.Weather;

/**
 * One station on one day, drawn blank or with somebody.
 *
 * @param station the place
 * @param season the season
 * @param weather the weather
 * @param light day or night
 * @param seed of everything else
 */
record DrawnVisit(Station station, Season season, Weather weather, Light light, Dice seed) {
  /** Draws lots for everything. */
  static DrawnVisit at(Dice dice) {
    return new DrawnVisit(
        new Station(dice.seed(), dice.chance(0.35)),
        dice.pick(List.of(Season.values())),
        dice.pick(List.of(Weather.values())),
        dice.pick(List.of(Light.values())),
        dice);
  }

  /** The same station on another day: other weather, perhaps other light. */
  DrawnVisit again() {
    Dice dice = seed.forPurpose("again");
    return new DrawnVisit(
        station,
        season,
        dice.pick(List.of(Weather.values())),
        dice.pick(List.of(Light.values())),
        dice);
  }

  /** Dice for what this visitor changes. */
  Dice dice(Optional<Kind> kind) {
    return seed.forPurpose(kind.map(Kind::name).orElse("nobody"));
  }

  /** The scene without info bands. */
  SceneSpec scene(Optional<Kind> kind, Camera camera) {
    Dice dice = dice(kind).forPurpose("scene");
    double tall = (double) DrawLessons.worldRows(camera) / TakePhoto.WIDTH;
    List<Creature> creatures =
        kind.map(who -> Encounter.of(who, station, light, tall, 2, dice)).orElse(List.of());
    return new SceneSpec(station, season, weather, light, dice.seed(), creatures);
  }

  /** The whole photo with its info bands. */
  Drawing photo(Optional<Kind> kind, Camera camera) {
    Dice dice = dice(kind).forPurpose("stamp");
    LocalDateTime time = LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(dice.whole(0, 3_000_000));
    Stamp stamp = new Stamp(time, dice.whole(-8, 34), dice.whole(1, 3), 3);
    return TakePhoto.with(camera, scene(kind, camera), stamp);
  }
}
