package org.trapline.transforms.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything belongs to the deployment that the person named. The camera's own folders stay in the
 * path, also those above the source: {@code E:\} and {@code E:\DCIM} give a photo one id.
 *
 * @param deploymentId as given
 */
record OneDeployment(String deploymentId) implements WhoseCard {
  OneDeployment {
    DeploymentIds.requireUsable(deploymentId, "--deployment");
  }

  @Override
  public Optional<Claim> claim(Source source, List<String> folders) {
    List<String> below = new ArrayList<>(CameraFolders.tailOf(source.levels()));
    below.addAll(folders);
    return Optional.of(new Claim(deploymentId, List.of(), below, LayoutValues.NONE));
  }

  @Override
  public String whyNot(Source source, List<String> folders) {
    throw new IllegalStateException("this rule claims every folder");
  }
}
