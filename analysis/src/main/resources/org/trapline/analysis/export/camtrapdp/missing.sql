SELECT
  d.deployment_id AS deployment,
  d.latitude IS NULL AS latitude,
  d.longitude IS NULL AS longitude,
  d.deployment_start IS NULL AS deployment_start,
  d.deployment_end IS NULL AS deployment_end,
  d.utc_offset_min IS NULL AND coalesce(m.without, true) AS utc_offset
FROM deployments d
LEFT JOIN (
  SELECT deployment_id, bool_or(utc_offset_min IS NULL AND captured_at_local IS NOT NULL) AS without
  FROM media GROUP BY ALL
) m ON m.deployment_id = d.deployment_id
ORDER BY d.deployment_id
