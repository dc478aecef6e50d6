SELECT t.jpeg, m.width, m.height, m.scene_x, m.scene_y, m.scene_width, m.scene_height
FROM thumbnails t JOIN media m ON m.deployment_id = t.deployment_id AND m.media_id = t.media_id
WHERE t.deployment_id = ? AND t.media_id = ? AND t.detection_index = ?
  AND m.deployment_id = ? AND m.media_id = ?
