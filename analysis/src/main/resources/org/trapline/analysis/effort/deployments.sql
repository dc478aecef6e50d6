-- What the files say about each deployment's working time. Times in doubt say nothing.
WITH ids AS (
  SELECT deployment_id, max(station_id) AS station_id, min(deployment_start) AS declared_start,
    max(deployment_end) AS declared_end
  FROM deployments GROUP BY 1
),
seen AS (SELECT deployment_id, max(station_id) AS station_id FROM media GROUP BY 1),
good AS (
  SELECT deployment_id, file_path, captured_at_local AS taken, perceptual_hash,
    capture_method, duplicate_of, day_night
  FROM media
  WHERE captured_at_local IS NOT NULL AND NOT timestamp_issue
    AND (timestamp_source <> 'file_system' OR {file_times})
),
gaps AS (
  SELECT deployment_id, median(gap) AS median_gap, max(gap) AS longest_gap
  FROM (
    SELECT deployment_id,
      date_diff('second', lag(taken) OVER (PARTITION BY deployment_id ORDER BY taken), taken) / 86400.0 AS gap
    FROM good)
  WHERE gap IS NOT NULL GROUP BY 1
),
spans AS (
  SELECT deployment_id, min(taken) AS first_file, max(taken) AS last_file
  FROM good GROUP BY 1
),
-- In the order that the camera numbered its files, time should not run backwards.
jumps AS (
  SELECT deployment_id, count(*) AS backward_jumps
  FROM (
    SELECT deployment_id, taken, lag(taken) OVER (PARTITION BY deployment_id ORDER BY file_path) AS before
    FROM good WHERE duplicate_of IS NULL)
  WHERE taken < before - INTERVAL 1 HOUR GROUP BY 1
),
-- A lens under a leaf takes the same picture for days, by day and by night.
frames AS (
  SELECT deployment_id, taken,
    bit_count(xor(('0x' || perceptual_hash)::UBIGINT,
      ('0x' || lag(perceptual_hash) OVER w)::UBIGINT)) AS differing
  FROM good WHERE perceptual_hash IS NOT NULL
  WINDOW w AS (PARTITION BY deployment_id ORDER BY taken)
),
runs AS (
  SELECT deployment_id, taken, sum(CASE WHEN coalesce(differing, 64) > 3 THEN 1 ELSE 0 END)
    OVER (PARTITION BY deployment_id ORDER BY taken ROWS UNBOUNDED PRECEDING) AS run
  FROM frames
),
blocked AS (
  SELECT deployment_id, max(hours) AS same_hours FROM (
    SELECT deployment_id, date_diff('second', min(taken), max(taken)) / 3600.0 AS hours
    FROM runs GROUP BY deployment_id, run HAVING count(*) >= 10)
  GROUP BY 1
),
-- A clock that is twelve hours off shows infrared pictures at noon and bright ones at midnight.
light AS (
  SELECT deployment_id,
    count(*) FILTER (hour(taken) BETWEEN 10 AND 13) AS noon,
    count(*) FILTER (hour(taken) BETWEEN 10 AND 13 AND day_night = 'infrared') AS noon_infrared,
    count(*) FILTER (hour(taken) IN (22, 23, 0, 1)) AS midnight,
    count(*) FILTER (hour(taken) IN (22, 23, 0, 1) AND day_night = 'infrared') AS midnight_infrared
  FROM good GROUP BY 1
),
outside AS (
  SELECT good.deployment_id, count(*) AS outside FROM good JOIN ids USING (deployment_id)
  WHERE taken < declared_start - INTERVAL 1 DAY OR taken > declared_end + INTERVAL 1 DAY
  GROUP BY 1
),
unset AS (
  SELECT deployment_id, count(*) AS unset FROM media WHERE contains(flags, 'clock_not_set') GROUP BY 1
)
SELECT coalesce(ids.deployment_id, seen.deployment_id) AS deployment_id,
  coalesce(ids.station_id, seen.station_id) AS station_id,
  declared_start, declared_end, first_file, last_file, median_gap, longest_gap,
  coalesce(backward_jumps, 0) AS backward_jumps, coalesce(same_hours, 0) AS same_hours,
  coalesce(unset, 0) AS clock_not_set, coalesce(outside, 0) AS outside,
  coalesce(noon >= 10 AND midnight >= 10 AND noon_infrared > 0.5 * noon
    AND midnight_infrared < 0.5 * midnight, false) AS night_at_noon
FROM ids FULL JOIN seen USING (deployment_id)
LEFT JOIN spans ON spans.deployment_id = coalesce(ids.deployment_id, seen.deployment_id)
LEFT JOIN gaps ON gaps.deployment_id = spans.deployment_id
LEFT JOIN jumps ON jumps.deployment_id = spans.deployment_id
LEFT JOIN blocked ON blocked.deployment_id = spans.deployment_id
LEFT JOIN light ON light.deployment_id = spans.deployment_id
LEFT JOIN outside ON outside.deployment_id = spans.deployment_id
LEFT JOIN unset ON unset.deployment_id = coalesce(ids.deployment_id, seen.deployment_id)
ORDER BY 1
