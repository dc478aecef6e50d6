package org.trapline.schemas.parquet;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/**
 * How a record lies in Parquet: its components in order, each a column, a nested record whose
 * columns stand in line with the others, or a list of records (a repeated group).
 */
final class RecordShape {
  /** One component of the record. */
  record Part(String name, Kind kind, Class<?> type, boolean nullable, Accessors accessors) {
    /** The shape of a nested or repeated record. */
    RecordShape shape() {
      return RecordShape.of(type);
    }
  }

  /** What a component becomes. */
  enum Kind {
    COLUMN,
    INLINE,
    REPEATED
  }

  /** How a component is read, and what is said about it. */
  record Accessors(Method read, @Nullable Column column) {}

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final List<Part> parts;
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    this.parts = Arrays.stream(components).map(RecordShape::part).toList();
    try {
      this.constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " has no public constructor", e);
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<Part> parts() {
    return parts;
  }

  Object build(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw thrownBy(e);
    } catch (IllegalAccessException | InstantiationException e) {
      throw new IllegalArgumentException(constructor + " can't be called", e);
    }
  }

  /** The Parquet fields in order; nested records' columns stand in line. */
  List<Type> fields() {
    List<Type> fields = new ArrayList<>();
    for (Part part : parts) {
      switch (part.kind()) {
        case COLUMN ->
            fields.add(
                ColumnType.of(part.type())
                    .field(
                        part.name(), part.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED));
        case INLINE -> fields.addAll(part.shape().fields());
        case REPEATED ->
            fields.add(
                Types.buildGroup(Repetition.REPEATED)
                    .addFields(part.shape().fields().toArray(Type[]::new))
                    .named(part.name()));
      }
    }
    return fields;
  }

  List<ColumnDoc> docs() {
    List<ColumnDoc> docs = new ArrayList<>();
    for (Part part : parts) {
      if (part.kind() != Kind.COLUMN) {
        docs.addAll(part.shape().docs());
        continue;
      }
      Column column = part.accessors().column();
      if (column == null) {
        throw new IllegalStateException("column " + part.name() + " has no @Column");
      }
      docs.add(
          new ColumnDoc(
              part.name(),
              ColumnType.of(part.type()).plainName(),
              part.nullable(),
              column.value(),
              column.unit(),
              column.term()));
    }
    return docs;
  }

  static @Nullable Object value(Part part, Object row) {
    try {
      return part.accessors().read().invoke(row);
    } catch (InvocationTargetException e) {
      throw thrownBy(e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(part.name() + " can't be read", e);
    }
  }

  private static Part part(RecordComponent component) {
    Column column = component.getAnnotation(Column.class);
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Class<?> type = component.getType();
    Kind kind = Kind.COLUMN;
    if (type == List.class) {
      kind = Kind.REPEATED;
      type =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    } else if (type.isRecord()) {
      kind = Kind.INLINE;
    }
    String name = column == null || column.name().isEmpty() ? snake(component) : column.name();
    return new Part(name, kind, type, nullable, new Accessors(component.getAccessor(), column));
  }

  private static String snake(RecordComponent component) {
    return component
        .getName()
        .replaceAll("([A-Z])", "_$1")
        .replaceAll("([a-z])([0-9])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** What a record's own code threw, such as the refusal of a value; it declares nothing else. */
  private static RuntimeException thrownBy(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException refusal
        ? refusal
        : new IllegalStateException("a record declares no exception", e);
  }
}
