package org.trapline.transforms.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** How planned files stand in a line of JSON: id, path, size and time of each. */
final class PlannedFiles {
  private PlannedFiles() {}

  static void write(List<PlannedFile> files, ObjectNode line) {
    ArrayNode list = line.putArray("files");
    files.forEach(file -> add(list.addArray(), file));
  }

  static void add(ArrayNode entry, PlannedFile file) {
    entry.add(file.mediaId()).add(file.path()).add(file.size()).add(file.modifiedMillis());
  }

  static List<PlannedFile> read(JsonLines.Line line) {
    List<PlannedFile> files = new ArrayList<>();
    for (JsonLines.Entry entry : line.entries("files")) {
      files.add(file(entry));
    }
    return files;
  }

  static PlannedFile file(JsonLines.Entry entry) {
    return new PlannedFile(entry.text(0), entry.text(1), entry.number(2), entry.number(3));
  }
}
