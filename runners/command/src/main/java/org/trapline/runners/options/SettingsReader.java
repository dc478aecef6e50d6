package org.trapline.runners.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.folder.ModelSet;
import org.trapline.models.folder.SetRules;
import org.trapline.pipeline.check.CheckSettings;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.LocalSpeciesChoice;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.runners.exit.UserError;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.publish.DuplicateChoice;

/**
 * The only reader of raw strings. What was typed wins over what stands in trapline.toml; what
 * neither says has the default that the option's description tells. Every message names the option.
 */
public final class SettingsReader {
  /** Three times the largest sensor in a camera trap; what is larger is a panorama or a bomb. */
  static final int DEFAULT_MAX_MEGAPIXELS = 100;

  static final double DEFAULT_MAX_FAILED = 0.05;
  static final String DEFAULT_OUT = "results";

  private static final Pattern DEVICE = Pattern.compile("auto|cpu|gpu(:\\d{1,3})?");
  private final SettingsFile file;
  private final ModelShelf shelf;

  /** Reads over one settings file; models are looked for on the shelf. */
  public SettingsReader(SettingsFile file, ModelShelf shelf) {
    this.file = file;
    this.shelf = shelf;
  }

  /** Reads everything that a run needs. */
  public RunSettings run(RunOptions options) {
    return new RunSettings(
        cards(options.cards, options.survey, options.work),
        judge(options.models),
        publish(options.thresholds, options.place, options.survey, options.speciesList),
        work(options.work));
  }

  /** Reads which files to take, and whose they are. */
  public CardSettings cards(CardOptions options, SurveyOptions survey, WorkOptions work) {
    Given sample = given("sample", work.sample);
    if (sample != null && sample.wholeNumber() < 1) {
      throw sample.shouldBe("at least 1");
    }
    return cards(options, deploymentsCsv(survey), sample == null ? 0 : sample.wholeNumber());
  }

  /** Reads the same before there is a deployments.csv. */
  public CardSettings cards(CardOptions options) {
    return cards(options, null, 0);
  }

  private CardSettings cards(CardOptions options, @Nullable Path deploymentsCsv, int sample) {
    List<String> sources = options.sources.isEmpty() ? file.values("sources") : options.sources;
    if (sources.isEmpty()) {
      throw new UserError(
          "which photos? Name a folder, such as: trapline run E:\\ --deployment RIV-03");
    }
    Given deployment = given("deployment", options.deployment);
    Given layout = given("layout", options.layout);
    boolean both = deployment != null && layout != null;
    if (both && typed(deployment) == typed(layout)) {
      throw new UserError("--deployment and --layout both say whose card it is: give one of them");
    }
    return checked(
        () ->
            new CardSettings(
                sources,
                both && !typed(deployment) ? null : value(deployment),
                both && !typed(layout) ? null : value(layout),
                deploymentsCsv,
                sample));
  }

  /** Reads everything that a check of cards needs; the models may be left out. */
  public CheckSettings check(CheckOptions options) {
    WorkSettings work = work(options.work());
    ModelSet models = models(options.models);
    boolean blind =
        models.filter() == null && models.detector() == null && models.species() == null;
    return new CheckSettings(
        cards(options.cards, options.survey, options.work()),
        blind ? null : judge(options.models),
        bands(options.models.bands),
        work.workers(),
        work.maxMegapixels(),
        work.out());
  }

  /** Reads whose bands to look at; no model takes part in that. */
  public CheckSettings bands(BandsOptions options) {
    WorkOptions work = new WorkOptions();
    return new CheckSettings(
        cards(options.cards, options.survey, work),
        null,
        bands(options.bands),
        1,
        work(work).maxMegapixels(),
        work(work).out());
  }

  /** Reads the models and whatever else changes a score. */
  public JudgeSettings judge(ModelOptions options) {
    ModelSet models = models(options);
    if (models.filter() == null && models.detector() == null && models.species() == null) {
      throw new UserError(
          "no model named: give --models, --filter, --detector or --species. " + shelf.inventory());
    }
    Given device = given("device", options.device);
    if (device != null && !DEVICE.matcher(device.value()).matches()) {
      throw device.shouldBe("auto, cpu, gpu or gpu:N");
    }
    return checked(
        () ->
            new JudgeSettings(
                models.filter(),
                models.detector(),
                models.species(),
                models.rules(),
                bands(models, options),
                device == null ? "auto" : device.value()));
  }

  /** SpeciesNet's rules want the whole picture, whatever the file says of other models. */
  private String bands(ModelSet models, ModelOptions options) {
    return models.rules() == SetRules.SPECIESNET && options.bands == null
        ? "none"
        : bands(options.bands);
  }

  /** Reads the choice of bands; {@code auto} if nobody said. */
  public String bands(@Nullable String typed) {
    Given bands = given("bands", typed);
    if (bands == null) {
      return "auto";
    }
    checked(() -> BandChoice.parse(bands.option(), bands.value()).canonical());
    return bands.value();
  }

