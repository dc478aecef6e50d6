package org.trapline.schemas.parquet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Writes records field by field. */
final class RecordWriteSupport<R> extends WriteSupport<R> {
  private final RecordShape shape;
  private final MessageType schema;
  private final Map<String, String> footer;
  private @Nullable RecordConsumer out;

  RecordWriteSupport(RecordShape shape, MessageType schema, Map<String, String> footer) {
    this.shape = shape;
    this.schema = schema;
    this.footer = footer;
  }

  @Override
  @Deprecated // parquet-java still declares it abstract or calls it
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, footer);
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, footer);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.out = recordConsumer;
  }

  @Override
  public void write(R row) {
    RecordConsumer consumer = Objects.requireNonNull(out, "prepareForWrite comes first");
    consumer.startMessage();
    writeParts(shape, row, 0, consumer);
    consumer.endMessage();
  }

  private static int writeParts(RecordShape shape, Object row, int first, RecordConsumer out) {
    int index = first;
    for (RecordShape.Part part : shape.parts()) {
      Object value = RecordShape.value(part, row);
      if (part.kind() == RecordShape.Kind.INLINE) {
        index = writeParts(part.shape(), required(part, value), index, out);
        continue;
      }
      if (part.kind() == RecordShape.Kind.REPEATED) {
        writeList(part, (List<?>) required(part, value), index, out);
      } else if (value != null) {
        out.startField(part.name(), index);
        ColumnType.of(part.type()).write(value, out);
        out.endField(part.name(), index);
      } else if (!part.nullable()) {
        required(part, null);
      }
      index++;
    }
    return index;
  }

  private static void writeList(
      RecordShape.Part part, List<?> rows, int index, RecordConsumer out) {
    if (rows.isEmpty()) {
      return;
    }
    out.startField(part.name(), index);
    for (Object row : rows) {
      out.startGroup();
      writeParts(part.shape(), row, 0, out);
      out.endGroup();
    }
    out.endField(part.name(), index);
  }

  private static Object required(RecordShape.Part part, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("column " + part.name() + " may not be null");
    }
    return value;
  }
}
