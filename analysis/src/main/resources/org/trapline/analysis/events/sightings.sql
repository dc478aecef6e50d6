-- One row for each species in each file. Only times that a camera or a person vouches for enter,
-- unless allowed; time-lapse pictures are no events; duplicates don't count (counted says so). An
-- answer below the species threshold has no name, whatever its label.
WITH files AS (
  SELECT deployment_id, media_id,
    NOT timestamp_issue AND (timestamp_source <> 'file_system' OR {file_times}) AS time_is_good
  FROM media WHERE capture_method <> 'time_lapse' AND captured_at_local IS NOT NULL
),
stations AS (SELECT deployment_id, max(station_id) AS station_id FROM deployments GROUP BY 1),
named AS (
  SELECT d.deployment_id, d.media_id, d.category, d.captured_at_local,
    coalesce(d.station_id, stations.station_id, d.deployment_id) AS station,
    coalesce(d.sequence_id, d.media_id) AS burst,
    CASE d.category WHEN 'animal' THEN coalesce(d.scientific_name, d.common_name)
      ELSE d.category END AS species,
    coalesce(d.species_score, d.detector_score, 1) AS score
  FROM detections d
  LEFT JOIN stations ON stations.deployment_id = d.deployment_id
  WHERE d.counted AND d.captured_at_local IS NOT NULL
),
-- A burst is one look at one animal: its label is the one with the highest sum of scores.
votes AS (
  SELECT deployment_id, burst, species AS voted FROM named
  WHERE {smooth} AND category = 'animal' AND species IS NOT NULL
  GROUP BY deployment_id, burst, species
  QUALIFY row_number() OVER (PARTITION BY deployment_id, burst ORDER BY sum(score) DESC, species) = 1
),
labelled AS (
  SELECT named.* REPLACE (
    CASE WHEN named.category = 'animal' THEN coalesce(votes.voted, named.species) ELSE named.species END AS species)
  FROM named LEFT JOIN votes ON votes.deployment_id = named.deployment_id AND votes.burst = named.burst
)
SELECT station, l.deployment_id, l.media_id, l.category, l.species, l.captured_at_local,
  count(*) AS n, max(l.score) AS score, bool_and(files.time_is_good) AS time_is_good
FROM labelled l JOIN files ON files.deployment_id = l.deployment_id AND files.media_id = l.media_id
WHERE l.species IS NOT NULL
GROUP BY ALL
ORDER BY station, l.species, l.captured_at_local, l.media_id
