package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RemoteListingTest {
  @BeforeEach
  void fillsTheShelf() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    ShelfFileSystem.OBJECTS.putAll(
        Map.of(
            "shelf://b/cards/RIV-01/DCIM/100RECNX/IMG_0001.JPG", "a",
            "shelf://b/cards/RIV-01/DCIM/100RECNX/IMG_0002.JPG", "bb",
            "shelf://b/cards/RIV-02/IMG_0001.JPG", "ccc",
            "shelf://b/cards/RIV-02/", "",
            "shelf://b/cards/RIV-02/notes.txt", "n",
            "shelf://b/cards/.Trashes/IMG_0001.JPG", "t",
            "shelf://b/cards/.Trashes/IMG_0002.JPG", "t",
            "shelf://b/other/LAKE/IMG_0001.JPG", "o"));
  }

  @AfterEach
  void emptiesTheShelf() {
    ShelfFileSystem.OBJECTS.clear();
  }

  private static FoundMedia find(String... sources) {
    return FindMedia.in(List.of(sources)).find();
  }

  private static List<String> all(FoundMedia found) {
    return found.deployments().stream()
        .flatMap(d -> d.files().stream().map(f -> d.deploymentId() + ":" + f.path()))
        .toList();
  }

  @Test
  void listsAnAddressAsAFolder() {
    for (String address : List.of("shelf://b/cards", "shelf://b/cards/")) {
      FoundMedia found = find(address);

      assertThat(all(found))
          .containsExactly(
              "RIV-01:DCIM/100RECNX/IMG_0001.JPG",
              "RIV-01:DCIM/100RECNX/IMG_0002.JPG",
              "RIV-02:IMG_0001.JPG")
          .inOrder();
      assertThat(found.bytes()).isEqualTo(6);
      assertThat(found.passedOver()).containsExactly(".*", 1L);
      assertThat(found.deployments().get(1).otherFiles()).containsExactly("txt", 1L);
      assertThat(found.deployments().get(0).files().get(0).uri())
          .isEqualTo("shelf://b/cards/RIV-01/DCIM/100RECNX/IMG_0001.JPG");
    }
  }

  @Test
  void listsOneFileAndPatterns() {
    assertThat(all(find("shelf://b/cards/RIV-02/IMG_0001.JPG")))
        .containsExactly("RIV-02:IMG_0001.JPG");
    assertThat(all(find("shelf://b/cards/*2"))).containsExactly("RIV-02:IMG_0001.JPG");
    assertThat(all(find("shelf://b/cards/RIV-0*"))).hasSize(3);
    assertThat(all(find("shelf://b/other/**/IMG_0001.JPG"))).containsExactly("LAKE:IMG_0001.JPG");
  }

  @Test
  void givesACardTheIdsThatItHasOnADisk() {
    FoundFile file = find("shelf://b/cards").deployments().get(0).files().get(0);

    assertThat(file.mediaId()).isEqualTo(MediaId.of("RIV-01", "DCIM/100RECNX/IMG_0001.JPG"));
  }

  @Test
  void comparesCopiesAcrossStores() {
    ShelfFileSystem.OBJECTS.put("shelf://c/RIV-02/IMG_0001.JPG", "ccc");
    assertThat(find("shelf://b/cards", "shelf://c/RIV-02").deployments().get(1).copies())
        .isEqualTo(1);

    ShelfFileSystem.OBJECTS.put("shelf://c/RIV-02/IMG_0001.JPG", "ddd");
    assertThat(
            assertThrows(InputException.class, () -> find("shelf://b/cards", "shelf://c/RIV-02")))
        .hasMessageThat()
        .contains("this looks like another card");
  }

  @Test
  void asksForADeploymentInABucketsRoot() {
    ShelfFileSystem.OBJECTS.put("shelf://d/DCIM/IMG_0001.JPG", "d");

    assertThat(assertThrows(InputException.class, () -> find("shelf://d")))
        .hasMessageThat()
        .contains("--deployment");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(assertThrows(InputException.class, () -> find("shelf://b/nowhere")))
        .hasMessageThat()
        .contains("shelf://b/nowhere does not exist or is empty");
    assertThat(assertThrows(InputException.class, () -> find("nosuch://b/cards")))
        .hasMessageThat()
        .contains("nosuch://b/cards/ can't be reached");
  }
}
