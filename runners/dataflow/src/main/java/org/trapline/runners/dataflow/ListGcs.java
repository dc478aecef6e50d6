package org.trapline.runners.dataflow;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.storage.Storage;
import com.google.api.services.storage.model.Objects;
import com.google.api.services.storage.model.StorageObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.extensions.gcp.options.GcsOptions;
import org.apache.beam.sdk.extensions.gcp.util.Transport;
import org.trapline.runners.stores.ReachedBy;
import org.trapline.transforms.store.ListByPrefix;
import org.trapline.transforms.store.StoredFile;

/**
 * Lists a bucket of Google's in pages of a thousand names, and asks for name, size and time only.
 * Beam's own listing asks no more often, but for everything that is known of each object, and holds
 * all of them before it gives the first.
 */
public final class ListGcs implements ListByPrefix {
  private static final String SCHEME = "gs://";

  /** Made as a service. */
  public ListGcs() {}

  @Override
  public String scheme() {
    return "gs";
  }

  @Override
  public void list(String prefix, Consumer<StoredFile> each) throws IOException {
    int slash = prefix.indexOf('/', SCHEME.length());
    String bucket = prefix.substring(SCHEME.length(), slash);
    Storage.Objects.List request =
        client()
            .objects()
            .list(bucket)
            .setPrefix(prefix.substring(slash + 1))
            .setFields("items(name,size,updated),nextPageToken");
    do {
      Objects page = page(request);
      for (StorageObject object :
          page.getItems() == null ? List.<StorageObject>of() : page.getItems()) {
        // What ends so is a folder that somebody made in Google's console.
        if (!object.getName().endsWith("/")) {
          each.accept(
              StoredFile.of(
                  SCHEME + bucket + "/" + object.getName(),
                  object.getSize().longValue(),
                  object.getUpdated().getValue()));
        }
      }
      request.setPageToken(page.getNextPageToken());
    } while (request.getPageToken() != null);
  }

  private static Objects page(Storage.Objects.List request) throws IOException {
    try {
      return request.execute();
    } catch (GoogleJsonResponseException e) {
      // Its own message begins with the code and goes on with the answer, line by line.
      throw e.getDetails() == null ? e : new IOException(e.getDetails().getMessage(), e);
    }
  }

  private static Storage client() {
    return Transport.newStorageClient(ReachedBy.options().as(GcsOptions.class)).build();
  }
}
