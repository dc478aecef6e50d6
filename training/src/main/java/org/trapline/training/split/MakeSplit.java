package org.trapline.training.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.transforms.find.InputException;

/**
 * Parts labelled photos into those that are learnt from and those that test. Whole deployments are
 * held out where there are three or more, and in the rest whole encounters: a photo never stands on
 * the other side of its own burst.
 */
public final class MakeSplit {
  /** With fewer deployments none can be spared for stopping and thresholds. */
  private static final int MANY_DEPLOYMENTS = 6;

  private static final int SOME_DEPLOYMENTS = 3;

  /** One to learn from, one to decide by, one to test on. */
  private static final int LEAST_ENCOUNTERS = 3;

  private final List<LabelledPhoto> photos;
  private final Random random;

  private MakeSplit(List<LabelledPhoto> photos, long seed) {
    this.photos = photos;
    this.random = new Random(seed);
  }

  /**
   * The split of these photos; the same seed gives the same one.
   *
   * @throws InputException with one sentence where the photos are too few or of one class
   */
  public static Split of(List<LabelledPhoto> photos, long seed) {
    refuseTooFew(photos);
    return new MakeSplit(photos, seed).make();
  }

  private static void refuseTooFew(List<LabelledPhoto> photos) {
    Map<String, Set<String>> encounters = new TreeMap<>();
    for (LabelledPhoto photo : photos) {
      encounters.computeIfAbsent(photo.answer(), answer -> new TreeSet<>());
      if (!photo.trainOnly()) {
        encounters.getOrDefault(photo.answer(), new TreeSet<>()).add(photo.encounter());
      }
    }
    if (encounters.size() == 1) {
      throw new InputException(
          "%s of one class, '%s': label photos of at least one other, a model learns by telling them apart."
              .formatted(
                  photos.size() == 1
                      ? "The only labelled photo is"
                      : "All %d labelled photos are".formatted(photos.size()),
                  encounters.keySet().iterator().next()));
    }
    long enough =
        encounters.values().stream().filter(ids -> ids.size() >= LEAST_ENCOUNTERS).count();
    if (enough < 2) {
      throw new InputException(
          "The %d labelled photos are too few: at least two classes need %d encounters each (one to learn from, one to decide by, one to test on), and %d %s; label more."
              .formatted(photos.size(), LEAST_ENCOUNTERS, enough, enough == 1 ? "has" : "have"));
    }
  }

  private Split make() {
    List<LabelledPhoto> own = photos.stream().filter(photo -> !photo.trainOnly()).toList();
    List<Group> deployments = Group.of(own, LabelledPhoto::deploymentId);
    Map<String, Fold> ofDeployment = shareDeployments(deployments);
    boolean validated = ofDeployment.containsValue(Fold.VALIDATION);
    boolean unseen = ofDeployment.containsValue(Fold.UNSEEN);
    List<LabelledPhoto> rest =
        own.stream().filter(p -> ofDeployment.get(p.deploymentId()) == Fold.TRAIN).toList();
    Map<String, Fold> ofEncounter =
        Share.out(Group.of(rest, LabelledPhoto::encounter), inside(validated, unseen), random);
    List<SplitRow> rows = new ArrayList<>();
    for (LabelledPhoto photo : photos) {
      Fold whole = ofDeployment.getOrDefault(photo.deploymentId(), Fold.TRAIN);
      Fold fold =
          whole == Fold.TRAIN ? ofEncounter.getOrDefault(photo.encounter(), Fold.TRAIN) : whole;
      rows.add(Split.row(photo, photo.trainOnly() ? Fold.TRAIN : fold));
    }
    return new Split(rows);
  }

  private Map<String, Fold> shareDeployments(List<Group> deployments) {
    Map<Fold, Double> portions = new LinkedHashMap<>();
    if (deployments.size() >= MANY_DEPLOYMENTS) {
      portions.put(Fold.TRAIN, 0.7);
      portions.put(Fold.UNSEEN, 0.15);
      portions.put(Fold.VALIDATION, 0.15);
    } else if (deployments.size() >= SOME_DEPLOYMENTS) {
      portions.put(Fold.TRAIN, 0.75);
      portions.put(Fold.UNSEEN, 0.25);
    } else {
      Map<String, Fold> all = new HashMap<>();
      deployments.forEach(deployment -> all.put(deployment.id(), Fold.TRAIN));
      return all;
    }
    return Share.out(deployments, portions, random);
  }

  /** How the encounters of the deployments that are learnt from are shared out. */
  private static Map<Fold, Double> inside(boolean validated, boolean unseen) {
    Map<Fold, Double> portions = new LinkedHashMap<>();
    if (validated) {
      portions.put(Fold.TRAIN, 0.85);
      portions.put(Fold.SEEN, 0.15);
      return portions;
    }
    portions.put(Fold.TRAIN, unseen ? 0.7 : 0.6);
    portions.put(Fold.SEEN, unseen ? 0.15 : 0.25);
    portions.put(Fold.VALIDATION, 0.15);
    return portions;
  }
}
