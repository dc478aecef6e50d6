package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.folder.TinyModels;

class ModelsCommandTest {
  private static final String PLACE = "trapline.models";

  @TempDir Path folder;
  private Path home;
  private Path weights;

  @BeforeEach
  void makesAModelThatIsNotInstalled() {
    home = folder.resolve("home");
    System.setProperty(PLACE, home.toString());
    weights = TinyModels.detector(folder.resolve("colours")).resolve("weights.onnx");
  }

  @AfterEach
  void forgets() {
    System.clearProperty(PLACE);
  }

  @Test
  void listsWhatIsInstalledAndWhatOthersPublished() {
    assertThat(Typed.of("models", "list").out()).contains("Installed: none");
    Typed.of("models", "add", folder.resolve("colours").toString());
    Typed list = Typed.of("models", "list");
    assertThat(list.code()).isEqualTo(0);
    assertThat(list.out()).containsMatch("colours  1  detector  CC0-1.0  0.0 MB  .*home.colours");
    assertThat(list.out()).contains("Knows red, green and blue things only.");
    String withoutPython = "installs without Python: trapline models add NAME\n";
    String lines = list.out().replace(System.lineSeparator(), "\n");
    assertThat(lines).containsMatch(withoutPython + "  megadetector-v6-yolov9-c  detector  AGPL");
    assertThat(lines).containsMatch("converted with Python once: .*\n  megadetector-v5a ");
  }

  @Test
  void addsAFileWithWhatAPersonKnowsAndTriesIt() throws IOException {
    Path bare = Files.copy(weights, folder.resolve("bare.onnx"));
    Path labels = Files.writeString(folder.resolve("names.txt"), "vole\nperson\nboat\n");
    Typed added =
        Typed.of("models", "add", "" + bare, "--name", "brook", "--labels", labels.toString());
    assertThat(added.err()).isEmpty();
    assertThat(Files.readString(home.resolve("brook/labels.txt"))).startsWith("vole");
    Typed check = Typed.of("models", "check", "brook", "--device", "cpu");
    assertThat(check.err()).isEmpty();
    assertThat(check.code()).isEqualTo(0);
    assertThat(check.out()).containsMatch("model +brook");
    assertThat(check.out()).containsMatch("ran on +ONNX Runtime");
    assertThat(check.out()).containsMatch("speed +\\d+ ms a picture");
    assertThat(check.out()).contains("No licence is known");
    assertThat(check.out()).doesNotContain("same as");
    Typed against = Typed.of("models", "check", "brook", "--device", "auto", "--against", "cpu");
    assertThat(against.out())
        .containsMatch("same as +CPU on cpu: scores differ by 0.0e\\+00 at most");
  }

  @Test
  void fetchesFromAnAddressWhatHasTheRightHash() throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:%d/found.onnx".formatted(server.getAddress().getPort());
    try {
      Typed wrong = Typed.of("models", "add", url, "--sha256", "0".repeat(64));
      assertThat(wrong.code()).isEqualTo(2);
      assertThat(wrong.err()).contains("was expected: it is damaged or another version");
      String hash = Hashing.sha256().hashBytes(bytes).toString();
      Typed right = Typed.of("models", "add", url, "--sha256", hash);
      assertThat(right.err()).isEmpty();
      assertThat(right.out()).contains("(100 %)");
      assertThat(Files.exists(home.resolve("found/found.onnx"))).isTrue();
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add | megadetector-v5a | has to be converted before it runs here: fetch it from
          add | yolox-nanno | nor a name of the catalogue, did you mean yolox-nano?
          add | ftp://a.example/b.onnx | only addresses with http
          add | yolox-nano --task species | the catalogue has the card of yolox-nano
          add | x --task bird | nor a name of the catalogue
          check | wolf | there is no model at 'wolf', and none of that name. Installed: none.
          check | x --device tpu | the device 'tpu' is not known
          check | x --against tpu | the device 'tpu' is not known
          """)
  void saysInASentenceWhatIsWrong(String command, String arguments, String sentence) {
    String typed = "models " + command + " " + arguments;
    Typed answer = Typed.of(typed.split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.err().lines().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "checkpoint_not_torchscript.pt, '', pickled",
    "lfs_pointer.onnx, '', is a Git LFS pointer",
    "onnx_external_data_missing.onnx, '', which is not beside it: fetch that file too",
    "onnx_loads_but_never_detects.onnx, '', would call every photo blank",
    "onnx_unsupported_convinteger_s8.onnx, species, ConvInteger",
    "ts_missing_torchvision_op.pt, detector, needs the operator torchvision::nms",
    "ts_old_quant_format.pt, species, saved in a quantised form of another PyTorch version"
  })
  @Tag("realdata")
  void refusesWhatCannotBeTrusted(String name, String task, String sentence) throws IOException {
    Path models = Path.of(System.getProperty("trapline.realdata"), "models");
    Path file = models.resolve("negative").resolve(name);
    Assumptions.assumeTrue(Files.isRegularFile(file), "real data absent: skipped");
    Typed bare = Typed.of("models", "check", file.toString(), "--device", "cpu");
    assertThat(bare.code()).isEqualTo(2);
    assertThat(bare.err().lines().count()).isEqualTo(1);
    if (task.isEmpty()) {
      assertThat(bare.err()).contains(sentence);
      assertRunRefuses("--detector=" + file, sentence);
      return;
    }
    // Without a card it is refused for that; with one, for what is really wrong with it.
    String labels = models.resolve("labels/imagenet_classes.txt").toString();
    Typed added =
        Typed.of(
            "models",
            "add",
            "" + file,
            "--name",
            "bad",
            "--task",
            task,
            "--labels",
            labels,
            "--size",
            "224");
    assertThat(added.err()).isEmpty();
    Typed check = Typed.of("models", "check", "bad", "--device", "cpu");
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains(sentence);
    assertThat(check.err().lines().count()).isEqualTo(1);
    assertRunRefuses("--%s=bad".formatted(task), sentence);
  }

  private void assertRunRefuses(String model, String sentence) throws IOException {
    Path card = Files.createDirectories(folder.resolve("card"));
    Files.writeString(card.resolve("a.jpg"), "no photo");
    Path out = folder.resolve("out");
    Typed run = Typed.of("run", "" + card, model, "--device=cpu", "--out=" + out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
    assertThat(run.err().lines().count()).isEqualTo(1);
    assertThat(Files.exists(out.resolve("media"))).isFalse();
  }
}
