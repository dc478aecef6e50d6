package org.trapline.runners.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trapline.models.catalogue.CatalogueEntry;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelIdentity;

/** The list of models for a person: what they are, and the first sentence of what they know. */
public final class ModelLines {
  private static final double MEGABYTE = 1e6;
  private static final String INDENT = "  ";
  private static final String INSIDE = "      ";

  private ModelLines() {}

  /** Returns the installed models; those of a set stand below it. */
  public static List<String> installed(List<InstalledModels.Entry> entries) {
    List<List<String>> rows = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (InstalledModels.Entry entry : entries) {
      add(INDENT, entry, rows, words);
      if (entry.isSet()) {
        for (InstalledModels.Entry member : InstalledModels.in(List.of(entry.folder())).list()) {
          add(INDENT + INDENT, member, rows, words);
        }
      }
    }
    if (rows.isEmpty()) {
      return List.of("Installed: none");
    }
    return woven("Installed:", Columns.lines(rows, rows.get(0).size()), words);
  }

  private static void add(
      String indent, InstalledModels.Entry entry, List<List<String>> rows, List<String> words) {
    String megabytes = megabytes(bytes(entry.folder()));
    String where = entry.folder().toString();
    if (entry.card().isEmpty()) {
      String what = entry.isSet() ? "set" : "not usable";
      rows.add(List.of(indent + entry.name(), "", what, "", megabytes, where));
      words.add(entry.problem());
      return;
    }
    ModelIdentity identity = entry.card().map(ModelCard::identity).orElseThrow();
    String licence = identity.licence().isEmpty() ? "licence?" : identity.licence();
    rows.add(
        List.of(
            indent + entry.name(),
            identity.version(),
            identity.task().word(),
            licence,
            megabytes,
            where));
    words.add(firstSentence(identity.description()));
  }

  /** Returns the published models: first those that run as they are. */
  public static List<String> catalogue(List<CatalogueEntry> entries) {
    List<String> lines =
        new ArrayList<>(
            catalogue(
                "Published by others, installs without Python: trapline models add NAME",
                entries,
                CatalogueEntry::installsWithoutPython));
    lines.add("");
    lines.addAll(
        catalogue(
            "Published by others, to be converted with Python once: trapline models add NAME tells"
                + " how",
            entries,
            entry -> !entry.installsWithoutPython()));
    return lines;
  }

  private static List<String> catalogue(
      String head, List<CatalogueEntry> entries, Predicate<CatalogueEntry> which) {
    List<CatalogueEntry> some = entries.stream().filter(which).toList();
    List<List<String>> rows =
        some.stream()
            .map(
                entry ->
                    List.of(
                        INDENT + entry.name(),
                        entry.task().word(),
                        entry.licence(),
                        entry.download().bytes() == 0 ? "" : megabytes(entry.download().bytes()),
                        entry.source()))
            .toList();
    return woven(
        head,
        Columns.lines(rows, rows.get(0).size()),
        some.stream().map(entry -> firstSentence(entry.description())).toList());
  }

  private static List<String> woven(String head, List<String> lines, List<String> words) {
    List<String> all = new ArrayList<>(List.of(head));
    for (int i = 0; i < lines.size(); i++) {
      all.add(lines.get(i));
      if (!words.get(i).isEmpty()) {
        all.add(INSIDE + words.get(i));
      }
    }
    return all;
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }

  private static long bytes(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
