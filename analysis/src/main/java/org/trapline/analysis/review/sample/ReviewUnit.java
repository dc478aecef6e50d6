package org.trapline.analysis.review.sample;

import java.util.List;
import org.trapline.analysis.review.ReviewLine;

/**
 * A unit that was drawn.
 *
 * @param line as it will stand in the file
 * @param part what kind of answer
 * @param members the files that make it up, the one in the line among them
 */
public record ReviewUnit(ReviewLine line, Part part, List<Member> members) {
  /** Copies the members. */
  public ReviewUnit {
    members = List.copyOf(members);
  }

  /**
   * A file of a unit.
   *
   * @param deployment its deployment
   * @param mediaId its id
   */
  public record Member(String deployment, String mediaId) {}

  /** The same with this path of its file. */
  public ReviewUnit at(String path) {
    ReviewLine.File file = line.file();
    return new ReviewUnit(
        new ReviewLine(
            line.unit(),
            new ReviewLine.File(file.deployment(), file.mediaId(), path, file.time()),
            line.machineName(),
            line.machineScore(),
            line.answer()),
        part,
        members);
  }
}
