-- Files that SpeciesNet named where nobody said which country they are from: its geofence was off.
SELECT count(*) AS files
FROM (
  SELECT deployment_id, media_id FROM media WHERE ensemble_source IS NOT NULL
  UNION
  SELECT deployment_id, media_id FROM detections WHERE answer_source LIKE 'classifier%'
) named
JOIN deployments USING (deployment_id)
WHERE deployments.country IS NULL
