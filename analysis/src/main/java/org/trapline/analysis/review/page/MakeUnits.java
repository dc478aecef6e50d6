package org.trapline.analysis.review.page;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.page.PageUnit.PageBox;
import org.trapline.analysis.review.page.PageUnit.PageFile;
import org.trapline.analysis.review.page.PageUnit.Shown;
import org.trapline.analysis.review.page.ReadUnits.Kept;
import org.trapline.analysis.review.page.ReadUnits.RawBox;
import org.trapline.analysis.review.page.UnitFile.People;
import org.trapline.analysis.review.page.UnitFile.Scene;
import org.trapline.analysis.review.sample.Part;
import org.trapline.analysis.review.sample.ReviewUnit;
import org.trapline.analysis.review.sample.ReviewUnit.Member;

/**
 * Makes the units of the page: their files, and for some of these a small picture.
 *
 * <p>A picture in which a model found people is never shown. One that no model looked at for people
 * is shown only where a run kept it, or where the user asked for such pictures.
 */
public final class MakeUnits {
  /** Whether pictures that no model looked at for people may be drawn. */
  public enum Unjudged {
    /** They are listed by name. */
    HELD_BACK,
    /** They are shown: whoever reviews is the first to see them. */
    SHOWN
  }

  /** A page with more pictures, at 12 kB each, opens too slowly. */
  private static final int MOST_PICTURES = 4000;

  private static final int MOST_FILES = 16;

  private final List<ReviewUnit> units;
  private final List<List<UnitFile>> files;
  private final SmallPictures photos;
  private final Unjudged unjudged;

  private MakeUnits(
      List<ReviewUnit> units, List<List<UnitFile>> files, SmallPictures photos, Unjudged unjudged) {
    this.units = units;
    this.files = files;
    this.photos = photos;
    this.unjudged = unjudged;
  }

  /**
   * What the page shows, and the units with the paths of their files.
   *
   * @param units as drawn, now with paths
   * @param pages the same as the page shows them
   * @param pictures how many pictures are shown
   * @param withoutPicture how many units have none at all
   */
  public record Made(
      List<ReviewUnit> units, List<PageUnit> pages, long pictures, long withoutPicture) {}

  /** Makes them. */
  public static Made of(
      Connection tables, List<ReviewUnit> drawn, SmallPictures photos, Unjudged unjudged)
      throws IOException {
    ReadUnits reading = new ReadUnits(tables);
    List<List<UnitFile>> files = reading.files(drawn);
    List<ReviewUnit> units = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      ReviewUnit unit = drawn.get(i);
      String path =
          files.get(i).stream()
              .filter(file -> isShown(unit, file))
              .map(UnitFile::path)
              .findFirst()
              .orElseThrow();
      units.add(unit.at(path));
    }
    return new MakeUnits(units, files, photos, unjudged).made(reading);
  }

  private Made made(ReadUnits reading) throws IOException {
    int each = Math.max(1, Math.min(MOST_FILES, MOST_PICTURES / Math.max(1, units.size())));
    List<List<UnitFile>> chosen = new ArrayList<>();
    Set<Member> all = new LinkedHashSet<>();
    for (int i = 0; i < units.size(); i++) {
      List<UnitFile> some = some(units.get(i), files.get(i), each);
      chosen.add(some);
      some.forEach(file -> all.add(file.key()));
    }
    reading.choose(all);
    Map<Member, Kept> kept = reading.pictures();
    Map<Member, List<RawBox>> boxes = reading.boxes();
    List<PageUnit> pages = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      List<PageFile> own = new ArrayList<>();
      for (UnitFile file : chosen.get(i)) {
        own.add(
            page(
                units.get(i),
                file,
                kept.get(file.key()),
                boxes.getOrDefault(file.key(), List.of())));
      }
      pages.add(
          new PageUnit(
              ReviewFile.cells(units.get(i).line()),
              units.get(i).part().name().toLowerCase(Locale.ROOT),
              own,
              files.get(i).size() - own.size()));
    }
    return new Made(
        units,
        pages,
        pages.stream().flatMap(p -> p.files().stream()).filter(f -> f.picture() != null).count(),
        pages.stream().filter(p -> p.files().stream().allMatch(f -> f.picture() == null)).count());
  }

  /** The file that stands for the unit, and others spread over its time, in order. */
  private static List<UnitFile> some(ReviewUnit unit, List<UnitFile> files, int most) {
    if (files.size() <= most) {
      return files;
    }
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      if (isShown(unit, files.get(i))) {
        places.add(i);
      }
    }
    for (int i = 0; places.size() < most && i < most; i++) {
      places.add((int) ((long) i * files.size() / most));
    }
    return places.stream().sorted().map(files::get).toList();
  }

  private static boolean isShown(ReviewUnit unit, UnitFile file) {
    return file.key().mediaId().equals(unit.line().file().mediaId())
        && file.key().deployment().equals(unit.line().file().deployment());
  }

  private PageFile page(ReviewUnit unit, UnitFile file, @Nullable Kept kept, List<RawBox> boxes)
      throws IOException {
    String picture = null;
    String why = "";
    List<PageBox> drawn = List.of();
    if (file.people() == People.FOUND) {
      why = "a person may be in it, so it is held back";
    } else if (kept != null) {
      picture = kept.base64();
      drawn = kept.shows() < 0 ? on(file.scene(), boxes) : List.of();
    } else if (photos == SmallPictures.NONE) {
      why = "the run kept no small picture of it; --photos draws one";
    } else if (file.people() == People.PERHAPS) {
      why = "a person may be in it, so it is held back";
    } else if (file.people() == People.NOT_JUDGED && unjudged == Unjudged.HELD_BACK) {
      why = "no model looked for people in it, so it is held back; --show-unjudged shows it";
    } else {
      picture = photos.base64(file);
      why = picture == null ? "its photo was not found, or is not the one that was judged" : "";
      drawn = picture == null ? List.of() : on(file.scene().whole(), boxes);
    }
    boolean member = unit.part() != Part.SPECIES || unit.members().contains(file.key());
    return new PageFile(
        file.key().deployment(),
        file.path(),
        file.time(),
        file.label(),
        isShown(unit, file) ? Shown.FIRST : member ? Shown.MEMBER : Shown.BESIDE,
        picture,
        why,
        drawn);
  }

  private static List<PageBox> on(Scene scene, List<RawBox> boxes) {
    if (scene.across() <= 0 || scene.down() <= 0) {
      return List.of();
    }
    return boxes.stream()
        .map(RawBox::box)
        .map(
            box -> {
              double left = clip((box.left() * scene.width() - scene.left()) / scene.across());
              double top = clip((box.top() * scene.height() - scene.top()) / scene.down());
              double right =
                  clip(
                      ((box.left() + box.width()) * scene.width() - scene.left()) / scene.across());
              double bottom =
                  clip(((box.top() + box.height()) * scene.height() - scene.top()) / scene.down());
              return new PageBox(
                  100 * left,
                  100 * top,
                  100 * (right - left),
                  100 * (bottom - top),
                  Objects.requireNonNull(box.name()),
                  box.score());
            })
        .toList();
  }

  private static double clip(double fraction) {
    return Math.min(1, Math.max(0, fraction));
  }
}
