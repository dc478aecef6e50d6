-- People are held back, and what neither a model nor a person judged; half of the score that counts
-- is a doubt already. What a person said wins.
WITH said AS (
  SELECT content_hash, string_agg(label, ', ' ORDER BY label) AS label,
    bool_or(label = 'human') AS human
  FROM labels WHERE content_hash IS NOT NULL GROUP BY content_hash
),
doubt AS (
  SELECT least(0.1, 0.5 * coalesce(min(detector_score), 1)) AS since
  FROM detections WHERE category = 'human' AND counted
)
SELECT
  deployment_id,
  coalesce(station_id, deployment_id) AS station,
  media_id,
  file_path,
  captured_at_local,
  coalesce(said.label,
    CASE WHEN media_label = 'animal' THEN coalesce(top_species, 'animal') ELSE media_label END) AS name,
  CASE WHEN media_label = 'animal' AND said.label IS NULL THEN top_species_score END AS score,
  media_label = 'human' OR n_human > 0 OR coalesce(said.human, false)
    OR (media_label IN ('unknown', 'failed') AND said.label IS NULL)
    OR coalesce(max_human_score >= doubt.since, false) AS held_back
FROM media CROSS JOIN doubt LEFT JOIN said ON said.content_hash = media.content_hash
ORDER BY deployment_id, file_path, media_id
