SELECT
  d.deployment_id AS "deploymentID",
  d.station_id AS "locationID",
  NULL AS "locationName",
  round(d.latitude, {decimals}) AS "latitude",
  round(d.longitude, {decimals}) AS "longitude",
  NULL AS "coordinateUncertainty",
  strftime(CAST(d.deployment_start AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S') || o.offset_text
    AS "deploymentStart",
  strftime(CAST(d.deployment_end AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S') || o.offset_text
    AS "deploymentEnd",
  NULL AS "setupBy",
  coalesce(d.camera_id, d.camera_serials) AS "cameraID",
  d.camera_models AS "cameraModel",
  NULL AS "cameraDelay",
  NULL AS "cameraHeight",
  NULL AS "cameraDepth",
  NULL AS "cameraTilt",
  NULL AS "cameraHeading",
  NULL AS "detectionDistance",
  coalesce(t.issues, false) AS "timestampIssues",
  NULL AS "baitUse",
  NULL AS "featureType",
  NULL AS "habitat",
  NULL AS "deploymentGroups",
  NULL AS "deploymentTags",
  CASE WHEN d.clock_shift_s <> 0
    THEN 'times corrected by ' || d.clock_shift_s || ' s' END AS "deploymentComments"
FROM deployments d
LEFT JOIN (
  SELECT deployment_id, bool_or(timestamp_issue) AS issues FROM files GROUP BY ALL
) t ON t.deployment_id = d.deployment_id
LEFT JOIN (
  SELECT
    deployment_id,
    format('{}{:02d}:{:02d}', CASE WHEN minutes < 0 THEN '-' ELSE '+' END,
      abs(minutes) // 60, abs(minutes) % 60) AS offset_text
  FROM (
    SELECT deployment_id, coalesce(any_value(d.utc_offset_min), min(m.utc_offset_min)) AS minutes
    FROM deployments d LEFT JOIN media m USING (deployment_id) GROUP BY ALL
  )
) o ON o.deployment_id = d.deployment_id
ORDER BY d.deployment_id
