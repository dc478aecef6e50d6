package org.trapline.pipeline.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.pipeline.deployments.DeploymentEntry;
import org.trapline.schemas.CameraFacts;
import org.trapline.transforms.bands.CameraView;
import org.trapline.transforms.bands.MeasureCameras;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;

/** Looks at one deployment's files and says what they are and what is wrong. */
final class CheckDeployment {
  private final LookAtFile look;
  private final MeasureCameras cameras;
  private final BandChoice bands;
  private final LocalDate today;

  CheckDeployment(CheckSettings settings, LocalDate today) {
    this.look = new LookAtFile(new PixelLimits(settings.maxPixels()));
    this.cameras = new MeasureCameras(settings.maxPixels());
    this.bands = BandChoice.parse("--bands", settings.bands());
    this.today = today;
  }

  /**
   * What was found, and the photos that can be judged among those that were looked at.
   *
   * @param check for people
   * @param judgeable to measure the pace with
   */
  record Outcome(DeploymentCheck check, List<FoundFile> judgeable) {}

  Outcome of(FoundDeployment found, @Nullable DeploymentEntry declared) {
    List<FileLook> looks = SpreadLooks.of(found.files(), look::at);
    CameraTimes times = new CameraTimes(looks, today, declared);
    List<CameraView> views =
        cameras.view(found.files().stream().map(LookAtFile::ref).toList(), bands);
    DeploymentCheck check =
        new DeploymentCheck(
            found.deploymentId(),
            extensions(found.files()),
            found.bytes(),
            found.otherFiles(),
            looks.size(),
            times.first(),
            times.last(),
            times.gaps(),
            camerasIn(looks),
            times.doubts(),
            looks.stream().map(FileLook::bad).filter(Objects::nonNull).toList(),
            views,
            found.unreadable());
    return new Outcome(
        check, looks.stream().filter(FileLook::judgeable).map(FileLook::file).toList());
  }

  private static SortedMap<String, Long> extensions(List<FoundFile> files) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (FoundFile file : files) {
      String name = file.name();
      String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      counts.merge(extension, 1L, Long::sum);
    }
    return counts;
  }

  private static List<CameraSeen> camerasIn(List<FileLook> looks) {
    Map<String, TreeSet<String>> serials = new TreeMap<>();
    Map<String, Integer> photos = new TreeMap<>();
    for (FileLook look : looks) {
      if (!look.judgeable()) {
        continue;
      }
      CameraFacts camera = look.facts().camera();
      String name = name(camera.make(), camera.model());
      photos.merge(name, 1, Integer::sum);
      TreeSet<String> known = serials.computeIfAbsent(name, key -> new TreeSet<>());
      if (camera.serial() != null) {
        known.add(camera.serial());
      }
    }
    List<CameraSeen> cameras = new ArrayList<>();
    serials.forEach(
        (name, known) ->
            cameras.add(new CameraSeen(name, List.copyOf(known), photos.getOrDefault(name, 0))));
    return cameras;
  }

  private static String name(@Nullable String make, @Nullable String model) {
    if (make == null || model == null) {
      return make == null ? Objects.requireNonNullElse(model, "") : make;
    }
    // Some makers write their name into the model, too.
    return model.startsWith(make) ? model : make + " " + model;
  }
}
