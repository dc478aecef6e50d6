package org.trapline.analysis.export.camtrapdp;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our metadata against the standard's own JSON Schema, which is read from where it lies. */
@Tag("realdata")
class OfficialProfileTest {
  private static final Path SCHEMAS =
      Path.of(System.getProperty("trapline.golden"), "analysis/camtrapdp/schemas");

  @TempDir Path folder;
  private JsonSchema profile;

  @BeforeEach
  void readTheProfile() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SCHEMAS), "official schemas absent: skipped");
    Map<String, String> referenced =
        Map.of(
            "https://specs.frictionlessdata.io/schemas/data-package.json",
            Files.readString(SCHEMAS.resolve("ref-data-package.json")),
            "http://json.schemastore.org/geojson.json",
            Files.readString(SCHEMAS.resolve("ref-geojson.json")));
    profile =
        JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(referenced)))
            .getSchema(Files.readString(SCHEMAS.resolve("camtrap-dp-profile.json")));
  }

  private JsonNode metadata() throws IOException {
    Path out = folder.resolve("out");
    CamtrapPackage.write(
        TinyPackage.settings(TinyPackage.result(folder.resolve("result")).write(), out));
    return new ObjectMapper().readTree(out.resolve(CamtrapPackage.METADATA).toFile());
  }

  @Test
  void ourMetadataAreValid() throws IOException {
    assertThat(profile.validate(metadata())).isEmpty();
  }

  @Test
  void theProfileSeesWhatIsMissing() throws IOException {
    ObjectNode root = (ObjectNode) metadata();
    ((ObjectNode) root.path("project")).remove("samplingDesign");
    assertThat(profile.validate(root)).isNotEmpty();
    assertThat(CheckMetadata.of(root)).isNotEmpty();
  }
}
