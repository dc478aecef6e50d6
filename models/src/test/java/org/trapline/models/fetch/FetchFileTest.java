package org.trapline.models.fetch;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.ModelFolderException;

class FetchFileTest {
  private static final int SIZE = 300_000;

  @TempDir Path folder;
  private final byte[] content = new byte[SIZE];
  private LoopbackServer server;
  private long lastReceived;
  private long lastTotal;

  @BeforeEach
  void starts() throws IOException {
    new Random(1).nextBytes(content);
    server = new LoopbackServer(content);
  }

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void fetchesAWholeFileAndTellsHowFarItIs() throws IOException {
    assertThat(Files.readAllBytes(fetch(sha256(content)))).isEqualTo(content);
    assertThat(lastReceived).isEqualTo(SIZE);
    assertThat(lastTotal).isEqualTo(SIZE);
    assertThat(server.ranges).containsExactly("");
  }

  @Test
  void goesOnBehindWhatArrivedWhenTheLineBreaks() throws IOException {
    server.hangUp(1, 100_000);
    assertThat(Files.readAllBytes(fetch(sha256(content)))).isEqualTo(content);
    assertThat(server.ranges).containsExactly("", "bytes=100000-").inOrder();
  }

  @Test
  void goesOnInALaterCallWhenTheLineBreaksAgainAndAgain() throws IOException {
    server.hangUp(3, 50_000);
    BrokenOffException broken =
        assertThrows(BrokenOffException.class, () -> fetch(sha256(content)));
    assertThat(broken).hasMessageThat().contains("run the same command again");
    assertThat(Files.readAllBytes(fetch(sha256(content)))).isEqualTo(content);
    assertThat(server.ranges)
        .containsExactly("", "bytes=50000-", "bytes=100000-", "bytes=150000-")
        .inOrder();
  }

  @Test
  void neverMixesTwoVersionsOfAFile() throws IOException {
    server.hangUp(3, 50_000);
    assertThrows(BrokenOffException.class, () -> fetch(""));
    byte[] other = new byte[SIZE];
    server.replace(other);
    assertThat(Files.readAllBytes(fetch(""))).isEqualTo(other);
  }

  @Test
  void refusesAWrongHashAndKeepsNothing() throws IOException {
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> fetch("0".repeat(64)));
    assertThat(refusal).hasMessageThat().contains("SHA-256 " + sha256(content));
    assertThat(refusal).hasMessageThat().contains("was deleted");
    assertThat(Files.exists(folder.resolve("weights.onnx"))).isFalse();
    assertThat(Files.exists(folder.resolve("weights.onnx.part"))).isFalse();
  }

  @Test
  void refusesAnotherSizeBeforeTheFirstByte() {
    PublishedFile file = new PublishedFile(server.url("a.onnx"), "a.onnx", 7, "", "");
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class, () -> FetchFile.into(folder, file, (bytes, total) -> {}));
    assertThat(refusal).hasMessageThat().contains("has 300000 bytes, but 7 were expected");
  }

  @Test
  void saysWhatTheServerAnswered() {
    PublishedFile file =
        PublishedFile.at(URI.create(server.url("x").toString().replace("files", "none")), "");
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class, () -> FetchFile.into(folder, file, (bytes, total) -> {}));
    assertThat(refusal).hasMessageThat().contains("the server answers 404: check the address");
  }

  @Test
  void refusesAddressesThatAreNoneOfAFile() {
    assertThrows(
        ModelFolderException.class, () -> PublishedFile.at(URI.create("https://a.example/"), ""));
    assertThrows(
        ModelFolderException.class, () -> PublishedFile.at(URI.create("ftp://a.example/b"), ""));
    assertThrows(
        ModelFolderException.class,
        () -> PublishedFile.at(URI.create("https://a.example/b"), "12"));
  }

  @Test
  void takesNoFileThatAnybodyOnTheWayCouldExchange() {
    URI plain = URI.create("http://a.example/b.onnx");
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> PublishedFile.at(plain, ""));
    assertThat(refusal).hasMessageThat().contains("--sha256");
    assertThat(PublishedFile.at(plain, "0".repeat(64)).isChecked()).isTrue();
  }

  private Path fetch(String sha256) {
    return FetchFile.into(
        folder,
        PublishedFile.at(server.url("weights.onnx"), sha256),
        (bytes, total) -> {
          lastReceived = bytes;
          lastTotal = total;
        });
  }

  private static String sha256(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }
}
