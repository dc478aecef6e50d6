package org.trapline.training.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.training.features.Backbone;
import org.trapline.training.features.DescribePhotos;
import org.trapline.training.features.Sight;
import org.trapline.training.features.View;
import org.trapline.training.features.Wanted;
import org.trapline.training.figures.Agreement;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.AtThreshold;
import org.trapline.training.figures.Baselines;
import org.trapline.training.figures.ClassRow;
import org.trapline.training.figures.FigureRow;
import org.trapline.training.figures.Figures;
import org.trapline.training.figures.OverallRow;
import org.trapline.training.figures.Share;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.photos.LabelledPhotos;
import org.trapline.training.photos.ReadLabelled;
import org.trapline.training.photos.Task;
import org.trapline.training.split.Split;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/**
 * Holds a model against people's labels, on photos that it has not learnt from: its own split says
 * which. A model without a split has learnt from none of them.
 */
public final class EvaluateModel {
  /** The tables that are written beside the page. */
  public static final List<String> TABLES =
      List.of("figures", "answers", "confusion", "reliability");

  private static final String WORK = "_backbone";

  private final EvaluateSettings settings;
  private final EvaluateListener listener;
  private final List<String> remarks = new ArrayList<>();

  private EvaluateModel(EvaluateSettings settings, EvaluateListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Evaluates, and writes the tables.
   *
   * @throws InputException with one sentence if there is nothing to test on
   */
  public static Evaluation run(EvaluateSettings settings, EvaluateListener listener)
      throws IOException {
    return new EvaluateModel(settings, listener).run();
  }

  private Evaluation run() throws IOException {
    Task task = AskModel.taskOf(settings.model());
    Path against = settings.against();
    if (against != null && AskModel.taskOf(against) != task) {
      throw new InputException(
          "%s and %s answer different questions: give two blank filters or two species models."
              .formatted(settings.model(), against));
    }
    LabelledPhotos labelled = ReadLabelled.of(settings.labels(), task);
    remarks.addAll(labelled.remarks());
    Split split = split(settings.model());
    Split others = against == null ? new Split(List.of()) : Split.beside(against);
    List<LabelledPhoto> tests =
        labelled.photos().stream()
            .filter(photo -> split.of(photo).isTest() && others.of(photo).isTest())
            .toList();
    if (tests.isEmpty()) {
      throw new InputException(
          "Of %d labelled photos none is left to test on, the models have learnt from all of them: label more."
              .formatted(labelled.photos().size()));
    }
    AskModel model = AskModel.in(settings.model(), settings, labelled.answers());
    List<Answered> answers = ask(model, tests, split);
    Map<String, List<Answered>> who = new LinkedHashMap<>();
    who.put(model.name(), answers);
    List<Answered> second = List.of();
    if (against != null) {
      AskModel other = AskModel.in(against, settings, labelled.answers());
      second = ask(other, tests, split);
      String name = other.name().equals(model.name()) ? other.describe() : other.name();
      who.put(name, second);
    }
    addBaselines(who, model, labelled.photos(), tests, split);
    List<TreatmentRow> treatments =
        new BandTest(model, tests, split, listener::asked, remarks::add).rows();
    Agreement people = PeopleAgree.on(task, settings.labels(), settings.votes());
    return write(new Told(task, model, split, who, answers, second, treatments, people));
  }

  /** All that was found out. */
  private record Told(
      Task task,
      AskModel model,
      Split split,
      Map<String, List<Answered>> who,
      List<Answered> answers,
      List<Answered> second,
      List<TreatmentRow> treatments,
      @Nullable Agreement agreement) {}

  private Split split(Path model) throws IOException {
    Split split = Split.beside(model);
    if (split.isEmpty()) {
      remarks.add(
          "%s has no %s: it is taken to have learnt from none of these photos"
              .formatted(model, Split.FILE));
    }
    return split;
  }

  private List<Answered> ask(AskModel model, List<LabelledPhoto> tests, Split split) {
    Map<LabelledPhoto, Sight> sights = new LinkedHashMap<>();
    tests.forEach(photo -> sights.put(photo, Sight.of(settings.frame())));
    return model.about(sights, split, listener::asked, remarks::add);
  }

  private void addBaselines(
      Map<String, List<Answered>> who,
      AskModel model,
      List<LabelledPhoto> photos,
      List<LabelledPhoto> tests,
      Split split)
      throws IOException {
    if (split.isEmpty()) {
      return;
    }
    Baselines baselines = new Baselines(model.classes(), photos, split);
    List<LabelledPhoto> learnt = baselines.learnt();
    who.put(Baselines.MAJORITY, only(baselines.majority(), tests));
    Path work = settings.out().resolve(WORK);
    DescribePhotos described =
        new DescribePhotos(
            Backbone.open(settings.model(), work), settings.labels().result(), settings.device());
    Sight sight = Sight.of(settings.frame());
    List<Wanted> wanted = new ArrayList<>();
    learnt.forEach(photo -> wanted.add(new Wanted(photo, sight, List.of(View.PLAIN))));
    tests.forEach(photo -> wanted.add(new Wanted(photo, sight, List.of(View.PLAIN))));
    described.describe(wanted, settings.threads(), listener::asked, remarks::add);
    who.put(
        Baselines.NEAREST,
        only(baselines.nearest(photo -> described.numbers(photo, sight, View.PLAIN)), tests));
    // The copy that tells its inner numbers has served.
    ResultFolder.at(settings.out().toString()).deleteFolder(WORK);
  }

  private static List<Answered> only(List<Answered> answered, List<LabelledPhoto> tests) {
    return answered.stream().filter(each -> tests.contains(each.photo())).toList();
  }

  private Evaluation write(Told told) throws IOException {
    List<OverallRow> overall = new ArrayList<>();
    List<ClassRow> classes = new ArrayList<>();
    told.who()
        .forEach(
            (name, answered) -> {
              Figures.parts(answered)
                  .forEach((part, some) -> classes.addAll(Figures.classes(name, part, some)));
              Parts.of(answered)
                  .forEach((part, some) -> overall.add(Figures.overall(name, part, some)));
            });
    writeTables(told, overall, classes);
    AtThreshold threshold = new AtThreshold(told.task(), told.model().threshold());
    List<String> sentences = new ArrayList<>();
    Figures.parts(told.answers())
        .forEach((part, some) -> sentences.add(threshold.sentence(part, some)));
    return new Evaluation(
        told.model().describe(),
        settings.against() == null ? null : String.valueOf(settings.against().getFileName()),
        told.answers().size(),
        remarks,
        overall,
        classes,
        sentences,
        Tables.confusion(told.answers()),
        Tables.reliability(told.answers()),
        told.treatments(),
        BandTest.sentences(told.treatments()),
        Gallery.of(told.answers(), settings.frame()),
        settings.against() == null ? null : Tables.pairs(told.answers(), told.second()),
        told.agreement(),
        people(told.answers()));
  }

  private void writeTables(Told told, List<OverallRow> overall, List<ClassRow> classes)
      throws IOException {
    List<FigureRow> figures = new ArrayList<>(FigureRow.of(overall, classes));
    told.treatments()
        .forEach(
            row ->
                figures.add(
                    FigureRow.of(told.model().name(), row.treatment(), "top1", null, row.right())));
    figures.addAll(WriteTables.of(told.agreement()));
    WriteTables write = new WriteTables(settings.out());
    write.figures(figures);
    write.answers(told.answers(), told.second());
    write.confusion(Tables.confusion(told.answers()));
    write.reliability(Tables.reliability(told.answers()));
  }

  /** How many votes are for what counts as right, where only their numbers are known. */
  private static @Nullable Share people(List<Answered> answers) {
    int all = 0;
    int agreeing = 0;
    for (Answered each : answers) {
      LabelledPhoto.Votes own = each.photo().votes();
      all += own.all() > 1 ? own.all() : 0;
      agreeing += own.all() > 1 ? own.agreeing() : 0;
    }
    return all == 0 ? null : Share.of(agreeing, all);
  }
}
