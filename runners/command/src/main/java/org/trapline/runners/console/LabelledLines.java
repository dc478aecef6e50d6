package org.trapline.runners.console;

import java.util.ArrayList;
import java.util.List;

/** Facts with a label each, wrapped to a terminal of 100 columns; an exclamation mark warns. */
public final class LabelledLines {
  private static final int WIDTH = 100;
  private static final int LABEL = 12;
  private static final String INDENT = " ".repeat(LABEL + 2);

  private final List<String> lines = new ArrayList<>();
  private int warnings;

  /** Adds a title. */
  public void title(String text) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(text);
  }

  /** Adds a fact. */
  public void fact(String label, String text) {
    add("  ", label, text);
  }

  /** Adds something to look into. */
  public void warning(String label, String text) {
    warnings++;
    add("! ", label, text);
  }

  private void add(String mark, String label, String text) {
    String start = mark + label + " ".repeat(Math.max(1, LABEL - label.length()));
    StringBuilder line = new StringBuilder(start);
    boolean fresh = true;
    for (String word : text.split(" ", -1)) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(INDENT);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    lines.add(line.toString());
  }

  /** How many warnings there are. */
  public int warnings() {
    return warnings;
  }

  /** All lines so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
