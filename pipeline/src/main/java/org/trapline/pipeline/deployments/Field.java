package org.trapline.pipeline.deployments;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of deployments.csv: Camtrap DP's, and Trapline's own. A header is recognised whatever
 * its case and without its underscores, so {@code deploymentID} and {@code deployment_id} are one.
 */
enum Field {
  DEPLOYMENT_ID("deploymentID", "deployment"),
  LOCATION_ID("locationID", "station stationID"),
  LOCATION_NAME("locationName"),
  LATITUDE("latitude", "lat"),
  LONGITUDE("longitude", "lon long lng"),
  COORDINATE_UNCERTAINTY("coordinateUncertainty"),
  COUNTRY("country"),
  ADMIN1_REGION("admin1_region"),
  START("deploymentStart", "start"),
  END("deploymentEnd", "end"),
  SETUP_BY("setupBy"),
  CAMERA_ID("cameraID", "camera"),
  CAMERA_MODEL("cameraModel"),
  CAMERA_DELAY("cameraDelay"),
  CAMERA_HEIGHT("cameraHeight"),
  CAMERA_DEPTH("cameraDepth"),
  CAMERA_TILT("cameraTilt"),
  CAMERA_HEADING("cameraHeading"),
  DETECTION_DISTANCE("detectionDistance"),
  TIMESTAMP_ISSUES("timestampIssues"),
  BAIT_USE("baitUse"),
  FEATURE_TYPE("featureType"),
  HABITAT("habitat"),
  DEPLOYMENT_GROUPS("deploymentGroups"),
  DEPLOYMENT_TAGS("deploymentTags"),
  DEPLOYMENT_COMMENTS("deploymentComments"),
  PATH("path"),
  UTC_OFFSET("utc_offset"),
  CLOCK_SHIFT("clock_shift"),
  CLOCK_SHIFT_END("clock_shift_end");

  private static final Map<String, Field> BY_HEADER = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_HEADER.put(folded(field.header), field);
      for (String other : field.otherHeaders.split(" ", -1)) {
        BY_HEADER.put(folded(other), field);
      }
    }
  }

  private final String header;
  private final String otherHeaders;

  Field(String header) {
    this(header, header);
  }

  Field(String header, String otherHeaders) {
    this.header = header;
    this.otherHeaders = otherHeaders;
  }

  /** The name that is written, and used in messages. */
  String header() {
    return header;
  }

  /** The fields by folded header. */
  static Map<String, Field> byHeader() {
    return BY_HEADER;
  }

  static String folded(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
  }
}
