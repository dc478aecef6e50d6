SELECT deployment_id, count(*) AS files,
  round(100.0 * count(*) FILTER (media_label = 'blank') / count(*), 1) AS blank_percent,
  count(*) FILTER (media_label = 'failed') AS failed,
  count(DISTINCT local_date) AS days_with_files,
  min(captured_at_local) AS first_file, max(captured_at_local) AS last_file
FROM {media} GROUP BY deployment_id ORDER BY deployment_id
