-- The files that a package can hold: those with a time, its offset and a media type. A picture is
-- public only if it was judged and no person or vehicle is on it; half of the score that counts
-- as a person is a doubt already.
CREATE TEMP TABLE files AS
WITH doubt AS (
  SELECT least(0.1, 0.5 * coalesce(min(detector_score), 1)) AS since
  FROM detections WHERE category = 'human' AND counted
)
SELECT
  m.*,
  strftime(CAST(m.captured_at_local AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S') || offset_text AS stamp,
  coalesce(m.sequence_id, m.media_id) AS event_id,
  coalesce(
    m.media_label IN ('animal', 'blank') AND m.n_human = 0 AND m.n_vehicle = 0
      AND coalesce(m.max_human_score < doubt.since, true)
      AND coalesce(
        m.content_hash NOT IN (
          SELECT content_hash FROM labels
          WHERE label IN ('human', 'vehicle') AND content_hash IS NOT NULL),
        true),
    false) AS is_public
FROM doubt, (
  SELECT
    *,
    format('{}{:02d}:{:02d}', CASE WHEN utc_offset_min < 0 THEN '-' ELSE '+' END,
      abs(utc_offset_min) // 60, abs(utc_offset_min) % 60) AS offset_text
  FROM media
) m
WHERE m.captured_at_local IS NOT NULL
  AND m.utc_offset_min IS NOT NULL
  AND regexp_matches(m.media_type, '^(image|video|audio)/');

-- One row for each observation in a file: each box that counts, or what the file is without one,
-- and beside it what a person said is there.
CREATE TEMP TABLE seen AS
SELECT
  f.deployment_id, f.media_id, f.event_id, f.stamp, f.captured_at_local,
  d.detection_id AS id, d.category AS type, d.scientific_name AS name,
  d.bbox_x, d.bbox_y, d.bbox_width, d.bbox_height,
  coalesce(d.classified_by, f.detector || ' ' || f.detector_version, f.filter || ' ' || f.filter_version)
    AS classified_by,
  coalesce(d.species_score, d.detector_score) AS score,
  concat_ws(' | ',
    'detector:' || CAST(CAST(d.detector_score AS DECIMAL(5, 3)) AS VARCHAR),
    'second:' || d.label_2 || '=' || CAST(CAST(d.score_2 AS DECIMAL(5, 3)) AS VARCHAR)) AS tags,
  'machine' AS method,
  CAST(NULL AS TIMESTAMP) AS said_at,
  CASE WHEN d.bbox_x IS NOT NULL THEN 1 END AS n
FROM detections d
JOIN files f ON f.media_id = d.media_id AND f.deployment_id = d.deployment_id
WHERE d.counted AND f.duplicate_of IS NULL
UNION ALL
SELECT
  f.deployment_id, f.media_id, f.event_id, f.stamp, f.captured_at_local,
  f.media_id || '-none',
  CASE
    WHEN f.error_code IS NOT NULL THEN 'unclassified'
    WHEN f.media_label = 'blank' THEN 'blank'
    ELSE 'unknown'
  END,
  NULL, NULL, NULL, NULL, NULL,
  CASE WHEN f.error_code IS NULL
    THEN coalesce(f.classifier || ' ' || f.classifier_version, f.detector || ' ' || f.detector_version,
      f.filter || ' ' || f.filter_version) END,
  CASE WHEN f.media_label = 'blank' THEN f.blank_score END,
  NULL, 'machine', NULL, NULL
FROM files f
WHERE f.duplicate_of IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM detections d
    WHERE d.counted AND d.media_id = f.media_id AND d.deployment_id = f.deployment_id)
UNION ALL
SELECT
  f.deployment_id, f.media_id, f.event_id, f.stamp, f.captured_at_local,
  f.media_id || '-label-'
    || row_number() OVER (PARTITION BY f.deployment_id, f.media_id ORDER BY l.label),
  CASE WHEN l.label IN ('blank', 'human', 'vehicle', 'unknown') THEN l.label ELSE 'animal' END,
  CASE WHEN l.label NOT IN ('blank', 'animal', 'human', 'vehicle', 'unknown') THEN l.label END,
  NULL, NULL, NULL, NULL, l.labeled_by, NULL, NULL,
  'human', CAST(l.labeled_at AS TIMESTAMP), l."count"
FROM labels l
JOIN files f ON f.content_hash = l.content_hash
WHERE f.duplicate_of IS NULL
