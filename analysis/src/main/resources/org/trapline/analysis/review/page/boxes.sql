SELECT d.deployment_id, d.media_id, d.detection_index, d.bbox_x, d.bbox_y, d.bbox_width,
  d.bbox_height, coalesce(d.scientific_name, d.common_name, d.model_label, d.category) AS name,
  coalesce(d.species_score, d.detector_score) AS score
FROM detections d JOIN review_chosen c
  ON c.deployment_id = d.deployment_id AND c.media_id = d.media_id
WHERE d.counted AND d.bbox_x IS NOT NULL
ORDER BY d.deployment_id, d.media_id, d.detection_index
