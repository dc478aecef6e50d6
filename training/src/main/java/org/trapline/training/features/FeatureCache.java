package org.trapline.training.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.write.ResultFolder;

/**
 * Features that were made before, kept with the result: another task, another seed or another
 * evaluation needs no photo again. Written part by part, each whole or not at all.
 */
final class FeatureCache {
  private static final RecordTable<FeatureRow> TABLE = RecordTable.of(FeatureRow.class);
  private static final String FOLDER = "_trapline/features/";

  private final ResultFolder result;
  private final String folder;
  private final Map<Key, float[]> known = new HashMap<>();
  private int parts;

  /** What is known by which features. */
  record Key(String contentHash, String sight, View view) {}

  private FeatureCache(ResultFolder result, String folder) {
    this.result = result;
    this.folder = folder;
  }

  /** What is kept of one backbone. */
  static FeatureCache of(ResultFolder result, Backbone backbone) throws IOException {
    FeatureCache cache = new FeatureCache(result, FOLDER + backbone.key());
    for (String name : result.list(cache.folder)) {
      for (FeatureRow row : TABLE.readAll(result.input(cache.folder + "/" + name))) {
        cache.known.put(new Key(row.contentHash(), row.sight(), row.view()), floats(row.numbers()));
      }
      cache.parts++;
    }
    return cache;
  }

  synchronized float @Nullable [] find(Key key) {
    return known.get(key);
  }

  /** Keeps a part. */
  synchronized void keep(List<FeatureRow> rows) throws IOException {
    String name = "part-%06d.parquet".formatted(parts++);
    result.write(folder + "/" + name, TABLE.toBytes(rows, Map.of()));
    for (FeatureRow row : rows) {
      known.put(new Key(row.contentHash(), row.sight(), row.view()), floats(row.numbers()));
    }
  }

  static Bytes bytes(float[] values) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return Bytes.copyOf(raw.array());
  }

  private static float[] floats(Bytes bytes) {
    ByteBuffer raw = ByteBuffer.wrap(bytes.toArray()).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[raw.remaining() / Float.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = raw.getFloat();
    }
    return values;
  }
}
