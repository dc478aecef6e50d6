-- Each file with each of its detections, also those that do not count: who reads the file has a
-- threshold of his own.
SELECT
  m.deployment_id || '/' || m.file_path AS file,
  m.error_code,
  m.width, m.height,
  strftime(CAST(m.captured_at_local AS TIMESTAMP), '%Y:%m:%d %H:%M:%S') AS taken,
  d.category,
  coalesce(d.detector_score, d.species_score) AS score,
  d.bbox_x, d.bbox_y, d.bbox_width, d.bbox_height,
  {class_name} AS class_name,
  d.species_score
FROM media m
LEFT JOIN detections d ON d.media_id = m.media_id AND d.deployment_id = m.deployment_id
  AND m.error_code IS NULL
ORDER BY file, m.media_id, score DESC, d.detection_index
