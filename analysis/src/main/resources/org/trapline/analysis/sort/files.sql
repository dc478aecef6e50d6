-- People are held back, and what was not judged; half of the score that counts is a doubt already.
WITH doubt AS (
  SELECT least(0.1, 0.5 * coalesce(min(detector_score), 1)) AS since
  FROM detections WHERE category = 'human' AND counted
)
SELECT
  deployment_id,
  coalesce(station_id, deployment_id) AS station,
  media_id,
  file_path,
  captured_at_local,
  CASE WHEN media_label = 'animal' THEN coalesce(top_species, 'animal') ELSE media_label END AS name,
  CASE WHEN media_label = 'animal' THEN top_species_score END AS score,
  media_label IN ('human', 'unknown', 'failed') OR n_human > 0
    OR coalesce(max_human_score >= doubt.since, false) AS held_back
FROM media, doubt
ORDER BY deployment_id, file_path, media_id
