SELECT bbox_x, bbox_y, bbox_width, bbox_height
FROM detections
WHERE deployment_id = ? AND media_id = ? AND counted AND category = 'animal' AND bbox_x IS NOT NULL
ORDER BY detection_index
