SELECT coalesce(scientific_name, common_name) AS species,
  nullif(max(common_name), coalesce(scientific_name, common_name)) AS common_name,
  count(*) AS detections,
  count(DISTINCT (deployment_id, media_id)) AS files,
  count(DISTINCT deployment_id) AS deployments,
  median(species_score) AS median_score
FROM detections
WHERE counted AND category = 'animal'
GROUP BY 1
ORDER BY species IS NULL, detections DESC, species
