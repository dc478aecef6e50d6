SELECT deployment_id, file_path, error_code, error_message
FROM media WHERE media_label = 'failed'
ORDER BY deployment_id, file_path LIMIT 200
