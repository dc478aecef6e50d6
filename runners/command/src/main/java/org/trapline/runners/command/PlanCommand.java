package org.trapline.runners.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.trapline.analysis.baci.Spread;
import org.trapline.analysis.run.Plan;
import org.trapline.runners.console.Columns;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.PlanOptions;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How large the next survey must be. */
@Command(
    name = "plan",
    sortOptions = false,
    description =
        "Stations and days that a survey needs to see a change, from how much this one varies.")
final class PlanCommand implements Callable<Integer> {
  /** Two, four, eight and sixteen weeks. */
  private static final List<Integer> DAYS = List.of(14, 28, 56, 112);

  @Mixin final PlanOptions options = new PlanOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    double factor = options.factor();
    Plan plan = Plan.from(options.results(reader.out(null)), options.inputs(), options.species());
    PrintWriter out = spec.commandLine().getOut();
    if (!plan.spreads().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "Stations needed in each of two groups, impact and control, to see a rate change by a"
              + " factor of %s in four of five cases:%n%n",
          factor == Math.rint(factor) ? String.valueOf((long) factor) : String.valueOf(factor));
      Columns.lines(table(plan, factor), 1).forEach(out::println);
      out.println();
      out.println("Days: trap-days of each station before, and as many after.");
      out.println("Limit: no number of days is enough with ten stations in a group.");
      out.println("Learned from %s.".formatted(plan.between()));
    }
    if (!plan.few().isEmpty()) {
      out.println("Too few events to plan for: %s.".formatted(String.join(", ", plan.few())));
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private static List<List<String>> table(Plan plan, double factor) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("subject", "events", "per 100 days"));
    DAYS.forEach(days -> head.add(days + " days"));
    head.add("days with 10 + 10");
    rows.add(head);
    for (Spread spread : plan.spreads()) {
      List<String> row = new ArrayList<>();
      row.add(spread.subject().name());
      row.add(String.valueOf(spread.events()));
      row.add(number(100 * spread.perDay()));
      for (int days : DAYS) {
        row.add(stations(spread.stationsFor(factor, days)));
      }
      OptionalInt days = spread.daysFor(factor, 10);
      row.add(days.isPresent() ? String.valueOf(days.getAsInt()) : "limit");
      rows.add(row);
    }
    return rows;
  }

  private static String stations(OptionalInt each) {
    return each.isPresent()
        ? each.getAsInt() + " + " + each.getAsInt()
        : "over " + Spread.MOST_STATIONS;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.1f", value);
  }
}
