package org.trapline.transforms.find;

import java.util.List;
import java.util.Optional;

/**
 * The first folder level that is not a camera's names the deployment; where there is none, the
 * source's own name does, unless that is a camera's folder, too, or a drive.
 */
record FirstFolder() implements WhoseCard {
  @Override
  public Optional<Claim> claim(Source source, List<String> folders) {
    for (int i = 0; i < folders.size(); i++) {
      if (!CameraFolders.looksLike(folders.get(i))) {
        return Optional.of(
            new Claim(
                folders.get(i),
                folders.subList(0, i + 1),
                folders.subList(i + 1, folders.size()),
                LayoutValues.NONE));
      }
    }
    String own = source.named() ? source.levels().get(source.levels().size() - 1) : "";
    if (own.isEmpty() || CameraFolders.looksLike(own)) {
      return Optional.empty();
    }
    return Optional.of(new Claim(own, List.of(), folders, LayoutValues.NONE));
  }

  @Override
  public String whyNot(Source source, List<String> folders) {
    return "belongs to no deployment, since no folder but the camera's own lies between it and "
        + source.given()
        + ": say whose card this is with --deployment, such as --deployment RIV-01";
  }
}
