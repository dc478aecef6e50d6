package org.trapline.runners.stores;

import java.util.function.Consumer;
import org.apache.beam.sdk.io.aws2.options.S3ClientBuilderFactory;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.InstanceBuilder;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.store.ListByPrefix;
import org.trapline.transforms.store.StoredFile;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * Lists a bucket in pages of a thousand keys, and no more requests than that. Beam's own listing
 * asks once more about each key, to learn of an encoding that photos and tables never have: a
 * million requests for a million photos.
 */
public final class ListS3 implements ListByPrefix {
  private static final String SCHEME = "s3://";

  private @Nullable PipelineOptions reachedBy;
  private @Nullable S3Client client;

  /** Made as a service. */
  public ListS3() {}

  @Override
  public String scheme() {
    return "s3";
  }

  @Override
  public void list(String prefix, Consumer<StoredFile> each) {
    int slash = prefix.indexOf('/', SCHEME.length());
    String bucket = prefix.substring(SCHEME.length(), slash);
    S3Client s3 = client();
    String next = null;
    do {
      ListObjectsV2Response page =
          s3.listObjectsV2(
              ListObjectsV2Request.builder()
                  .bucket(bucket)
                  .prefix(prefix.substring(slash + 1))
                  .continuationToken(next)
                  .build());
      page.contents()
          .forEach(
              object ->
                  each.accept(
                      new StoredFile(
                          SCHEME + bucket + "/" + object.key(),
                          object.size(),
                          object.lastModified())));
      next = page.nextContinuationToken();
    } while (next != null);
  }

  /** One client for all listings, made anew when the process is told of other options. */
  private synchronized S3Client client() {
    PipelineOptions now = ReachedBy.options();
    if (client == null || !now.equals(reachedBy)) {
      S3Options options = now.as(S3Options.class);
      S3ClientBuilderFactory factory =
          InstanceBuilder.ofType(S3ClientBuilderFactory.class)
              .fromClass(options.getS3ClientFactoryClass())
              .build();
      client = factory.createBuilder(options).build();
      reachedBy = now;
    }
    return client;
  }
}
