-- The facts of the reviewed files that an event needs.
SELECT m.deployment_id, m.media_id, m.captured_at_local,
  coalesce(m.station_id, s.station_id, m.deployment_id) AS station,
  NOT m.timestamp_issue AND (m.timestamp_source <> 'file_system' OR {file_times})
    AND m.captured_at_local IS NOT NULL AND m.capture_method <> 'time_lapse' AS time_is_good
FROM media m
JOIN (SELECT DISTINCT deployment_id, media_id FROM review_named) n
  ON n.deployment_id = m.deployment_id AND n.media_id = m.media_id
LEFT JOIN (SELECT deployment_id, max(station_id) AS station_id FROM deployments GROUP BY 1) s
  ON s.deployment_id = m.deployment_id
