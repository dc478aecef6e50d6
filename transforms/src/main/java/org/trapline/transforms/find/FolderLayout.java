package org.trapline.transforms.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folder levels that people named by a rule, such as {@code {period}/{station}}. The deployment is
 * the {@code {deployment}} placeholder, or else the values of all placeholders joined with {@code
 * _}; {@code {ignore}} and {@code *} stand for a name that does not matter. Levels below the layout
 * are part of the path.
 */
final class FolderLayout implements WhoseCard {
  private static final Set<String> PLACEHOLDERS =
      Set.of("deployment", "station", "period", "group", "camera", "ignore");
  private static final Pattern TOKEN = Pattern.compile("\\{([^}]*)\\}|\\*");

  /** One level: how it must look, and which placeholders its groups are. */
  private record Level(Pattern pattern, List<String> placeholders) {}

  private final String written;
  private final List<Level> levels;

  private FolderLayout(String written, List<Level> levels) {
    this.written = written;
    this.levels = levels;
  }

  /**
   * Reads a layout.
   *
   * @param written as the person wrote it
   * @throws InputException if a placeholder is unknown, used twice, or none is there
   */
  static FolderLayout of(String written) {
    List<Level> levels = new ArrayList<>();
    for (String level : Levels.of(written)) {
      levels.add(level(written, level));
    }
    List<String> named =
        levels.stream()
            .flatMap(level -> level.placeholders().stream())
            .filter(placeholder -> !placeholder.equals("ignore"))
            .toList();
    if (named.isEmpty()) {
      throw new InputException(
          "--layout '%s' names no deployment: put in {deployment} or {station}, such as {period}/{station}."
              .formatted(written));
    }
    if (Set.copyOf(named).size() < named.size()) {
      throw new InputException(
          "--layout '%s' has a placeholder twice: use each of them once, and {ignore} for the rest."
              .formatted(written));
    }
    return new FolderLayout(written, List.copyOf(levels));
  }

  private static Level level(String written, String level) {
    StringBuilder regex = new StringBuilder();
    List<String> placeholders = new ArrayList<>();
    Matcher token = TOKEN.matcher(level);
    int from = 0;
    while (token.find()) {
      String name = token.group(1) == null ? "ignore" : token.group(1);
      if (!PLACEHOLDERS.contains(name)) {
        throw new InputException(
            "--layout '%s' has the unknown placeholder {%s}: use {deployment}, {station}, {period}, {group}, {camera} or {ignore}."
                .formatted(written, name));
      }
      regex.append(Pattern.quote(level.substring(from, token.start()))).append("(.+?)");
      placeholders.add(name);
      from = token.end();
    }
    regex.append(Pattern.quote(level.substring(from)));
    return new Level(Pattern.compile(regex.toString(), Pattern.DOTALL), placeholders);
  }

  @Override
  public Optional<Claim> claim(Source source, List<String> folders) {
    if (folders.size() < levels.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      Matcher name = levels.get(i).pattern().matcher(folders.get(i));
      if (!name.matches()) {
        return Optional.empty();
      }
      List<String> placeholders = levels.get(i).placeholders();
      for (int j = 0; j < placeholders.size(); j++) {
        values.put(placeholders.get(j), name.group(j + 1));
      }
    }
    values.remove("ignore");
    if (values.values().stream().anyMatch(CameraFolders::isSurely)) {
      return Optional.empty();
    }
    String joined = String.join("_", values.values());
    return Optional.of(
        new Claim(
            values.getOrDefault("deployment", joined),
            folders.subList(0, levels.size()),
            folders.subList(levels.size(), folders.size()),
            hints(values)));
  }

  private static LayoutValues hints(Map<String, String> values) {
    return new LayoutValues(
        values.get("station"), values.get("group"), values.get("period"), values.get("camera"));
  }

  @Override
  public String whyNot(Source source, List<String> folders) {
    return ("does not fit --layout '%s': between it and %s there are %d folders (%s), the layout"
            + " needs %d, and none of those may be a camera's own; start from another folder,"
            + " change the layout, or say whose card this is with --deployment")
        .formatted(
            written,
            source.given(),
            folders.size(),
            folders.isEmpty() ? "none" : String.join("/", folders),
            levels.size());
  }
}
