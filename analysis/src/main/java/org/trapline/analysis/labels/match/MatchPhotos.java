package org.trapline.analysis.labels.match;

import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.labels.Vote;
import org.trapline.analysis.tables.Rows;
import org.trapline.schemas.LabelMatch;

/**
 * Finds the photos that votes are about: by id or bytes, by path, by a name that only one photo
 * has, or by the second and the camera that took it. Two photos of which either may be meant are
 * none; a photo that was taken at another time than the vote says is another photo, whatever its
 * name.
 */
public final class MatchPhotos {
  private final Map<String, List<Shot>> byId = new HashMap<>();
  private final Map<String, List<Shot>> byHash = new HashMap<>();
  private final Map<String, List<Shot>> byName = new HashMap<>();
  private final Map<LocalDateTime, List<Shot>> byTime = new HashMap<>();

  /** Every word by which the result knows a camera, station or deployment. */
  private final Set<String> places = new HashSet<>();

  private MatchPhotos() {}

  /** What one path or name led to. */
  private record Found(@Nullable Shot shot, LabelMatch by, String reason) {
    static Found none(String reason) {
      return new Found(null, LabelMatch.UNMATCHED, reason);
    }
  }

  /** Matches all votes, in their order. */
  public static List<Match> of(Connection tables, List<Vote> votes) {
    MatchPhotos matching = new MatchPhotos();
    votes.forEach(vote -> matching.want(vote.photo()));
    Rows.each(tables, Shot.SQL, row -> matching.keep(Shot.of(row)));
    Map<PhotoName, Match> known = new HashMap<>();
    List<Match> matches = new ArrayList<>();
    for (Vote vote : votes) {
      Match same = known.computeIfAbsent(vote.photo(), any -> matching.match(vote));
      matches.add(new Match(vote, same.photos(), same.by(), same.reason()));
    }
    return matches;
  }

  /** Only photos that a vote may be about are kept in memory. */
  private void want(PhotoName photo) {
    if (photo.mediaId() != null) {
      byId.computeIfAbsent(photo.mediaId(), any -> new ArrayList<>());
    }
    if (photo.hash() != null) {
      byHash.computeIfAbsent(photo.hash().toLowerCase(Locale.ROOT), any -> new ArrayList<>());
    }
    if (photo.time() != null) {
      byTime.computeIfAbsent(second(photo.time()), any -> new ArrayList<>());
    }
    for (String path : photo.paths()) {
      byName.computeIfAbsent(PhotoName.lastLevel(path), any -> new ArrayList<>());
    }
  }

  private static LocalDateTime second(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private void keep(Shot shot) {
    places.addAll(shot.cameras());
    put(byId.get(shot.mediaId()), shot);
    put(byHash.get(shot.hash()), shot);
    put(byName.get(shot.name()), shot);
    put(byTime.get(shot.time()), shot);
    if (!Objects.equals(shot.time(), shot.clock())) {
      put(byTime.get(shot.clock()), shot);
    }
  }

  private static void put(@Nullable List<Shot> wanted, Shot shot) {
    if (wanted != null) {
      wanted.add(shot);
    }
  }

  private Match match(Vote vote) {
    Map<String, Match.Photo> photos = new LinkedHashMap<>();
    LabelMatch by = LabelMatch.UNMATCHED;
    String reason = "";
    for (String path : vote.photo().paths()) {
      Found found = find(vote.photo(), path);
      Shot shot = found.shot();
      if (shot != null) {
        photos.putIfAbsent(
            shot.hash(),
            new Match.Photo(shot.hash(), shot.deployment(), shot.mediaId(), shot.path()));
        by = photos.size() == 1 ? found.by() : by;
      } else if (reason.isEmpty()) {
        reason = found.reason();
      }
    }
    return new Match(vote, List.copyOf(photos.values()), by, photos.isEmpty() ? reason : "");
  }

  private Found find(PhotoName photo, String path) {
    List<Shot> same = photo.mediaId() == null ? List.of() : asked(byId, photo.mediaId());
    Shot shot = only(same, each -> agrees(each, photo));
    if (shot != null) {
      return new Found(shot, LabelMatch.PATH, "");
    }
    if (photo.hash() != null) {
      List<Shot> copies = asked(byHash, photo.hash().toLowerCase(Locale.ROOT));
      if (!copies.isEmpty()) {
        return new Found(copies.get(0), LabelMatch.HASH, "");
      }
    }
    List<Shot> named =
        asked(byName, PhotoName.lastLevel(path)).stream()
            .filter(each -> agrees(each, photo) || hasPath(each, path))
            .toList();
    shot = only(named, each -> hasPath(each, path));
    if (shot != null) {
      return new Found(shot, LabelMatch.PATH, "");
    }
    shot = only(named, each -> true);
    if (shot != null && !contradicts(shot, photo)) {
      return new Found(shot, LabelMatch.NAME, "");
    }
    return byTime(photo, named);
  }

  private static <K> List<Shot> asked(Map<K, List<Shot>> index, K key) {
    return Objects.requireNonNull(index.get(key));
  }

  /**
   * Whether nothing that the source says of camera and deployment is known of another. A word that
   * the result does not know says nothing.
   */
  private boolean agrees(Shot shot, PhotoName photo) {
    return agrees(shot, photo.camera()) && agrees(shot, photo.deployment());
  }

  private boolean agrees(Shot shot, @Nullable String place) {
    return !knows(place) || shot.isOf(place);
  }

  private boolean knows(@Nullable String place) {
    return place != null && places.contains(Shot.small(place));
  }

  private Found byTime(PhotoName photo, List<Shot> named) {
    String reason =
        switch (named.size()) {
          case 0 -> "no photo of the result has this name";
          case 1 -> "the photo of this name was taken at another time";
          default -> named.size() + " photos have this name";
        };
    if (photo.time() == null || !(knows(photo.camera()) || knows(photo.deployment()))) {
      return Found.none(reason);
    }
    List<Shot> then =
        asked(byTime, second(photo.time())).stream().filter(each -> agrees(each, photo)).toList();
    Shot shot = only(then, each -> true);
    if (shot != null) {
      return new Found(shot, LabelMatch.TIME_AND_CAMERA, "");
    }
    return Found.none(
        reason
            + (then.isEmpty()
                ? ", and none was taken at its time by its camera"
                : ", and %d were taken in its second by its camera".formatted(then.size())));
  }

  /**
   * The one photo of which this is true, copies counted once; null if there are none or several.
   */
  private static @Nullable Shot only(List<Shot> shots, Predicate<Shot> test) {
    Shot only = null;
    Set<String> hashes = new HashSet<>();
    for (Shot shot : shots) {
      if (test.test(shot) && hashes.add(shot.hash()) && only == null) {
        only = shot;
      }
    }
    return hashes.size() == 1 ? only : null;
  }

  private static boolean contradicts(Shot shot, PhotoName photo) {
    return photo.time() != null && shot.time() != null && !shot.takenAt(second(photo.time()));
  }

  /** Whether one of both paths is the end of the other, folders and all. */
  private static boolean hasPath(Shot shot, String path) {
    List<String> whole = shot.levels();
    List<String> asked =
        List.of(path.toLowerCase(Locale.ROOT).replaceAll("^\\.?/+", "").split("/"));
    int own = Math.min(whole.size(), asked.size());
    boolean sameEnd =
        whole
            .subList(whole.size() - own, whole.size())
            .equals(asked.subList(asked.size() - own, asked.size()));
    return sameEnd && own > 1;
  }
}
