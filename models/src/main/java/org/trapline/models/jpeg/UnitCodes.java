package org.trapline.models.jpeg;

import java.util.ArrayList;
import java.util.List;

/** Which codes the blocks of a coded unit have, one after the other. */
final class UnitCodes {
  private static final int UNITS = 64;

  /** A reader sees a little late that it is over. */
  private static final int BEYOND = 16;

  private final List<Component> blocks = new ArrayList<>();
  private final int[] strides;
  private final int[] first;

  UnitCodes(OrdinaryJpeg jpeg) {
    List<int[]> tables = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    for (Component component : jpeg.components()) {
      int[] table = Stride.table(component.lowest(), component.higher());
      // The tables are shared, so that equal codes have the same one.
      if (!tables.contains(table)) {
        tables.add(table);
      }
      for (int i = 0; i < component.across() * component.down(); i++) {
        blocks.add(component);
        begins.add(tables.indexOf(table) * table.length);
      }
    }
    strides = new int[tables.size() * 2 * Stride.STATE];
    for (int i = 0; i < tables.size(); i++) {
      System.arraycopy(tables.get(i), 0, strides, i * 2 * Stride.STATE, 2 * Stride.STATE);
    }
    // So long that a reader need not see after each block whether its unit is over.
    first = new int[wrap() + BEYOND];
    for (int i = 0; i < first.length; i++) {
      first[i] = begins.get(i % blocks.size());
    }
  }

  /** Blocks in a coded unit. */
  int count() {
    return blocks.size();
  }

  /** Whose a block is, by its number in the data, counted from 0. */
  Component of(int block) {
    return blocks.get(block % blocks.size());
  }

  /**
   * Whether a reader that is right about where blocks begin may be wrong about which block of a
   * unit they are: all look alike.
   */
  boolean alike() {
    return strides.length == 2 * Stride.STATE && blocks.size() > 1;
  }

  /** All strides, of all codes. */
  int[] strides() {
    return strides;
  }

  /** Where the strides of a block's codes begin, by its number modulo {@link #wrap}, and beyond. */
  int[] first() {
    return first;
  }

  /** A whole number of units. */
  int wrap() {
    return blocks.size() * UNITS;
  }
}
