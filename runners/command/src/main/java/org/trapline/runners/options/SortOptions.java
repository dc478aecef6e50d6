package org.trapline.runners.options;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.sort.PlanSort;
import org.trapline.analysis.sort.SortBy;
import org.trapline.analysis.sort.Transfer;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Option;

/** How photos are sorted, as typed. */
public final class SortOptions {
  @Option(
      names = "--by",
      paramLabel = "FOLDERS",
      description = "Which folders there are: species or station/species. Absent: species.")
  @Nullable String by;

  @Option(names = "--copy", description = "Copy the photos. Absent: the same, unless --link.")
  boolean copy;

  @Option(
      names = "--link",
      description = "Give the photos a second name on the same disk, without a copy. Absent: copy.")
  boolean link;

  @Option(
      names = "--with-people",
      description =
          "Sort photos of people too, and such that were not judged. Absent: they are held back.")
  boolean withPeople;

  @Option(
      names = "--source",
      paramLabel = "FOLDER",
      description =
          "Where the photos are now; may be given several times. Absent: where the last run found"
              + " them.")
  List<String> sources = new ArrayList<>();

  /** Returns which folders there are. */
  public SortBy by() {
    return by == null
        ? SortBy.SPECIES
        : new Given("--by", by.replace('/', '-'), null).oneOf(SortBy.class);
  }

  /** Returns how photos get there. */
  public Transfer transfer() {
    if (copy && link) {
      throw new UserError("--copy and --link exclude each other: give one of them");
    }
    return link ? Transfer.LINK : Transfer.COPY;
  }

  /** Returns where to look for the photos; empty for where the last run did. */
  public List<String> sources() {
    return sources;
  }

  /** Returns the plan with or without what is held back. */
  public PlanSort.Plan chosen(PlanSort.Plan plan) {
    return withPeople
        ? new PlanSort.Plan(
            Stream.concat(plan.files().stream(), plan.heldBack().stream()).toList(), List.of())
        : plan;
  }
}
