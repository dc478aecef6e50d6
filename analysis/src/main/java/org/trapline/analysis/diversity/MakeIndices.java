package org.trapline.analysis.diversity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.diversity.SpeciesPool.Estimated;

/** Makes the table of classic indices. */
final class MakeIndices {
  private final List<IndexRow> rows = new ArrayList<>();

  private MakeIndices() {}

  /**
   * Rows of every cell.
   *
   * @param events how many events each cell has of each species
   * @param pools what each sampling unit of a cell found
   */
  static List<IndexRow> of(Map<Cell, Assemblage> events, Map<Cell, SpeciesPool> pools) {
    MakeIndices made = new MakeIndices();
    int least = events.values().stream().mapToInt(Assemblage::size).min().orElse(0);
    new LinkedHashMap<>(events).forEach((cell, found) -> made.ofEvents(cell, found, least));
    pools.forEach(made::ofUnits);
    return List.copyOf(made.rows);
  }

  private void ofEvents(Cell cell, Assemblage found, int least) {
    Estimated corrected = ClassicIndices.chao1BiasCorrected(found);
    Chao chao = Chao.of(found);
    Estimated rarefied = ClassicIndices.rarefied(found, least);
    add(cell, "events", "shannon", ClassicIndices.shannon(found), null);
    add(cell, "events", "simpson", ClassicIndices.simpson(found), null);
    add(cell, "events", "inverse_simpson", ClassicIndices.inverseSimpson(found), null);
    add(cell, "events", "pielou", ClassicIndices.pielou(found), null);
    add(cell, "events", "chao1", chao.estimate(), chao.error());
    add(cell, "events", "chao1_bias_corrected", corrected.value(), corrected.error());
    add(cell, "events", "rarefied_to_" + least, rarefied.value(), rarefied.error());
  }

  private void ofUnits(Cell cell, SpeciesPool pool) {
    Estimated first = pool.jackknife1();
    Estimated bootstrap = pool.bootstrap();
    add(cell, "station_weeks", "jackknife1", first.value(), first.error());
    add(cell, "station_weeks", "jackknife2", pool.jackknife2(), null);
    add(cell, "station_weeks", "bootstrap", bootstrap.value(), bootstrap.error());
  }

  private void add(
      Cell cell, String unit, String index, @Nullable Double value, @Nullable Double error) {
    rows.add(new IndexRow(cell.group().word(), cell.period().word(), unit, index, value, error));
  }
}
