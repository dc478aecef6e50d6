-- Every file of the bursts that a unit's files belong to, in the order of capture. A score of half of
-- what counts as a person is a doubt: a run keeps no picture from there on, and none is drawn.
WITH doubt AS (
  SELECT least(0.1, 0.5 * coalesce(min(detector_score), 1)) AS since
  FROM detections WHERE category = 'human' AND counted
),
bursts AS (
  SELECT DISTINCT u.unit, m.deployment_id, coalesce(m.sequence_id, m.media_id) AS burst
  FROM review_members u JOIN media m ON m.deployment_id = u.deployment_id AND m.media_id = u.media_id
)
SELECT b.unit, m.deployment_id, m.media_id, m.file_path, m.file_size, m.content_hash,
  m.captured_at_local, m.media_label,
  CASE WHEN m.n_human > 0 OR m.media_label = 'human' THEN 'FOUND'
    WHEN m.max_human_score >= doubt.since THEN 'PERHAPS'
    WHEN m.detector IS NULL THEN 'NOT_JUDGED' ELSE 'NONE' END AS people, coalesce(m.width, 0) AS width,
  coalesce(m.height, 0) AS height, m.scene_x, m.scene_y, m.scene_width, m.scene_height
FROM doubt, bursts b JOIN media m
  ON m.deployment_id = b.deployment_id AND coalesce(m.sequence_id, m.media_id) = b.burst
ORDER BY b.unit, m.captured_at_local, m.file_path, m.media_id
