-- The whole scene if it was kept, else the first box.
SELECT t.deployment_id, t.media_id, t.detection_index, t.jpeg
FROM thumbnails t JOIN review_chosen c
  ON c.deployment_id = t.deployment_id AND c.media_id = t.media_id
QUALIFY row_number() OVER (PARTITION BY t.deployment_id, t.media_id ORDER BY t.detection_index) = 1
