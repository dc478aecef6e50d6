package org.trapline.runners.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.ImportSettings;
import org.trapline.analysis.labels.read.ReadSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which labels to import and what they mean, as typed. */
public final class LabelImportOptions {
  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "A CSV of Zooniverse, Timelapse or a review, or any with a column for photo and label; a"
              + " Camtrap DP folder; a folder that 'trapline sort' filled; a folder for each"
              + " label.")
  List<String> sources = new ArrayList<>();

  @Option(
      names = "--media",
      paramLabel = "RESULT",
      description = "The result whose photos the labels are about. Absent: results.")
  @Nullable String media;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the labels, such as labels.parquet.")
  String out = "";

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description =
          "What labels mean: a CSV whose first column is a label as given, with a column"
              + " scientific_name. Absent: labels are names or words such as blank.")
  @Nullable String names;

  @Option(
      names = "--column",
      paramLabel = "MEANING=NAME",
      description =
          "The CSV's column of photo, label, count, by, at, time, camera, deployment, media_id or"
              + " hash; may be given several times. Absent: the usual names.")
  Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description = "The only task of a Zooniverse workflow to read, such as T0. Absent: all.")
  @Nullable String task;

  @Option(
      names = "--pattern",
      paramLabel = "PATTERN",
      description =
          "What photos' names mean in a folder, such as {label}_{count}_*.jpg. Absent: the folder"
              + " that a photo lies in is its label.")
  @Nullable String pattern;

  @Option(
      names = "--extra",
      paramLabel = "FOLDER",
      description =
          "Photos from elsewhere, in a folder for each label: they train and never test. May be"
              + " given several times. Absent: none.")
  List<String> extra = new ArrayList<>();

  /**
   * Returns the settings.
   *
   * @param defaultResult the result if none is named
   */
  public ImportSettings settings(String defaultResult) {
    return new ImportSettings(
        sources.stream().map(each -> new Given("SOURCE", each, null).path()).toList(),
        extra.stream().map(each -> new Given("--extra", each, null).path()).toList(),
        LabelTables.result(media, defaultResult),
        new ReadSettings(columns, task, pattern),
        names == null ? null : new Given("--names", names, null).path(),
        LabelFile.toWrite(out));
  }
}
