package org.trapline.transforms.plan;

import java.io.IOException;
import java.util.List;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Waits for the last chunk of a deployment. Each chunk is looked for until it is there and never
 * again, so that asking after every chunk costs no more than two looks each, however many there
 * are.
 */
public final class AwaitChunks {
  private final ResultFolder result;
  private final String slug;
  private final List<String> chunkIds;
  private int there;

  private AwaitChunks(ResultFolder result, String slug, List<String> chunkIds) {
    this.result = result;
    this.slug = slug;
    this.chunkIds = chunkIds;
  }

  /** Will look for the chunks of a deployment's plan. */
  public static AwaitChunks of(ResultFolder result, String slug) throws IOException {
    return new AwaitChunks(result, slug, new PlanStore(result).chunkIds(slug));
  }

  /** The deployment's folder in the tables. */
  public String slug() {
    return slug;
  }

  /** Looks. */
  public boolean areAllCommitted() throws IOException {
    while (there < chunkIds.size() && result.exists(ResultNames.chunk(slug, chunkIds.get(there)))) {
      there++;
    }
    return there == chunkIds.size();
  }
}
