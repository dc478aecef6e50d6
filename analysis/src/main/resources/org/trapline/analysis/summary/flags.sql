SELECT deployment_id, flag, count(*) AS files
FROM (SELECT deployment_id, unnest(string_split(flags, ';')) AS flag FROM media WHERE flags <> '')
GROUP BY ALL ORDER BY flag, deployment_id
