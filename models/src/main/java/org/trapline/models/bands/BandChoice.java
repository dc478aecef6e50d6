package org.trapline.models.bands;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/** What a person wants done about info bands. */
public sealed interface BandChoice {
  /**
   * What the choice itself says about a camera.
   *
   * @return the rectangle; empty if the camera has to be measured
   */
  Optional<BandMeasurement> of(CameraKey camera);

  /**
   * The choice in one line that is the same whenever its effect on pixels is the same: for
   * fingerprints.
   */
  String canonical();

  /**
   * Reads {@code auto}, {@code none}, {@code top=32,bottom=3%} or the path of a profile file.
   *
   * @param option the option's name, for messages, such as {@code --bands}
   * @param text its value
   * @throws IllegalArgumentException with one sentence that names the option
   */
  static BandChoice parse(String option, String text) {
    String value = text.strip();
    if (value.equals("auto")) {
      return new Auto();
    }
    if (value.equals("none")) {
      return new None();
    }
    Insets insets = Insets.parse(value);
    if (insets != null) {
      return new Told(insets);
    }
    try {
      Path file = Path.of(value);
      if (!value.isEmpty() && Files.isRegularFile(file)) {
        return new Profile(BandProfile.read(file));
      }
    } catch (InvalidPathException e) {
      // No path either: the sentence below says what it could have been.
    }
    throw new IllegalArgumentException(
        ("%s %s is neither auto, none, pixels or percent such as top=32,bottom=3%%, nor a profile"
                + " file that exists")
            .formatted(option, value.isEmpty() ? "(empty)" : value));
  }

  /** Measure each camera from its own photos. */
  record Auto() implements BandChoice {
    @Override
    public Optional<BandMeasurement> of(CameraKey camera) {
      return Optional.empty();
    }

    @Override
    public String canonical() {
      return "auto";
    }
  }

  /** Crop nothing. */
  record None() implements BandChoice {
    @Override
    public Optional<BandMeasurement> of(CameraKey camera) {
      return Optional.of(
          new BandMeasurement(
              PixelBox.whole(camera.width(), camera.height()),
              BandSource.NONE,
              0,
              "cropping was switched off"));
    }

    @Override
    public String canonical() {
      return "none";
    }
  }

  /** Cut as told, whatever the camera. */
  final class Told implements BandChoice {
    private final Insets insets;

    Told(Insets insets) {
      this.insets = insets;
    }

    @Override
    public Optional<BandMeasurement> of(CameraKey camera) {
      return Optional.of(
          insets.cut(camera.width(), camera.height(), BandSource.TOLD, "cut as told"));
    }

    @Override
    public String canonical() {
      return insets.toString();
    }
  }

  /** Cut what a profile file says, and measure the cameras that it doesn't know. */
  final class Profile implements BandChoice {
    private final BandProfile profile;

    Profile(BandProfile profile) {
      this.profile = profile;
    }

    @Override
    public Optional<BandMeasurement> of(CameraKey camera) {
      return profile.of(camera);
    }

    @Override
    public String canonical() {
      return "profile " + profile;
    }
  }
}
