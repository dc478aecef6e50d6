-- How each cell was watched and judged. The table watched holds the time of each station and period.
WITH stations AS (SELECT deployment_id, max(station_id) AS station_id FROM deployments GROUP BY 1),
files AS (
  SELECT w.station_group, w.period, coalesce(m.station_id, stations.station_id, m.deployment_id) AS station,
    m.deployment_id, m.media_id, coalesce(m.sequence_id, m.media_id) AS burst, m.media_label, m.day_night,
    nullif(concat_ws(' ', m.make, m.model), '') AS camera,
    CASE WHEN m.media_label <> 'failed' THEN nullif(concat_ws(' + ',
      m.filter || ' ' || m.filter_version, m.detector || ' ' || m.detector_version,
      m.classifier || ' ' || m.classifier_version), '') END AS models,
    CASE WHEN m.band_source IN ('measured', 'no_band', 'unsure') THEN 'auto' ELSE m.band_source END AS crop_rule,
    m.scene_x || ',' || m.scene_y || ' ' || m.scene_width || 'x' || m.scene_height AS scene
  FROM media m
  LEFT JOIN stations ON stations.deployment_id = m.deployment_id
  JOIN watched w ON w.station = coalesce(m.station_id, stations.station_id, m.deployment_id)
    AND m.captured_at_local >= w.from_time AND m.captured_at_local < w.to_time
  WHERE NOT m.timestamp_issue
    AND (m.duplicate_of IS NULL OR m.deployment_id IN (SELECT deployment_id FROM keeps_duplicates))
),
boxes AS (
  SELECT w.station_group, w.period, median(d.bbox_height) AS median_box_height
  FROM detections d
  LEFT JOIN stations ON stations.deployment_id = d.deployment_id
  JOIN watched w ON w.station = coalesce(d.station_id, stations.station_id, d.deployment_id)
    AND d.captured_at_local >= w.from_time AND d.captured_at_local < w.to_time
  WHERE d.counted AND d.category = 'animal'
  GROUP BY ALL
)
SELECT f.station_group, f.period, count(DISTINCT f.station) AS stations,
  count(DISTINCT f.deployment_id) AS deployments, count(*) AS files,
  count(DISTINCT (f.deployment_id, f.burst)) AS triggers,
  100.0 * count(*) FILTER (f.media_label = 'blank') / count(*) AS blank_percent,
  100.0 * count(*) FILTER (f.media_label = 'failed') / count(*) AS failed_percent,
  100.0 * count(*) FILTER (f.day_night = 'infrared') / count(*) AS infrared_percent,
  any_value(boxes.median_box_height) AS median_box_height,
  string_agg(DISTINCT f.camera, '; ' ORDER BY f.camera) AS cameras,
  string_agg(DISTINCT f.models, '; ' ORDER BY f.models) AS models,
  string_agg(DISTINCT f.crop_rule, '; ' ORDER BY f.crop_rule) AS crop_rules,
  string_agg(DISTINCT f.scene, '; ' ORDER BY f.scene) AS scenes
FROM files f
LEFT JOIN boxes ON boxes.station_group = f.station_group AND boxes.period = f.period
GROUP BY f.station_group, f.period
ORDER BY f.station_group DESC, f.period DESC
