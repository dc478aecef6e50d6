WITH ids AS (
  SELECT deployment_id FROM deployments
  UNION SELECT deployment_id FROM media
),
-- Doubtful times would stretch a deployment over years: 1970, or the day the card was copied.
files AS (
  SELECT deployment_id,
    max(station_id) AS station_id,
    count(*) AS files,
    count(*) FILTER (media_label = 'animal') AS animals,
    count(*) FILTER (media_label = 'blank') AS blanks,
    count(*) FILTER (media_label = 'human') AS humans,
    count(*) FILTER (media_label = 'vehicle') AS vehicles,
    count(*) FILTER (media_label = 'unknown') AS unknown,
    count(*) FILTER (media_label = 'failed') AS failed,
    count(*) FILTER (flags <> '') AS flagged,
    count(*) FILTER (duplicate_of IS NOT NULL) AS duplicates,
    min(captured_at_local) FILTER (NOT timestamp_issue AND timestamp_source <> 'file_system') AS first_file,
    max(captured_at_local) FILTER (NOT timestamp_issue AND timestamp_source <> 'file_system') AS last_file
  FROM media GROUP BY deployment_id
),
named AS (
  SELECT deployment_id, coalesce(scientific_name, common_name) AS species, count(*) AS n
  FROM detections
  WHERE counted AND category = 'animal' AND coalesce(scientific_name, common_name) IS NOT NULL
  GROUP BY ALL
),
top AS (
  SELECT deployment_id, species FROM named
  QUALIFY row_number() OVER (PARTITION BY deployment_id ORDER BY n DESC, species) = 1
)
SELECT ids.deployment_id AS deployment, coalesce(files.station_id, deployments.station_id) AS station,
  coalesce(files.files, 0) AS files, coalesce(animals, 0) AS animals, coalesce(blanks, 0) AS blanks,
  coalesce(humans, 0) AS humans, coalesce(vehicles, 0) AS vehicles, coalesce(unknown, 0) AS unknown,
  coalesce(failed, 0) AS failed, coalesce(flagged, 0) AS flagged, coalesce(duplicates, 0) AS duplicates,
  files.first_file AS first, files.last_file AS last, top.species AS top_species
FROM ids
LEFT JOIN files USING (deployment_id)
LEFT JOIN top USING (deployment_id)
LEFT JOIN deployments USING (deployment_id)
ORDER BY ids.deployment_id
