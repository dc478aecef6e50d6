package org.trapline.runners.dataflow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.command.TraplineCommands;
import picocli.CommandLine;

/** The job as Dataflow would be given it, for a worker with a GPU; nothing is sent to anybody. */
class JobDescriptionTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final String ACCELERATOR = "type:nvidia-l4;count:1;install-nvidia-driver";

  @TempDir Path folder;

  @Test
  void asksForWorkersWithAGpuAndTheImageWithTheModels() throws IOException {
    Path file = folder.resolve("job.json");
    StringWriter err = new StringWriter();

    int code = describe(file, err);

    assertWithMessage(err.toString()).that(code).isEqualTo(5);
    assertThat(err.toString()).contains("was described and not started");
    JsonNode job = new ObjectMapper().readTree(Files.readString(file));
    JsonNode environment = job.path("environment");
    JsonNode options = environment.path("sdkPipelineOptions").path("options");
    assertThat(job.path("name").asText()).isEqualTo("trapline");
    assertThat(job.path("type").asText()).isEqualTo("JOB_TYPE_BATCH");
    assertThat(texts(environment.path("serviceOptions")))
        .contains("worker_accelerator=" + ACCELERATOR);
    assertThat(texts(environment.path("experiments"))).contains("use_runner_v2");
    JsonNode pool = environment.path("workerPools").path(0);
    assertThat(pool.path("machineType").asText()).isEqualTo("g2-standard-8");
    assertThat(pool.path("diskSizeGb").asInt()).isEqualTo(100);
    assertThat(pool.path("autoscalingSettings").path("maxNumWorkers").asInt()).isEqualTo(10);
    assertThat(pool.path("sdkHarnessContainerImages").path(0).path("containerImage").asText())
        .isEqualTo("europe-docker.pkg.dev/agency/trapline/worker:0.1.0");
    assertThat(options.path("numberOfWorkerHarnessThreads").asInt()).isEqualTo(4);
    assertThat(texts(options.path("resourceHints"))).contains("accelerator=" + ACCELERATOR);
    assertThat(options.path("elementProcessingTimeoutMinutes").asInt()).isEqualTo(60);
  }

  @Test
  void theImageHasTheVersionsOfTheLauncher() throws IOException {
    String image = Files.readString(ROOT.resolve("runners/dataflow/src/main/docker/Dockerfile"));
    String versions = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(image).contains("FROM apache/beam_java17_sdk:" + version(versions, "beam") + "\n");
    assertThat(image).contains("ARG PYTORCH_VERSION=" + version(versions, "pytorch") + "\n");
  }

  private static String version(String pom, String name) {
    Matcher property = Pattern.compile("<dep[.]" + name + ">([^<]+)<").matcher(pom);
    assertThat(property.find()).isTrue();
    return property.group(1);
  }

  private int describe(Path file, StringWriter err) {
    CommandLine line =
        TraplineCommands.all(
            List.of(
                "--project=agency",
                "--region=europe-west4",
                "--gcpTempLocation=gs://agency-photos/tmp",
                "--workerMachineType=g2-standard-8",
                "--diskSizeGb=100",
                "--dataflowServiceOptions=worker_accelerator=" + ACCELERATOR,
                "--resourceHints=accelerator=" + ACCELERATOR,
                "--sdkContainerImage=europe-docker.pkg.dev/agency/trapline/worker:0.1.0",
                "--templateLocation=" + file,
                "--stagerClass=" + UploadNothing.class.getName(),
                "--pathValidatorClass=org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator",
                "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory"));
    line.setOut(new PrintWriter(new StringWriter(), true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        "run",
        ROOT.resolve("examples/card-dump").toString(),
        "--models",
        ROOT.resolve("models/starter").toString(),
        "--out",
        folder.resolve("results").toString(),
        "--runner",
        "dataflow",
        "--workers",
        "10");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
