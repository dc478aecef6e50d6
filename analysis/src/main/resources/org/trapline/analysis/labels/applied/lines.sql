-- What people said of the photos of these tables, and what the models did. A copy does not count
-- unless the result counts copies. Two results may both have a photo and its label.
SELECT m.deployment_id, m.media_id, m.file_path, m.captured_at_local,
  l.label, l."count" AS "count", l.labeled_by, l.source,
  CASE WHEN m.media_label = 'animal' THEN coalesce(m.top_species, 'unknown') ELSE m.media_label END
    AS machine_name,
  CASE WHEN m.media_label = 'animal' THEN round(CAST(m.top_species_score AS DOUBLE), 4) END AS machine_score
FROM labels l
JOIN media m ON m.content_hash = l.content_hash
WHERE l.purpose = 'any'
  AND (m.duplicate_of IS NULL OR EXISTS (
    SELECT 1 FROM detections d
    WHERE d.counted AND d.deployment_id = m.deployment_id AND d.media_id = m.media_id))
QUALIFY row_number() OVER (
  PARTITION BY m.deployment_id, m.media_id, l.label ORDER BY l.labeled_by, l.labeled_at) = 1
ORDER BY m.deployment_id, m.file_path, m.media_id, l.label
