-- Every burst without a named animal: blank, or with an animal or a doubt that nobody named. Its
-- file with the highest animal score stands for it. Videos, duplicates, failures and time-lapse
-- pictures are left out: they make no events either.
CREATE OR REPLACE TEMP TABLE review_sequences AS
WITH stations AS (SELECT deployment_id, max(station_id) AS station_id FROM deployments GROUP BY 1),
animals AS (
  SELECT deployment_id, coalesce(sequence_id, media_id) AS burst,
    bool_or(coalesce(scientific_name, common_name) IS NOT NULL) AS named,
    max(coalesce(species_score, detector_score)) AS score
  FROM detections WHERE counted AND category = 'animal' GROUP BY ALL
),
bursts AS (
  SELECT m.deployment_id, coalesce(m.sequence_id, m.media_id) AS burst,
    coalesce(max(m.station_id), max(stations.station_id), m.deployment_id) AS station,
    min(m.captured_at_local) AS captured_at_local,
    bool_and(m.media_label = 'blank') AS is_blank,
    bool_or(m.media_label = 'unknown') AS in_doubt,
    bool_or(m.media_label IN ('human', 'vehicle')) AS in_use,
    max(coalesce(m.max_animal_score, 1 - m.blank_score, 0)) AS score,
    arg_max(m.media_id, (coalesce(m.max_animal_score, 1 - m.blank_score, 0), m.media_id)) AS media_id
  FROM media m LEFT JOIN stations ON stations.deployment_id = m.deployment_id
  WHERE m.duplicate_of IS NULL AND m.error_code IS NULL AND m.media_type LIKE 'image/%'
    AND m.capture_method <> 'time_lapse'
  GROUP BY m.deployment_id, burst
)
SELECT b.deployment_id, b.burst, b.media_id, b.captured_at_local,
  CASE WHEN b.is_blank THEN 'blank' ELSE 'unknown' END AS part,
  CASE WHEN {by_deployment} THEN b.deployment_id
    WHEN c.cell_group = 'none' THEN c.period ELSE c.cell_group || ' ' || c.period END AS cell,
  CASE WHEN b.score >= 0.1 THEN 'in doubt' ELSE 'sure' END AS class,
  CASE WHEN b.is_blank THEN b.score ELSE a.score END AS score
FROM bursts b
LEFT JOIN animals a ON a.deployment_id = b.deployment_id AND a.burst = b.burst
LEFT JOIN review_cells c
  ON c.station = b.station AND b.captured_at_local >= c.since AND b.captured_at_local < c.until
WHERE NOT coalesce(a.named, false)
  AND (b.is_blank OR a.burst IS NOT NULL OR (b.in_doubt AND NOT b.in_use))
  AND ({by_deployment} OR c.station IS NOT NULL)
