package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.ContentHash;
import org.trapline.models.speciesnet.Place;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.SiteCountry;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Publishes one deployment whose chunks are all committed: the same chunks and rules give the same
 * files, byte for byte, however often and in whatever order it is done.
 */
public final class PublishDeployment {
  /** Footer key of the id that all files of one publication share. */
  public static final String PUBLISH_ID = "trapline.publish";

  private static final RecordTable<MediaRow> MEDIA = RecordTable.of(MediaRow.class);
  private static final RecordTable<DetectionRow> DETECTIONS = RecordTable.of(DetectionRow.class);
  private static final RecordTable<ThumbnailRow> THUMBNAILS = RecordTable.of(ThumbnailRow.class);
  private static final RecordTable<DeploymentRow> ROW = RecordTable.of(DeploymentRow.class);

  private final ResultFolder result;
  private final PublishRules rules;
  private final KnownLabels labels;
  private final String judge;
  private final @Nullable SpeciesNetRules speciesNet;
  private final String speciesNetHash;

  /** Publishes into a result by these rules. */
  public PublishDeployment(ResultFolder result, PublishRules rules) throws IOException {
    this.result = result;
    this.rules = rules;
    this.labels = KnownLabels.read(result);
    this.judge = result.exists(ResultNames.JUDGE) ? JudgedWith.hash(result) : "unknown";
    Optional<SpeciesNetLists> lists = SpeciesNetLists.read(result);
    this.speciesNet = lists.map(SpeciesNetRules::of).orElse(null);
    this.speciesNetHash = lists.isPresent() ? lists.get().hash() : "";
  }

  /** Whether all chunks of the deployment are committed. */
  public boolean isComplete(DeploymentPlan plan) throws IOException {
    Set<String> committed = new HashSet<>(ChunkFile.committed(result, plan.slug()));
    return plan.chunks().stream().allMatch(chunk -> committed.contains(chunk.id()));
  }

  /** Whether every file of what is published is what these chunks and rules give. */
  public boolean isPublished(DeploymentPlan plan) throws IOException {
    String id = publishId(plan);
    for (String name :
        List.of(
            ResultNames.published(plan.slug()),
            ResultNames.table("media", plan.slug()),
            ResultNames.table("detections", plan.slug()))) {
      if (!result.exists(name)
          || !id.equals(RecordTable.footer(result.input(name)).get(PUBLISH_ID))) {
        return false;
      }
    }
    return true;
  }

  /** Replaces the deployment's files. */
  public DeploymentRow publish(DeploymentPlan plan) throws IOException {
    Map<String, String> footer =
        Map.of(
            PUBLISH_ID,
            publishId(plan),
            JudgedWith.FOOTER,
            judge,
            "trapline.deployment",
            plan.deploymentId(),
            "trapline.publish_rules",
            rules.fingerprint(plan.deploymentId()));
    ChunkCache chunks = ChunkCache.of(result, plan);
    CaptureOrder order = chunks.order();
    ContentHashes.store(result, plan, order);
    DeploymentFacts deployment = rules.of(plan.deploymentId());
    RowMaker maker =
        new RowMaker(
            deployment,
            conclude(deployment),
            plan.lastPlannedOn(),
            GoneFiles.read(result, plan.slug()),
            rules.duplicates());
    Tally tally = new Tally();
    try (Tables tables = new Tables(footer)) {
      CaptureOrder.Sorted sorted = order.sorted(CopiesElsewhere.read(result, plan.slug()));
      RowsInOrder.each(
          result,
          chunks,
          sorted,
          (place, row) -> {
            RowMaker.Rows rows = maker.rows(row, sorted.place(place));
            tables.write(rows);
            tally.add(rows.media());
          });
      tables.replace(plan.slug());
    }
    DeploymentRow row = tally.row(deployment, country(plan), plan.slug());
    result.write(ResultNames.published(plan.slug()), ROW.toBytes(List.of(row), footer));
    return row;
  }

  /** The country where a geofence went by it; that of other models' results says nothing. */
  private SiteCountry country(DeploymentPlan plan) {
    Place place = rules.placeOf(plan.deploymentId());
    return speciesNet == null
        ? SiteCountry.UNKNOWN
        : new SiteCountry(place.country(), place.region());
  }

  private Conclude conclude(DeploymentFacts deployment) {
    List<String> names = deployment.localSpecies();
    Place place = rules.placeOf(deployment.deploymentId());
    return new Conclude(
        rules.cuts(),
        labels,
        speciesNet == null ? null : speciesNet.at(place),
        names == null ? null : labels.localSpecies(names));
  }

  private String publishId(DeploymentPlan plan) throws IOException {
    StringBuilder content = new StringBuilder(rules.fingerprint(plan.deploymentId()));
    content.append('\n').append(judge).append('\n').append(labels.fingerprint());
    content.append('\n').append(speciesNetHash);
    plan.chunks().forEach(chunk -> content.append('\n').append(chunk.id()));
    GoneFiles.read(result, plan.slug()).forEach(id -> content.append("\ngone ").append(id));
    CopiesElsewhere.read(result, plan.slug())
        .forEach(
            (copy, original) -> content.append('\n').append(copy).append(' ').append(original));
    return ContentHash.of(content.toString().getBytes(UTF_8)).substring(0, 16);
  }

  /** The three tables of a deployment while they are written. */
  private final class Tables implements AutoCloseable {
    private final Path mediaFile = result.newLocalFile();
    private final Path detectionsFile = result.newLocalFile();
    private final Path thumbnailsFile = result.newLocalFile();
    private final ParquetWriter<MediaRow> media;
    private final ParquetWriter<DetectionRow> detections;
    private final ParquetWriter<ThumbnailRow> thumbnails;
    private boolean anyThumbnail;

    Tables(Map<String, String> footer) throws IOException {
      this.media = MEDIA.writer(new LocalOutputFile(mediaFile), footer);
      this.detections = DETECTIONS.writer(new LocalOutputFile(detectionsFile), footer);
      this.thumbnails = THUMBNAILS.writer(new LocalOutputFile(thumbnailsFile), footer);
    }

    void write(RowMaker.Rows rows) throws IOException {
      media.write(rows.media());
      for (DetectionRow row : rows.detections()) {
        detections.write(row);
      }
      for (ThumbnailRow row : rows.thumbnails()) {
        thumbnails.write(row);
        anyThumbnail = true;
      }
    }

    void replace(String slug) throws IOException {
      media.close();
      detections.close();
      thumbnails.close();
      // Media last: who sees its new publish id finds the others there already.
      if (anyThumbnail) {
        result.take(thumbnailsFile, ResultNames.table("thumbnails", slug));
      } else {
        result.delete(ResultNames.table("thumbnails", slug));
      }
      result.take(detectionsFile, ResultNames.table("detections", slug));
      result.take(mediaFile, ResultNames.table("media", slug));
    }

    @Override
    public void close() throws IOException {
      media.close();
      detections.close();
      thumbnails.close();
      Files.deleteIfExists(mediaFile);
      Files.deleteIfExists(detectionsFile);
      Files.deleteIfExists(thumbnailsFile);
    }
  }
}
