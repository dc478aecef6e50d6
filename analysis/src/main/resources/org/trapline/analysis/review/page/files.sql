-- Every file of the bursts that a unit's files belong to, in the order of capture.
WITH bursts AS (
  SELECT DISTINCT u.unit, m.deployment_id, coalesce(m.sequence_id, m.media_id) AS burst
  FROM review_members u JOIN media m ON m.deployment_id = u.deployment_id AND m.media_id = u.media_id
)
SELECT b.unit, m.deployment_id, m.media_id, m.file_path, m.file_size, m.content_hash,
  m.captured_at_local, m.media_label, m.n_human, m.detector IS NOT NULL AS people_judged, coalesce(m.width, 0) AS width,
  coalesce(m.height, 0) AS height, m.scene_x, m.scene_y, m.scene_width, m.scene_height
FROM bursts b JOIN media m
  ON m.deployment_id = b.deployment_id AND coalesce(m.sequence_id, m.media_id) = b.burst
ORDER BY b.unit, m.captured_at_local, m.file_path, m.media_id
