-- An event is a burst: all that was seen in it, and each species once. What a burst holds besides
-- empty pictures stands for it; an empty one has one row. Where a person labelled a file, the event
-- is made of that and not of what the models said of the file.
WITH won AS (
  SELECT * FROM seen s
  WHERE s.method = 'human' OR NOT EXISTS (
    SELECT 1 FROM seen h
    WHERE h.method = 'human' AND h.media_id = s.media_id AND h.deployment_id = s.deployment_id)
),
bursts AS (
  SELECT
    deployment_id, event_id,
    min(stamp) AS starts, max(stamp) AS ends, min(captured_at_local) AS first,
    max(CASE type WHEN 'unclassified' THEN 1 WHEN 'unknown' THEN 2 WHEN 'blank' THEN 3 ELSE 4 END)
      AS best,
    min(CASE type WHEN 'unclassified' THEN 1 WHEN 'unknown' THEN 2 ELSE 3 END) AS worst
  FROM won GROUP BY ALL
),
in_file AS (
  SELECT
    deployment_id, event_id, media_id, type, name,
    coalesce(sum(n), 1) AS n, count(n) AS boxes, max(score) AS score,
    max(classified_by) AS classified_by, min(method) AS method
  FROM won WHERE type IN ('animal', 'human', 'vehicle') GROUP BY ALL
),
in_burst AS (
  SELECT
    deployment_id, event_id, type, name,
    CASE WHEN max(boxes) > 0 THEN max(n) END AS n, max(score) AS score,
    max(classified_by) AS classified_by, min(method) AS method
  FROM in_file GROUP BY ALL
  UNION ALL
  SELECT
    b.deployment_id, b.event_id,
    CASE b.worst WHEN 1 THEN 'unclassified' WHEN 2 THEN 'unknown' ELSE 'blank' END,
    NULL, NULL, NULL, max(s.classified_by), min(s.method)
  FROM bursts b JOIN won s ON s.event_id = b.event_id AND s.deployment_id = b.deployment_id
  WHERE b.best < 4
  GROUP BY ALL
),
observations AS (
  SELECT
    id, deployment_id, media_id, event_id, captured_at_local AS taken, stamp AS starts, stamp AS ends,
    'media' AS level, type, name,
    n, bbox_x, bbox_y, bbox_width, bbox_height, classified_by, score, tags, method, said_at
  FROM seen
  UNION ALL
  SELECT
    b.event_id || '-event-'
      || row_number() OVER (PARTITION BY b.deployment_id, b.event_id ORDER BY i.type, i.name),
    b.deployment_id, NULL, b.event_id, b.first, b.starts, b.ends,
    'event', i.type, i.name, i.n, NULL, NULL, NULL, NULL, i.classified_by, i.score, NULL,
    i.method, NULL
  FROM in_burst i JOIN bursts b ON b.event_id = i.event_id AND b.deployment_id = i.deployment_id
)
SELECT
  id AS "observationID",
  deployment_id AS "deploymentID",
  media_id AS "mediaID",
  event_id AS "eventID",
  starts AS "eventStart",
  ends AS "eventEnd",
  level AS "observationLevel",
  type AS "observationType",
  NULL AS "cameraSetupType",
  name AS "scientificName",
  n AS "count",
  NULL AS "lifeStage",
  NULL AS "sex",
  NULL AS "behavior",
  NULL AS "individualID",
  NULL AS "individualPositionRadius",
  NULL AS "individualPositionAngle",
  NULL AS "individualSpeed",
  CAST(greatest(0, least(1, bbox_x)) AS DECIMAL(9, 6)) AS "bboxX",
  CAST(greatest(0, least(1, bbox_y)) AS DECIMAL(9, 6)) AS "bboxY",
  CAST(greatest(0.000001, least(1, bbox_width)) AS DECIMAL(9, 6)) AS "bboxWidth",
  CAST(greatest(0.000001, least(1, bbox_height)) AS DECIMAL(9, 6)) AS "bboxHeight",
  CASE WHEN classified_by IS NOT NULL OR method = 'human' THEN method END
    AS "classificationMethod",
  classified_by AS "classifiedBy",
  strftime(said_at, '%Y-%m-%dT%H:%M:%SZ') AS "classificationTimestamp",
  CAST(score AS DECIMAL(6, 4)) AS "classificationProbability",
  nullif(tags, '') AS "observationTags",
  NULL AS "observationComments"
FROM observations
ORDER BY deployment_id, taken, event_id, level, id
