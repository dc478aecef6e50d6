package org.trapline.schemas.parquet;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads records; the file's schema must be the table's, of which a record may want a part. */
final class RecordReadSupport<R> extends ReadSupport<R> {
  private final Class<R> type;
  private final MessageType table;
  private final MessageType wanted;
  private Map<String, String> footer = Map.of();

  /**
   * Reads the columns of a record.
   *
   * @param table the schema that the file must have
   */
  RecordReadSupport(Class<R> type, MessageType table) {
    this.type = type;
    this.table = table;
    this.wanted =
        new MessageType(table.getName(), RecordShape.of(type).fields().toArray(Type[]::new));
  }

  /** The key-value metadata of the file, once a row was asked for. */
  Map<String, String> footer() {
    return footer;
  }

  @Override
  public ReadContext init(InitContext context) {
    if (!context.getFileSchema().equals(table)) {
      throw new OtherColumnsException(type);
    }
    footer =
        context.getKeyValueMetadata().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    return new ReadContext(wanted);
  }

  @Override
  @Deprecated // parquet-java still declares it abstract or calls it
  public RecordMaterializer<R> prepareForRead(
      Configuration configuration,
      Map<String, String> metadata,
      MessageType fileSchema,
      ReadContext context) {
    return materializer();
  }

  @Override
  public RecordMaterializer<R> prepareForRead(
      ParquetConfiguration configuration,
      Map<String, String> metadata,
      MessageType fileSchema,
      ReadContext context) {
    return materializer();
  }

  private RecordMaterializer<R> materializer() {
    RecordConverter root = new RecordConverter(RecordShape.of(type));
    return new RecordMaterializer<>() {
      @Override
      public R getCurrentRecord() {
        return type.cast(root.row());
      }

      @Override
      public GroupConverter getRootConverter() {
        return root;
      }
    };
  }
}
