SELECT d.deployment_id, m.file_path, coalesce(d.scientific_name, d.common_name, d.model_label) AS species,
  round(d.species_score, 2) AS species_score, round(d.detector_score, 2) AS detector_score
FROM {detections} d JOIN {media} m ON m.deployment_id = d.deployment_id AND m.media_id = d.media_id
WHERE d.counted AND d.category = 'animal'
ORDER BY least(coalesce(d.species_score, 1), coalesce(d.detector_score, 1)), d.detection_id LIMIT 50
