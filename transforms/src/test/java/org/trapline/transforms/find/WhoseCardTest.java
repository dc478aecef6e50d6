package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhoseCardTest {
  private static final Source CARDS =
      new Source("/data/cards", "/data/cards", List.of("data", "cards"), true);
  private static final Source CARD =
      new Source("/data/RIV-01/DCIM", "/data/RIV-01/DCIM", List.of("data", "RIV-01", "DCIM"), true);
  private static final Source DRIVE = new Source("E:\\", "E:\\", List.of(), false);

  private static Claim claim(WhoseCard rule, Source source, String... folders) {
    Optional<Claim> claim = rule.claim(source, List.of(folders));
    assertThat(claim).isPresent();
    return claim.get();
  }

  private static WhoseCard claiming(String id, String path) {
    return new ClaimedFolders(List.of(new ClaimedFolder(id, path)));
  }

  @Test
  void takesTheFirstFolderThatPeopleNamed() {
    Claim claim = claim(new FirstFolder(), CARDS, "DCIM", "RIV-01", "100RECNX", "sub");

    assertThat(claim.deploymentId()).isEqualTo("RIV-01");
    assertThat(claim.root()).containsExactly("DCIM", "RIV-01").inOrder();
    assertThat(claim.below()).containsExactly("100RECNX", "sub").inOrder();
  }

  @Test
  void knowsNoOwnerOnADriveOrInACamerasFolder() {
    assertThat(new FirstFolder().claim(DRIVE, List.of("DCIM", "100RECNX"))).isEmpty();
    assertThat(new FirstFolder().claim(CARD, List.of("100RECNX"))).isEmpty();
    assertThat(new FirstFolder().whyNot(DRIVE, List.of("DCIM"))).contains("--deployment RIV-01");
  }

  @Test
  void claimsBelowAnAbsolutePathFromWhereverTheListingStarts() {
    WhoseCard rule = claiming("J1", "/data/cards/june");

    assertThat(claim(rule, CARDS, "june", "DCIM").below()).containsExactly("DCIM");
    Source inside =
        new Source("x", "/data/cards/june/DCIM", List.of("data", "cards", "june", "DCIM"), true);
    assertThat(claim(rule, inside, "100RECNX").below())
        .containsExactly("DCIM", "100RECNX")
        .inOrder();
    assertThat(rule.claim(CARDS, List.of("juneau"))).isEmpty();
    assertThat(rule.claim(CARDS, List.of())).isEmpty();
  }

  @Test
  void claimsASourceByTheEndOfItsPath() {
    assertThat(claim(claiming("J1", "RIV-01"), CARD, "100RECNX").below())
        .containsExactly("DCIM", "100RECNX")
        .inOrder();
    assertThat(claiming("J1", "IV-01").claim(CARD, List.of("100RECNX"))).isEmpty();
    assertThat(claiming("J1", "data").claim(CARD, List.of("100RECNX"))).isEmpty();
  }

  @Test
  void readsARowsPathWithEitherSlashAndEitherUnicodeForm() {
    assertThat(claim(claiming("J1", "june\\caf\u00E9\\"), CARDS, "june", "cafe\u0301").below())
        .isEmpty();
    assertThat(claim(claiming("J1", "./june//x/"), CARDS, "june", "x").root())
        .containsExactly("june", "x");
  }

  @Test
  void claimsAFolderOfAnotherStore() {
    Source bucket = new Source("gs://b/cards", "gs://b/cards", List.of("cards"), true);

    assertThat(claim(claiming("J1", "gs://b/cards/june"), bucket, "june", "x").below())
        .containsExactly("x");
  }

  @Test
  void prefersTheLongestPath() {
    WhoseCard rule =
        new ClaimedFolders(
            List.of(new ClaimedFolder("all", "june"), new ClaimedFolder("one", "june/RIV-01")));

    assertThat(claim(rule, CARDS, "june", "RIV-01").deploymentId()).isEqualTo("one");
    assertThat(claim(rule, CARDS, "june", "RIV-02").deploymentId()).isEqualTo("all");
  }

  @Test
  void refusesAPathThatClimbs() {
    assertThat(assertThrows(InputException.class, () -> new ClaimedFolder("J1", "june/../../x")))
        .hasMessageThat()
        .contains("'june/../../x' of deployment J1 climbs up");
  }

  @Test
  void readsSeveralPlaceholdersInOneLevel() {
    Claim claim =
        claim(
            FolderLayout.of("*/{station}_{camera}/{ignore}"), CARDS, "x", "RIV-01_cam2", "y", "z");

    assertThat(claim.deploymentId()).isEqualTo("RIV-01_cam2");
    assertThat(claim.layout()).isEqualTo(new LayoutValues("RIV-01", null, null, "cam2"));
    assertThat(claim.below()).containsExactly("z");
  }

  @Test
  void takesTheDeploymentPlaceholderAsItIs() {
    Claim claim = claim(FolderLayout.of("{group}/{deployment}"), CARDS, "impact", "D7");

    assertThat(claim.deploymentId()).isEqualTo("D7");
    assertThat(claim.layout().group()).isEqualTo("impact");
  }

  @Test
  void neverTakesACamerasFolderForAStation() {
    assertThat(FolderLayout.of("{station}").claim(CARDS, List.of("DCIM"))).isEmpty();
    assertThat(FolderLayout.of("{station}").claim(CARDS, List.of("101RECNX"))).isEmpty();
    assertThat(FolderLayout.of("{station}").claim(CARDS, List.of("101_A_01"))).isPresent();
    assertThat(FolderLayout.of("{station}/DCIM").claim(CARDS, List.of("RIV-01", "DCIM")))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ignore}/*|names no deployment",
        "photos|names no deployment",
        "{site}/{camera}|unknown placeholder {site}",
        "{station}/{station}|has a placeholder twice"
      })
  void refusesALayoutThatMakesNoDeployment(String layout, String message) {
    assertThat(assertThrows(InputException.class, () -> FolderLayout.of(layout)))
        .hasMessageThat()
        .contains(message);
  }

  @Test
  void asksTheRulesInOrder() {
    List<ClaimedFolder> claimed = List.of(new ClaimedFolder("J1", "june"));
    WhoseCard named = WhoseCard.from("ALL", claimed, "{station}");
    WhoseCard rows = WhoseCard.from(null, claimed, "{period}/{station}");

    assertThat(claim(named, CARDS, "june").deploymentId()).isEqualTo("ALL");
    assertThat(claim(rows, CARDS, "june").deploymentId()).isEqualTo("J1");
    assertThat(claim(rows, CARDS, "july", "R").deploymentId()).isEqualTo("july_R");
    assertThat(rows.claim(CARDS, List.of("july"))).isEmpty();
    assertThat(claim(WhoseCard.from(null, claimed, null), CARDS, "july", "R").deploymentId())
        .isEqualTo("july");
  }

  @ParameterizedTest
  @CsvSource({"''", "' RIV-01'", "'a\tb'"})
  void refusesAnUnusableDeployment(String id) {
    assertThat(assertThrows(InputException.class, () -> WhoseCard.from(id, List.of(), null)))
        .hasMessageThat()
        .contains("--deployment");
  }
}
