package org.trapline.schemas.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.trapline.schemas.Column;

/**
 * One table, that is, one record type: its Parquet schema, its documentation, and reading and
 * writing its rows.
 *
 * <p>Column names are the components' in snake_case, in their order; a nested record's columns
 * stand in line; a {@code List} of records is a repeated group. A column is nullable exactly where
 * its component is {@code @Nullable}.
 *
 * @param <R> the record type; every column carries {@link Column}
 */
public final class RecordTable<R extends Record> {
  /** One row group for a deployment is normal, and DuckDB reads 100,000 to 1,000,000 rows best. */
  private static final int ROW_GROUP_ROWS = 500_000;

  private static final long ROW_GROUP_BYTES = 64L << 20;

  private final Class<R> type;
  private final MessageType schema;

  private RecordTable(Class<R> type) {
    this.type = type;
    this.schema =
        new MessageType(type.getSimpleName(), RecordShape.of(type).fields().toArray(Type[]::new));
  }

  /** The table of a record type. */
  public static <R extends Record> RecordTable<R> of(Class<R> type) {
    return new RecordTable<>(type);
  }

  /** The Parquet schema. */
  public MessageType schema() {
    return schema;
  }

  /** Every column with its documentation, in order. */
  public List<ColumnDoc> columns() {
    return RecordShape.of(type).docs();
  }

  /**
   * A writer of rows, ZSTD-compressed, each page with a checksum. Nothing is complete before it is
   * closed.
   *
   * @param footer key-value metadata of the file
   */
  public ParquetWriter<R> writer(OutputFile file, Map<String, String> footer) throws IOException {
    return writer(file, footer, ROW_GROUP_ROWS);
  }

  /**
   * A writer likewise.
   *
   * @param groupRows rows that a reader of the file must hold at a time, compressed
   */
  public ParquetWriter<R> writer(OutputFile file, Map<String, String> footer, int groupRows)
      throws IOException {
    return new Builder<>(file, new RecordWriteSupport<R>(RecordShape.of(type), schema, footer))
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withPageWriteChecksumEnabled(true)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .withRowGroupRowCountLimit(groupRows)
        .build();
  }

  /** The rows as the bytes of one Parquet file. */
  public byte[] toBytes(List<R> rows, Map<String, String> footer) {
    MemoryOutputFile memory = new MemoryOutputFile();
    try (ParquetWriter<R> writer = writer(memory, footer)) {
      for (R row : rows) {
        writer.write(row);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can't fail to be written", e);
    }
    return memory.toByteArray();
  }

  /**
   * A reader of rows in the file's order, which holds each page against its checksum: a bit that a
   * disk has turned is an error and not another number.
   *
   * @throws OtherColumnsException while reading, if the file's columns are not this table's
   */
  public ParquetReader<R> reader(InputFile file) throws IOException {
    return reader(file, type);
  }

  /**
   * A reader of some of the columns, likewise; the others are not even decompressed.
   *
   * @param columns a record whose columns are columns of this table
   */
  public <C extends Record> ParquetReader<C> reader(InputFile file, Class<C> columns)
      throws IOException {
    return reader(file, new RecordReadSupport<>(columns, schema));
  }

  private static <C> ParquetReader<C> reader(InputFile file, RecordReadSupport<C> support)
      throws IOException {
    // Pages are written with checksums; a flipped bit must not become a value.
    return new ReaderBuilder<>(file, support).usePageChecksumVerification().build();
  }

  /**
   * What a file holds.
   *
   * @param footer its key-value metadata; empty for a file without rows
   * @param rows in its order
   */
  public record Contents<C>(Map<String, String> footer, List<C> rows) {
    /** Keeps copies. */
    public Contents {
      footer = Map.copyOf(footer);
      rows = List.copyOf(rows);
    }
  }

  /** All rows of a file that fits in memory. */
  public List<R> readAll(InputFile file) throws IOException {
    return contents(file, type).rows();
  }

  /**
   * Some columns of all rows of a file that fits in memory, and its footer: opened once.
   *
   * @param columns a record whose columns are columns of this table
   */
  public <C extends Record> Contents<C> contents(InputFile file, Class<C> columns)
      throws IOException {
    RecordReadSupport<C> support = new RecordReadSupport<>(columns, schema);
    List<C> rows = new ArrayList<>();
    try (ParquetReader<C> reader = reader(file, support)) {
      for (C row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return new Contents<>(support.footer(), rows);
  }

  /** The key-value metadata in a file's footer. */
  public static Map<String, String> footer(InputFile file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getKeyValueMetaData();
    }
  }

  /** Whether a file has exactly this table's columns. */
  public boolean hasItsColumns(InputFile file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getSchema().getFields().equals(schema.getFields());
    }
  }

  /** How many rows a file has, by its footer. */
  public static long rowCount(InputFile file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getRecordCount();
    }
  }

  private static ParquetFileReader open(InputFile file) throws IOException {
    return ParquetFileReader.open(
        file, ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
  }

  private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
    private final WriteSupport<R> support;

    Builder(OutputFile file, WriteSupport<R> support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    @Deprecated // parquet-java still declares it abstract or calls it
    protected WriteSupport<R> getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
      return support;
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration conf) {
      return support;
    }
  }

  private static final class ReaderBuilder<R> extends ParquetReader.Builder<R> {
    private final ReadSupport<R> support;

    ReaderBuilder(InputFile file, ReadSupport<R> support) {
      super(file, new PlainParquetConfiguration());
      this.support = support;
    }

    @Override
    protected ReadSupport<R> getReadSupport() {
      return support;
    }
  }
}
