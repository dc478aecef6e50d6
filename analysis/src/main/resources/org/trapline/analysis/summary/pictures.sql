-- The surest picture of each species, then the second of each; one of a burst is enough. The
-- pictures themselves are fetched later, one by one: all of them would not fit in memory.
WITH animals AS (
  SELECT d.deployment, d.deployment_id, d.media_id, coalesce(d.sequence_id, d.media_id) AS burst,
    coalesce(d.scientific_name, d.common_name) AS species, d.captured_at_local,
    d.detection_index, coalesce(d.species_score, d.detector_score, 0) AS score
  FROM detections d
  SEMI JOIN (SELECT * FROM media WHERE media_label = 'animal' AND n_human = 0) m
    ON d.deployment_id = m.deployment_id AND d.media_id = m.media_id
  WHERE d.counted AND d.category = 'animal'
  QUALIFY row_number() OVER (PARTITION BY d.deployment_id, burst, species ORDER BY score DESC, d.media_id) = 1
),
kept AS (
  SELECT a.*, t.detection_index AS shows
  FROM animals a JOIN (SELECT deployment_id, media_id, detection_index FROM thumbnails) t
    ON a.deployment_id = t.deployment_id AND a.media_id = t.media_id
    AND t.detection_index IN (-1, a.detection_index)
  QUALIFY row_number() OVER (PARTITION BY a.deployment_id, a.media_id, species ORDER BY shows) = 1
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY species ORDER BY score DESC, deployment_id, media_id) AS place
  FROM kept
)
SELECT * FROM ranked WHERE place <= 2
ORDER BY place, species IS NULL, score DESC, species LIMIT 12
