package org.trapline.training.split;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.photos.SomePhotos;
import org.trapline.transforms.find.InputException;

final class MakeSplitTest {
  private static List<LabelledPhoto> survey(int deployments) {
    List<LabelledPhoto> photos = new ArrayList<>();
    List<String> classes = List.of("blank", "fox", "heron");
    for (int d = 0; d < deployments; d++) {
      for (int e = 0; e < 12; e++) {
        for (int i = 0; i < 1 + (e + d) % 4; i++) {
          photos.add(SomePhotos.of("d" + d, "e" + e, i, classes.get(e % 3)));
        }
      }
    }
    return photos;
  }

  @Test
  void neverPartsAnEncounterNorAHeldOutDeployment() {
    for (int deployments : new int[] {1, 2, 4, 9}) {
      List<LabelledPhoto> photos = survey(deployments);
      Split split = MakeSplit.of(photos, 7);

      Map<String, Set<Fold>> ofEncounter = new HashMap<>();
      Map<String, Set<Fold>> ofDeployment = new HashMap<>();
      for (LabelledPhoto photo : photos) {
        Fold fold = split.of(photo);
        ofEncounter.computeIfAbsent(photo.encounter(), e -> new TreeSet<>()).add(fold);
        ofDeployment.computeIfAbsent(photo.deploymentId(), d -> new TreeSet<>()).add(fold);
      }
      ofEncounter.values().forEach(folds -> assertThat(folds).hasSize(1));
      ofDeployment.values().stream()
          .filter(folds -> folds.contains(Fold.UNSEEN))
          .forEach(folds -> assertThat(folds).containsExactly(Fold.UNSEEN));
    }
  }

  @Test
  void holdsDeploymentsOutWhereThereAreSome() {
    assertThat(folds(survey(2))).doesNotContain(Fold.UNSEEN);
    assertThat(folds(survey(4))).isEqualTo(EnumSet.allOf(Fold.class));
    assertThat(folds(survey(9))).isEqualTo(EnumSet.allOf(Fold.class));
  }

  private static Set<Fold> folds(List<LabelledPhoto> photos) {
    Split split = MakeSplit.of(photos, 7);
    Set<Fold> folds = EnumSet.noneOf(Fold.class);
    photos.forEach(photo -> folds.add(split.of(photo)));
    return folds;
  }

  @Test
  void learnsFromEveryClass() {
    List<LabelledPhoto> photos = new ArrayList<>(survey(5));
    photos.add(SomePhotos.of("d3", "once", 0, "otter"));
    Split split = MakeSplit.of(photos, 3);

    Set<String> learnt = new TreeSet<>();
    photos.stream()
        .filter(photo -> split.of(photo) == Fold.TRAIN)
        .forEach(photo -> learnt.add(photo.answer()));

    assertThat(learnt).containsExactly("blank", "fox", "heron", "otter");
    assertThat(SplitReport.warnings(photos, split))
        .contains(
            "'otter' lives in one deployment only, d3 (1 photos): that place may be learnt in its"
                + " stead");
  }

  @Test
  void isTheSameForTheSameSeedAndAfterReading(@TempDir Path folder) throws Exception {
    Split one = MakeSplit.of(survey(4), 5);
    one.write(folder);

    assertThat(MakeSplit.of(survey(4), 5).rows()).isEqualTo(one.rows());
    assertThat(Split.beside(folder).rows()).isEqualTo(one.rows());
  }

  @Test
  void keepsTestPhotosApartWhenItGoesOnWithMore() {
    List<LabelledPhoto> before = survey(4);
    Split split = MakeSplit.of(before, 5);
    List<LabelledPhoto> more = new ArrayList<>(before);
    String unseen =
        before.stream()
            .filter(photo -> split.of(photo) == Fold.UNSEEN)
            .findFirst()
            .orElseThrow()
            .deploymentId();
    LabelledPhoto heldOut = SomePhotos.of(unseen, "new", 0, "fox");
    LabelledPhoto elsewhere = SomePhotos.of("d99", "new", 0, "fox");
    more.add(heldOut);
    more.add(elsewhere);

    Split onwards = split.goneOnWith(more);

    before.forEach(photo -> assertThat(onwards.of(photo)).isEqualTo(split.of(photo)));
    assertThat(onwards.of(heldOut)).isEqualTo(Fold.UNSEEN);
    assertThat(onwards.of(elsewhere)).isEqualTo(Fold.TRAIN);
  }

  @Test
  void refusesOneClassAndTwoPhotos() {
    List<LabelledPhoto> foxes =
        survey(2).stream().filter(photo -> photo.answer().equals("fox")).toList();
    List<LabelledPhoto> two =
        List.of(SomePhotos.of("a", "1", 0, "fox"), SomePhotos.of("a", "2", 0, "blank"));

    assertThat(assertThrows(InputException.class, () -> MakeSplit.of(foxes, 1)))
        .hasMessageThat()
        .contains("are of one class, 'fox'");
    assertThat(assertThrows(InputException.class, () -> MakeSplit.of(two, 1)))
        .hasMessageThat()
        .startsWith("The 2 labelled photos are too few");
  }
}
