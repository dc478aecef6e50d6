SELECT
  name,
  any_value(d.taxon_id) AS id,
  coalesce(any_value(d.taxon_rank), '') AS rank,
  any_value(d."class") AS class,
  any_value(d."order") AS "order",
  any_value(d.family) AS family,
  any_value(d.genus) AS genus,
  any_value(d.common_name) AS common_name
FROM seen s LEFT JOIN detections d ON d.detection_id = s.id
WHERE name IS NOT NULL
GROUP BY name
ORDER BY name
