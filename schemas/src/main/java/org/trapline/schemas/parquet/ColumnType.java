package org.trapline.schemas.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.trapline.schemas.Bytes;

/**
 * How one Java type stands in Parquet. Instants are TIMESTAMP(MILLIS, UTC), wall clocks
 * TIMESTAMP(MILLIS, local): the two that DuckDB, Spark, pandas and R all read without guessing.
 */
enum ColumnType {
  TEXT("text", PrimitiveTypeName.BINARY),
  BOOLEAN("true or false", PrimitiveTypeName.BOOLEAN),
  INTEGER("integer", PrimitiveTypeName.INT32),
  LONG("integer", PrimitiveTypeName.INT64),
  REAL("real", PrimitiveTypeName.FLOAT),
  DOUBLE("real", PrimitiveTypeName.DOUBLE),
  INSTANT("UTC timestamp", PrimitiveTypeName.INT64),
  LOCAL_TIME("local timestamp", PrimitiveTypeName.INT64),
  DATE("date", PrimitiveTypeName.INT32),
  BYTES("bytes", PrimitiveTypeName.BINARY),
  CHOICE("text", PrimitiveTypeName.BINARY);

  private static final Map<Class<?>, ColumnType> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(int.class, INTEGER),
          Map.entry(Integer.class, INTEGER),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(float.class, REAL),
          Map.entry(Float.class, REAL),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(Instant.class, INSTANT),
          Map.entry(LocalDateTime.class, LOCAL_TIME),
          Map.entry(LocalDate.class, DATE),
          Map.entry(Bytes.class, BYTES));

  private final String plainName;
  private final PrimitiveTypeName stored;

  ColumnType(String plainName, PrimitiveTypeName stored) {
    this.plainName = plainName;
    this.stored = stored;
  }

  static ColumnType of(Class<?> type) {
    ColumnType known = type.isEnum() ? CHOICE : BY_CLASS.get(type);
    if (known == null) {
      throw new IllegalArgumentException("no Parquet column is defined for " + type.getName());
    }
    return known;
  }

  String plainName() {
    return plainName;
  }

  PrimitiveType field(String name, Repetition repetition) {
    Types.PrimitiveBuilder<PrimitiveType> builder = Types.primitive(stored, repetition);
    return switch (this) {
      case TEXT, CHOICE -> builder.as(stringType()).named(name);
      case INSTANT -> builder.as(timestampType(true, TimeUnit.MILLIS)).named(name);
      case LOCAL_TIME -> builder.as(timestampType(false, TimeUnit.MILLIS)).named(name);
      case DATE -> builder.as(dateType()).named(name);
      default -> builder.named(name);
    };
  }

  void write(Object value, RecordConsumer out) {
    switch (this) {
      case TEXT -> out.addBinary(Binary.fromString((String) value));
      case CHOICE -> out.addBinary(Binary.fromString(word((Enum<?>) value)));
      case BYTES -> out.addBinary(Binary.fromConstantByteArray(((Bytes) value).toArray()));
      case BOOLEAN -> out.addBoolean((Boolean) value);
      case INTEGER -> out.addInteger((Integer) value);
      case DATE -> out.addInteger((int) ((LocalDate) value).toEpochDay());
      case LONG -> out.addLong((Long) value);
      case INSTANT -> out.addLong(((Instant) value).toEpochMilli());
      case LOCAL_TIME ->
          out.addLong(((LocalDateTime) value).toInstant(ZoneOffset.UTC).toEpochMilli());
      case REAL -> out.addFloat((Float) value);
      case DOUBLE -> out.addDouble((Double) value);
    }
  }

  Object fromBinary(Binary value, Class<?> target) {
    return switch (this) {
      case TEXT -> value.toStringUsingUTF8();
      case BYTES -> Bytes.copyOf(value.getBytes());
      case CHOICE -> constant(target, value.toStringUsingUTF8());
      default -> throw new IllegalStateException(this + " is not stored as bytes");
    };
  }

  Object fromInt(int value) {
    return this == DATE ? LocalDate.ofEpochDay(value) : (Object) value;
  }

  Object fromLong(long value) {
    return switch (this) {
      case INSTANT -> Instant.ofEpochMilli(value);
      case LOCAL_TIME -> LocalDateTime.ofInstant(Instant.ofEpochMilli(value), ZoneOffset.UTC);
      default -> value;
    };
  }

  /** The words for an enum's constants in tables, their names in lower case, made once. */
  private record Words(Map<Object, String> words, Map<String, Object> constants) {
    static Words of(Class<?> type) {
      Map<Object, String> words = new HashMap<>();
      Map<String, Object> constants = new HashMap<>();
      for (Object constant : type.getEnumConstants()) {
        String word = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        words.put(constant, word);
        constants.put(word, constant);
      }
      return new Words(words, constants);
    }
  }

  private static final ClassValue<Words> WORDS =
      new ClassValue<>() {
        @Override
        protected Words computeValue(Class<?> type) {
          return Words.of(type);
        }
      };

  /** The word for an enum's constant in tables: its name in lower case. */
  static String word(Enum<?> constant) {
    return Objects.requireNonNull(
        WORDS.get(constant.getDeclaringClass()).words().get(constant), "every constant has a word");
  }

  private static Object constant(Class<?> type, String word) {
    Object constant = WORDS.get(type).constants().get(word);
    if (constant == null) {
      throw new IllegalArgumentException(
          "'%s' is no value of %s; was the table written by a newer version?"
              .formatted(word, type.getSimpleName()));
    }
    return constant;
  }
}
