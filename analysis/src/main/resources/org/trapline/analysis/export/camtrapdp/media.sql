SELECT
  media_id AS "mediaID",
  deployment_id AS "deploymentID",
  CASE capture_method WHEN 'motion' THEN 'activityDetection' WHEN 'time_lapse' THEN 'timeLapse' END
    AS "captureMethod",
  stamp AS "timestamp",
  -- The standard allows no leading dot or tilde and no two dots in a row.
  regexp_replace(
    replace(replace(deployment_id || '/' || file_path, '..', '.%2E'), '..', '.%2E'),
    '^[./~]', '_') AS "filePath",
  is_public AS "filePublic",
  file_name AS "fileName",
  media_type AS "fileMediatype",
  NULL AS "exifData",
  NULL AS "favorite",
  nullif(concat_ws('; ', nullif(flags, ''), error_code, 'same bytes as ' || duplicate_of), '')
    AS "mediaComments"
FROM files
ORDER BY deployment_id, captured_at_local, media_id