  /** Reads whatever only changes how rows are made of scores. */
  public PublishSettings publish(
      ThresholdOptions options,
      PlaceOptions place,
      SurveyOptions survey,
      SpeciesListOptions speciesList) {
    return checked(
        () ->
            new PublishSettings(
                score("animal-threshold", options.animal),
                score("human-threshold", options.human),
                score("vehicle-threshold", options.vehicle),
                score("blank-threshold", options.blank),
                score("species-threshold", options.species),
                value(given("country", place.country)),
                value(given("admin1-region", place.region)),
                deploymentsCsv(survey),
                localSpecies(speciesList),
                duplicates(options)));
  }

  private @Nullable DuplicateChoice duplicates(ThresholdOptions options) {
    Given given = given("duplicates", options.duplicates);
    return given == null ? null : given.oneOf(DuplicateChoice.class);
  }

  /** Reads how the work is to be done. */
  public WorkSettings work(WorkOptions options) {
    Given workers = given("workers", options.workers);
    Given chunkFiles = given("chunk-files", options.chunkFiles);
    Given maxFailed = given("max-failed", options.maxFailed);
    Given thumbnails = given("thumbnails", options.thumbnails);
    Given maxMegapixels = given("max-megapixels", options.maxMegapixels);
    return checked(
        () ->
            new WorkSettings(
                out(options.out),
                workers == null
                    ? Runtime.getRuntime().availableProcessors()
                    : workers.wholeNumber(),
                chunkFiles == null ? null : chunkFiles.wholeNumber(),
                maxFailed == null ? DEFAULT_MAX_FAILED : maxFailed.share(),
                thumbnails == null
                    ? ThumbnailChoice.ANIMALS
                    : thumbnails.oneOf(ThumbnailChoice.class),
                maxMegapixels == null ? DEFAULT_MAX_MEGAPIXELS : maxMegapixels.wholeNumber()));
  }

  /** Reads where the result is; a local one must be a folder or not be there yet. */
  public String out(@Nullable String typed) {
    Given out = given("out", typed);
    if (out == null) {
      return DEFAULT_OUT;
    }
    if (!out.value().contains("://") && Files.isRegularFile(out.path())) {
      throw out.shouldBe("a folder, and this is a file");
    }
    return out.value();
  }

  /** Reads who carries the work out. */
  public RunnerChoice runner(RunOptions options) {
    Given runner = given("runner", options.work.runner);
    return runner == null ? RunnerChoice.DIRECT : runner.oneOf(RunnerChoice.class);
  }

  private ModelSet models(ModelOptions options) {
    Given set = given("models", options.models);
    Given filter = given("filter", options.filter);
    Given detector = given("detector", options.detector);
    Given species = given("species", options.species);
    boolean typedSingle = typed(filter) || typed(detector) || typed(species);
    if (set == null || (typedSingle && !typed(set))) {
      return new ModelSet(folder(filter), folder(detector), folder(species));
    }
    for (Given single : new Given[] {filter, detector, species}) {
      if (single != null && typed(single) == typed(set)) {
        throw new UserError(
            "--models names a whole set and %s a single model: give one or the other"
                .formatted(single.option()));
      }
    }
    return shelf.set(set.value());
  }

  private @Nullable Path folder(@Nullable Given model) {
    return model == null ? null : shelf.folder(model.option(), model.value());
  }

  private @Nullable Path deploymentsCsv(SurveyOptions survey) {
    Given csv = given("deployments", survey.deployments);
    if (csv == null) {
      return null;
    }
    Path path = csv.path();
    if (!Files.isRegularFile(path)) {
      throw csv.shouldBe("a file that exists ('trapline deployments init' proposes one)");
    }
    return path;
  }

  private LocalSpeciesChoice localSpecies(SpeciesListOptions options) {
    Given list = given("species-list", options.list);
    Given radius = given("species-radius", options.radius);
    boolean none = list != null && list.value().equals(LocalSpeciesChoice.NO_LIST);
    if (list != null && !none && !Files.isRegularFile(list.path())) {
      throw list.shouldBe("a file that exists, or none");
    }
    return new LocalSpeciesChoice(
        value(list), radius == null ? null : radius.number("a number of kilometres"));
  }

  private @Nullable Float score(String key, @Nullable String typed) {
    Given given = given(key, typed);
    return given == null ? null : given.score();
  }

  private @Nullable Given given(String key, @Nullable String typed) {
    if (typed != null) {
      return new Given("--" + key, typed, null);
    }
    String value = file.value(key);
    return value == null ? null : new Given("--" + key, value, file.path().toString());
  }

  /** Whether it stands on the command line, which wins over the file. */
  private static boolean typed(@Nullable Given given) {
    return given != null && given.file() == null;
  }

  private static @Nullable String value(@Nullable Given given) {
    return given == null ? null : given.value();
  }

  /** The settings' own checks name the options already; here they become the user's sentence. */
  private static <T> T checked(Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }
}
