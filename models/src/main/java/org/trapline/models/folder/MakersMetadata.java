package org.trapline.models.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Ultralytics writes into its files: Python's notation of dictionaries and lists. */
final class MakersMetadata {
  private static final Pattern NAME =
      Pattern.compile("(\\d+)\\s*:\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  private MakersMetadata() {}

  /** Names in the order of their numbers, from {@code {0: 'person', 1: 'bicycle'}}. */
  static List<String> names(String dictionary) {
    TreeMap<Integer, String> names = new TreeMap<>();
    Matcher matcher = NAME.matcher(dictionary);
    while (matcher.find()) {
      String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      names.put(Integer.parseInt(matcher.group(1)), name.replaceAll("\\\\(.)", "$1"));
    }
    return List.copyOf(names.values());
  }

  /** Numbers in order, from {@code [640, 640]}. */
  static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(list);
    while (matcher.find()) {
      numbers.add(Integer.parseInt(matcher.group()));
    }
    return numbers;
  }
}
