SELECT station, species, count(*) FILTER (new_event) AS events, count(DISTINCT media_id) AS photos,
  min(captured_at_local) AS first_seen, max(captured_at_local) AS last_seen
FROM (
  SELECT *, coalesce(captured_at_local >= lag(captured_at_local) OVER
      (PARTITION BY station, species ORDER BY captured_at_local) + INTERVAL 30 MINUTES, true) AS new_event
  FROM (
    SELECT coalesce(station_id, deployment_id) AS station, media_id, captured_at_local,
      coalesce(scientific_name, common_name, 'animal, not named') AS species
    FROM {detections} WHERE counted AND category = 'animal' AND captured_at_local IS NOT NULL))
GROUP BY station, species ORDER BY station, events DESC, species
