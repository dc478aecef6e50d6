package org.trapline.schemas.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/** Reads records; the file's schema must be the record's. */
final class RecordReadSupport<R> extends ReadSupport<R> {
  private final Class<R> type;
  private final MessageType schema;

  RecordReadSupport(Class<R> type, MessageType schema) {
    this.type = type;
    this.schema = schema;
  }

  @Override
  public ReadContext init(InitContext context) {
    if (!context.getFileSchema().equals(schema)) {
      throw new OtherColumnsException(type);
    }
    return new ReadContext(schema);
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
