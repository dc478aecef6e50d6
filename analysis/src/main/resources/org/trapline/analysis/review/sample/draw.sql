-- The units with the smallest lots of each stratum, as many as its share.
SELECT s.deployment_id, s.burst, s.media_id, s.captured_at_local, s.score, s.part, w.stratum
FROM review_sequences s JOIN review_shares w
  ON s.part = w.part AND (w.cell IS NULL OR s.cell = w.cell) AND (w.class IS NULL OR s.class = w.class)
QUALIFY row_number() OVER (
  PARTITION BY w.stratum ORDER BY md5(CAST(? AS VARCHAR) || ' ' || s.burst), s.burst) <= any_value(w.drawn) OVER (PARTITION BY w.stratum)
