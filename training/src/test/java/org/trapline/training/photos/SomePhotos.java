package org.trapline.training.photos;

import java.nio.file.Path;
import java.util.List;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

/** Labelled photos that lie nowhere. */
public final class SomePhotos {
  private SomePhotos() {}

  /** A photo of an encounter of its own deployment. */
  public static LabelledPhoto of(String deployment, String encounter, int number, String answer) {
    String path = encounter + "/" + number + ".jpg";
    return new LabelledPhoto(
        "%032x".formatted((deployment + path).hashCode()),
        deployment,
        path,
        Path.of(path),
        answer,
        answer,
        deployment + "/" + encounter,
        Light.DAY,
        new PixelBox(0, 0, 100, 80),
        false,
        List.of(),
        false,
        new LabelledPhoto.Votes(1, 1));
  }
}
