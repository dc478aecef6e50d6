-- Each table is the empty one of the schema with the made-up rows below it: columns that nothing is
-- said about are null, in their type and their place.
CREATE TABLE camera_places AS
SELECT d, d // 2 AS station, 2024 + d % 2 AS year,
  printf('S-%02d', d // 2) AS station_id,
  printf('S-%02d-%d', d // 2, 2024 + d % 2) AS deployment_id,
  printf('d-s-%02d-%d', d // 2, 2024 + d % 2) AS slug,
  make_timestamp(2024 + d % 2, 4, 1 + (d // 2) % 5, 12, 0, 0) AS start
FROM range(2 * {stations}) AS r(d);

COPY (
  SELECT * FROM no_deployments
  UNION ALL BY NAME
  SELECT deployment_id, slug, station_id, start AS deployment_start,
    start + INTERVAL 60 DAY AS deployment_end, 60 AS utc_offset_min, 0 AS clock_shift_s,
    3 * {bursts} AS n_files
  FROM camera_places
) TO '{out}/deployments.parquet' (FORMAT parquet, COMPRESSION zstd);

CREATE VIEW bursts AS
SELECT c.*, b, hash(d, b) AS luck, hash(b, d, 7) AS more_luck,
  start + to_seconds(CAST(floor(5184000.0 * (b + 0.5) / {bursts}) AS BIGINT)) AS began
FROM camera_places c, range({bursts}) AS r(b);

CREATE VIEW files AS
SELECT *, frame, substr(md5(deployment_id || b || '-' || frame), 1, 26) AS media_id,
  substr(md5(deployment_id || b || '-0'), 1, 26) AS sequence_id,
  began + to_seconds(frame) AS taken, luck % 100 < 8 AS is_animal, luck % 1000 = 999 AS is_human,
  -- The first species are common, the last are rare.
  CAST(floor({species} * pow((more_luck % 10000) / 10000.0, 2.5)) AS INTEGER) AS kind,
  (0.5 + 0.5 * ((more_luck // 10000) % 1000) / 1000.0)::FLOAT AS score
FROM bursts, range(3) AS f(frame);

COPY (
  SELECT *, '' AS deployment FROM no_media
  UNION ALL BY NAME
  SELECT deployment_id, station_id, media_id, sequence_id,
    printf('IMG_%07d.JPG', 3 * b + frame) AS file_name,
    printf('DCIM/%03dTRAP/IMG_%07d.JPG', 100 + b // 3000, 3 * b + frame) AS file_path,
    1500000 + luck % 900000 AS file_size, md5(media_id) AS content_hash, 'image/jpeg' AS media_type,
    4000 AS width, 3000 AS height, taken - INTERVAL 1 HOUR AS captured_at_utc,
    taken AS captured_at_local, 60 AS utc_offset_min, taken::DATE AS local_date,
    hour(taken) AS local_hour, 'exif' AS timestamp_source, false AS timestamp_issue,
    0 AS clock_shift_s, 'MAKER' AS make, 'TRAP 3' AS model, printf('SN%04d', d) AS serial,
    'motion' AS capture_method, frame + 1 AS sequence_n, 3 AS sequence_of,
    (luck % 30)::FLOAT AS temperature_c,
    CASE WHEN hour(taken) BETWEEN 7 AND 20 THEN 'day' ELSE 'infrared' END AS day_night,
    ((luck % 1000) / 1000.0)::FLOAT AS brightness,
    printf('%016x', hash(media_id)) AS perceptual_hash, 0 AS scene_x, 0 AS scene_y,
    4000 AS scene_width, 2900 AS scene_height, 'measured' AS band_source,
    is_animal::INTEGER AS n_animal, is_human::INTEGER AS n_human, 0 AS n_vehicle,
    CASE WHEN is_animal THEN score ELSE 0.1 END AS max_animal_score,
    CASE WHEN is_animal THEN 'animal' WHEN is_human THEN 'human' ELSE 'blank' END AS media_label,
    'finder' AS detector, '1.0 0123456789ab' AS detector_version, 'namer' AS classifier,
    '2.0 ba9876543210' AS classifier_version, '' AS flags, slug AS deployment
  FROM files
) TO '{out}/media' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (deployment));

COPY (
  SELECT *, '' AS deployment FROM no_detections
  UNION ALL BY NAME
  SELECT deployment_id, station_id, media_id, sequence_id,
    taken - INTERVAL 1 HOUR AS captured_at_utc, taken AS captured_at_local,
    taken::DATE AS local_date, hour(taken) AS local_hour, media_id || '-' || box AS detection_id,
    box AS detection_index, CASE WHEN is_human THEN 'human' ELSE 'animal' END AS category,
    score AS detector_score, is_animal OR is_human AS counted, 0.2::FLOAT AS bbox_x,
    0.3::FLOAT AS bbox_y, 0.1::FLOAT AS bbox_width, 0.15::FLOAT AS bbox_height,
    CASE WHEN NOT is_human THEN printf('species %02d', kind) END AS model_label,
    CASE WHEN NOT is_human THEN printf('Genus species%02d', kind) END AS scientific_name,
    CASE WHEN NOT is_human THEN 'species' END AS taxon_rank,
    CASE WHEN NOT is_human THEN CASE WHEN kind % 3 = 0 THEN 'Mammalia' ELSE 'Aves' END END AS "class",
    CASE WHEN NOT is_human THEN score END AS species_score, 'machine' AS classification_method,
    'namer 2.0 ba9876543210' AS classified_by, slug AS deployment
  FROM files, range(2) AS x(box)
  -- A second animal in some, and in some blanks a box below the threshold.
  WHERE (is_animal AND (box = 0 OR luck % 5 = 0)) OR (box = 0 AND (is_human OR luck % 100 = 50))
) TO '{out}/detections' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (deployment));
