package org.trapline.schemas.parquet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** Collects the values of one record as parquet-java hands them over, then builds it. */
final class RecordConverter extends GroupConverter {
  private final Slots slots;
  private final List<Converter> converters = new ArrayList<>();
  private final @Nullable List<Object> finished;

  /** For a row of the table. */
  RecordConverter(RecordShape shape) {
    this(shape, null);
  }

  private RecordConverter(RecordShape shape, @Nullable List<Object> finished) {
    this.slots = new Slots(shape, converters);
    this.finished = finished;
  }

  Object row() {
    return slots.build();
  }

  @Override
  public Converter getConverter(int fieldIndex) {
    return converters.get(fieldIndex);
  }

  @Override
  public void start() {
    slots.clear();
  }

  @Override
  public void end() {
    if (finished != null) {
      finished.add(slots.build());
    }
  }

  /** The values of one record while they arrive; nested records have slots of their own. */
  private static final class Slots {
    private final RecordShape shape;
    private final @Nullable Object[] values;
    private final @Nullable Slots[] nested;
    private final List<List<Object>> lists = new ArrayList<>();

    Slots(RecordShape shape, List<Converter> converters) {
      this.shape = shape;
      this.values = new @Nullable Object[shape.parts().size()];
      this.nested = new @Nullable Slots[values.length];
      for (int i = 0; i < values.length; i++) {
        RecordShape.Part part = shape.parts().get(i);
        switch (part.kind()) {
          case COLUMN -> converters.add(new Cell(values, i, part.type()));
          case INLINE -> nested[i] = new Slots(part.shape(), converters);
          case REPEATED -> {
            List<Object> list = new ArrayList<>();
            lists.add(list);
            converters.add(new RecordConverter(part.shape(), list));
          }
        }
      }
    }

    void clear() {
      Arrays.fill(values, null);
      lists.forEach(List::clear);
      for (Slots slot : nested) {
        if (slot != null) {
          slot.clear();
        }
      }
    }

    Object build() {
      int list = 0;
      for (int i = 0; i < values.length; i++) {
        Slots slot = nested[i];
        if (slot != null) {
          values[i] = slot.build();
        } else if (shape.parts().get(i).kind() == RecordShape.Kind.REPEATED) {
          values[i] = List.copyOf(lists.get(list++));
        }
      }
      return shape.build(values.clone());
    }
  }

  /** One column's value on its way into its slot. */
  private static final class Cell extends PrimitiveConverter {
    private final @Nullable Object[] values;
    private final int index;
    private final Class<?> target;
    private final ColumnType type;

    Cell(@Nullable Object[] values, int index, Class<?> target) {
      this.values = values;
      this.index = index;
      this.target = target;
      this.type = ColumnType.of(target);
    }

    @Override
    public void addBinary(Binary value) {
      values[index] = type.fromBinary(value, target);
    }

    @Override
    public void addBoolean(boolean value) {
      values[index] = value;
    }

    @Override
    public void addInt(int value) {
      values[index] = type.fromInt(value);
    }

    @Override
    public void addLong(long value) {
      values[index] = type.fromLong(value);
    }

    @Override
    public void addFloat(float value) {
      values[index] = value;
    }

    @Override
    public void addDouble(double value) {
      values[index] = value;
    }
  }
}
