package org.trapline.pipeline.check;

import java.util.ArrayList;
import java.util.List;
import org.trapline.models.bands.BandChoice;
import org.trapline.pipeline.deployments.DeploymentsTable;
import org.trapline.transforms.bands.CameraView;
import org.trapline.transforms.bands.MeasureCameras;
import org.trapline.transforms.find.FoundDeployment;

/** Says of every camera of every deployment what a run would cut off, with pictures to show it. */
public final class ViewBands {
  private ViewBands() {}

  /**
   * A camera and whose card its photos are on.
   *
   * @param deploymentId as the tables will have it
   * @param view the camera
   */
  public record DeploymentView(String deploymentId, CameraView view) {}

  /** Looks at the cameras, deployment by deployment, as a run does. */
  public static List<DeploymentView> of(CheckSettings settings) {
    DeploymentsTable table = CheckCards.table(settings);
    BandChoice choice = BandChoice.parse("--bands", settings.bands());
    MeasureCameras cameras = new MeasureCameras(settings.maxPixels());
    List<DeploymentView> views = new ArrayList<>();
    for (FoundDeployment deployment : CheckCards.find(settings, table).deployments()) {
      var files = deployment.files().stream().map(LookAtFile::ref).toList();
      for (CameraView view : cameras.viewWithPictures(files, choice)) {
        views.add(new DeploymentView(deployment.deploymentId(), view));
      }
    }
    return views;
  }
}
