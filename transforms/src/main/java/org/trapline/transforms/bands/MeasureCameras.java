package org.trapline.transforms.bands;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.bands.BandEvidence;
import org.trapline.models.bands.BandMeasurement;
import org.trapline.models.bands.BandMeasurer;
import org.trapline.models.bands.CameraKey;
import org.trapline.models.bands.SmallPhoto;
import org.trapline.models.bands.SpreadSample;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;
import org.trapline.schemas.TimestampSource;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.read.Fetched;

/**
 * Measures the cameras that took a list of photos: looks at the headers of a spread of them, groups
 * them by camera and size, and decodes at most two dozen of each camera at full size. Files that
 * can't be read are passed over here; judging gives them their rows.
 */
public final class MeasureCameras {
  /** Headers that are read to find the cameras and the light; a few milliseconds each. */
  static final int HEADERS = 160;

  private final PixelLimits limits;
  private final Consumer<MediaRef> inHand;

  /**
   * Measures photos of at most so many pixels.
   *
   * @param maxPixels larger ones are passed over
   */
  public MeasureCameras(long maxPixels) {
    this(maxPixels, photo -> {});
  }

  /** Measures likewise, and tells which photo it is about to open. */
  MeasureCameras(long maxPixels, Consumer<MediaRef> inHand) {
    this.limits = new PixelLimits(maxPixels);
    this.inHand = inHand;
  }

  private record Sampled(MediaRef ref, CaptureFacts facts) {}

  /** What the sample of one camera gives: evidence of bands, and pictures to draw. */
  private record Look(List<BandEvidence> evidence, List<SmallPhoto> pictures) {}

  /**
   * Measures the cameras that are not known yet.
   *
   * @param files of one deployment
   * @param known scenes that stay as they are
   */
  public List<FrozenBand> measure(List<MediaRef> files, FrozenBands known) {
    List<FrozenBand> bands = new ArrayList<>();
    cameras(files)
        .forEach(
            (camera, photos) -> {
              boolean isKnown =
                  known.choice().of(camera).isPresent()
                      || known.bands().stream().anyMatch(band -> band.fits(camera));
              if (!isKnown) {
                CameraView view = new CameraView(camera, measure(camera, look(photos)), List.of());
                bands.add(view.frozen());
              }
            });
    return bands;
  }

  /**
   * Says of every camera what a run would cut off. Photos are decoded only of cameras that have to
   * be measured.
   *
   * @param files of one deployment
   * @param choice what {@code --bands} says
   */
  public List<CameraView> view(List<MediaRef> files, BandChoice choice) {
    List<CameraView> views = new ArrayList<>();
    cameras(files)
        .forEach(
            (camera, photos) ->
                views.add(
                    new CameraView(
                        camera,
                        choice.of(camera).orElseGet(() -> measure(camera, look(photos))),
                        List.of())));
    return views;
  }

  /** Says the same, with the pictures to draw it on: some 12 MB for each camera. */
  public List<CameraView> viewWithPictures(List<MediaRef> files, BandChoice choice) {
    List<CameraView> views = new ArrayList<>();
    cameras(files)
        .forEach(
            (camera, photos) -> {
              Look look = look(photos);
              views.add(
                  new CameraView(
                      camera,
                      choice.of(camera).orElseGet(() -> measure(camera, look)),
                      look.pictures()));
            });
    return views;
  }

  private Map<CameraKey, List<Sampled>> cameras(List<MediaRef> files) {
    Map<CameraKey, List<Sampled>> cameras = new LinkedHashMap<>();
    for (MediaRef ref : spread(files)) {
      Fetched fetched = FetchAhead.fetch(ref);
      inHand.accept(ref);
      open(fetched).ifPresent(photo -> sort(ref, fetched, photo, cameras));
    }
    return cameras;
  }

  private static BandMeasurement measure(CameraKey camera, Look look) {
    return look.evidence().isEmpty()
        ? new BandMeasurement(
            PixelBox.whole(camera.width(), camera.height()),
            BandSource.UNSURE,
            0,
            "no photo of this camera could be decoded for measuring")
        : BandMeasurer.measure(look.evidence());
  }

  private static List<MediaRef> spread(List<MediaRef> files) {
    if (files.size() <= HEADERS) {
      return files;
    }
    List<MediaRef> some = new ArrayList<>();
    for (int i = 0; i < HEADERS; i++) {
      some.add(files.get((int) ((2L * i + 1) * files.size() / (2L * HEADERS))));
    }
    return some;
  }

  private Optional<Photo> open(Fetched fetched) {
    if (fetched.error() != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Photo.open(fetched.bytes(), fetched.planned().fileName(), limits));
    } catch (PhotoException e) {
      // It will have its row, and its reason, when it is judged.
      return Optional.empty();
    }
  }

  private static void sort(
      MediaRef ref, Fetched fetched, Photo photo, Map<CameraKey, List<Sampled>> cameras) {
    CaptureFacts facts =
        ExifReader.read(
            fetched.bytes(),
            fetched.format(),
            ref.file().fileName(),
            Instant.ofEpochMilli(ref.file().modifiedMillis()));
    String make = facts.camera().make();
    String model = facts.camera().model();
    CameraKey camera =
        new CameraKey(
            make == null ? "" : make,
            model == null ? "" : model,
            photo.fullWidth(),
            photo.fullHeight());
    cameras.computeIfAbsent(camera, key -> new ArrayList<>()).add(new Sampled(ref, facts));
  }

  private Look look(List<Sampled> photos) {
    List<SpreadSample.Shot> shots = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      CaptureFacts facts = photos.get(i).facts();
      Light light = Boolean.TRUE.equals(facts.exposure().lit()) ? Light.INFRARED : null;
      shots.add(new SpreadSample.Shot(i, facts.clock().local(), light));
    }
    Look look = new Look(new ArrayList<>(), new ArrayList<>());
    for (int index : SpreadSample.of(shots)) {
      Fetched fetched = FetchAhead.fetch(photos.get(index).ref());
      CaptureFacts facts = photos.get(index).facts();
      inHand.accept(photos.get(index).ref());
      open(fetched).ifPresent(photo -> lookAt(photo, facts, look));
    }
    return look;
  }

  private static void lookAt(Photo photo, CaptureFacts facts, Look look) {
    // A file's modification time tells nothing of the light.
    LocalDateTime time =
        facts.clock().source() == TimestampSource.FILE_SYSTEM ? null : facts.clock().local();
    try (Picture picture = photo.decode(1)) {
      look.evidence().add(BandEvidence.byClock(picture, time));
      look.pictures().add(SmallPhoto.of(picture));
    } catch (PhotoException e) {
      // It will have its row, and its reason, when it is judged.
    }
  }
}
