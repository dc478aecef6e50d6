-- Bursts with a named animal, by cell; the same files as in sequences.sql.
WITH stations AS (SELECT deployment_id, max(station_id) AS station_id FROM deployments GROUP BY 1),
named AS (
  SELECT DISTINCT deployment_id, coalesce(sequence_id, media_id) AS burst FROM detections
  WHERE counted AND category = 'animal'
    AND coalesce(scientific_name, common_name) IS NOT NULL
),
bursts AS (
  SELECT m.deployment_id, coalesce(m.sequence_id, m.media_id) AS burst,
    coalesce(max(m.station_id), max(stations.station_id), m.deployment_id) AS station,
    min(m.captured_at_local) AS captured_at_local
  FROM media m LEFT JOIN stations ON stations.deployment_id = m.deployment_id
  WHERE m.duplicate_of IS NULL AND m.error_code IS NULL AND m.media_type LIKE 'image/%'
    AND m.capture_method <> 'time_lapse'
  GROUP BY m.deployment_id, burst
)
SELECT CASE WHEN c.cell_group = 'none' THEN c.period ELSE c.cell_group || ' ' || c.period END AS cell,
  'named' AS part, count(*) AS n
FROM bursts b
JOIN named n ON n.deployment_id = b.deployment_id AND n.burst = b.burst
JOIN review_cells c
  ON c.station = b.station AND b.captured_at_local >= c.since AND b.captured_at_local < c.until
GROUP BY ALL
UNION ALL
SELECT cell, part, count(*) FROM review_sequences GROUP BY ALL
ORDER BY ALL
