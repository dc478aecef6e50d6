package org.trapline.runners.command;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trapline.models.catalogue.CatalogueEntry;
import org.trapline.models.catalogue.ModelCatalogue;
import org.trapline.models.fetch.AddPublished;
import org.trapline.models.fetch.PublishedFile;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.names.NearestName;
import org.trapline.runners.console.DownloadProgress;
import org.trapline.runners.console.Screen;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import org.trapline.runners.options.AddOptions;
import org.trapline.runners.options.ModelPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a model among the installed ones. The only command that uses the network. */
@Command(
    name = "add",
    sortOptions = false,
    description = "Add a model: copied from the disk or fetched, with a card.",
    footer =
        "It goes to ~/.trapline/models, or to the folder that TRAPLINE_MODELS names. A download"
            + " that broke off goes on when the same command is given again.")
final class ModelsAddCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODEL",
      description =
          "A name of 'trapline models list', a weights file, a folder with a card, or a URL.")
  private String model = "";

  @Mixin final AddOptions options = new AddOptions();
  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelFolder added = add(out);
    Path folder = Objects.requireNonNull(added.weights().toAbsolutePath().getParent());
    String name = String.valueOf(folder.getFileName());
    out.println("Added %s, in %s".formatted(added.describe(), folder));
    out.println("SHA-256 of the weights: " + added.card().files().sha256());
    out.println("Now try it with: trapline models check " + name);
    out.flush();
    return ExitCode.DONE.code();
  }

  private ModelFolder add(PrintWriter out) {
    if (model.contains("://")) {
      PublishedFile file = PublishedFile.at(url(), options.sha256());
      try (DownloadProgress progress = new DownloadProgress(out, Screen.ofThisProcess())) {
        return AddPublished.to(ModelPlaces.own(), progress::received)
            .fromAddress(file, options.hints());
      }
    }
    Optional<Path> path = onDisk();
    if (path.isPresent()) {
      return ModelFolders.add(path.get(), ModelPlaces.own(), options.hints());
    }
    CatalogueEntry entry = ModelCatalogue.shipped().named(model).orElseThrow(this::unknown);
    options.refuseHints(model);
    try (DownloadProgress progress = new DownloadProgress(out, Screen.ofThisProcess())) {
      return AddPublished.to(ModelPlaces.own(), progress::received).fromCatalogue(entry);
    } finally {
      if (!entry.licenceNote().isEmpty()) {
        out.println("Licence %s: %s".formatted(entry.licence(), entry.licenceNote()));
      }
    }
  }

  private Optional<Path> onDisk() {
    try {
      return Optional.of(Path.of(model)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private URI url() {
    try {
      return new URI(model);
    } catch (URISyntaxException e) {
      throw new UserError("'%s' is no address (%s): correct it".formatted(model, e.getReason()));
    }
  }

  private UserError unknown() {
    List<String> names =
        ModelCatalogue.shipped().entries().stream().map(CatalogueEntry::name).toList();
    String nearest = NearestName.of(model, names);
    return new UserError(
        "'%s' is neither a file or folder nor a name of the catalogue%s; 'trapline models list' shows the names"
            .formatted(model, nearest == null ? "" : ", did you mean " + nearest + "?"));
  }
}
