-- One class for each name: readers want no name twice. Taxonomy in SpeciesNet's seven fields.
SELECT
  class_name AS name,
  min(concat_ws(';', coalesce(taxon_id, ''), coalesce(lower("class"), ''),
    coalesce(lower("order"), ''), coalesce(lower(family), ''), coalesce(lower(genus), ''),
    CASE WHEN taxon_rank = 'species' THEN lower(regexp_extract(scientific_name, '\s(.*)$', 1))
      ELSE '' END,
    coalesce(lower(common_name), ''))) AS taxonomy
FROM (SELECT *, {class_name} AS class_name FROM detections d)
WHERE class_name IS NOT NULL
GROUP BY class_name
ORDER BY class_name
