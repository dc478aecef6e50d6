package org.trapline.transforms.plan;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class PlannedChunksTest {
  private static final PipelineOptions OPTIONS = PipelineOptionsFactory.create();

  @Test
  void givesEveryChunkOnceAndInOrder() throws IOException {
    assertThat(read(PlannedChunks.of(chunks(5)))).isEqualTo(chunks(5));
    assertThat(read(PlannedChunks.of(List.of()))).isEmpty();
  }

  @Test
  void aSplitIsOneChunkWhateverTheEngineWishes() throws IOException {
    for (long wish : new long[] {0, 1, Long.MAX_VALUE}) {
      List<PlannedChunks> splits = PlannedChunks.of(chunks(64)).split(wish, OPTIONS);

      assertThat(splits).hasSize(64);
      assertThat(fromTheHead(splits)).isEqualTo(chunks(64));
    }
  }

  @Test
  void anEngineThatTakesFromTheEndDoesTheWorkInPlanOrderAsWell() throws IOException {
    List<PlannedChunks> splits =
        new ArrayList<>(PlannedChunks.lastFirst(chunks(64)).split(1, OPTIONS));

    Collections.reverse(splits);
    assertThat(fromTheHead(splits)).isEqualTo(chunks(64));
  }

  @Test
  void manyChunksShareSplitsWithTheirNeighboursAndNoneIsLost() throws IOException {
    List<PlannedChunks> splits = PlannedChunks.of(chunks(25_003)).split(1, OPTIONS);

    assertThat(splits).hasSize(10_000);
    assertThat(fromTheHead(splits)).isEqualTo(chunks(25_003));
    for (PlannedChunks split : splits) {
      assertThat(read(split).size()).isAnyOf(2, 3);
    }
  }

  @Test
  void aSplitThatIsReadAgainElsewhereGivesTheSame() throws IOException {
    PlannedChunks split = PlannedChunks.of(chunks(3)).split(1, OPTIONS).get(0);

    assertThat(read(SerializableUtils.clone(split))).isEqualTo(read(split));
    assertThat(read(split)).containsExactly(chunks(3).get(0));
  }

  @Test
  void hasNoChunkBeforeItIsAskedNorAfterTheLast() throws IOException {
    BoundedSource.BoundedReader<ChunkRef> reader =
        PlannedChunks.of(chunks(1)).createReader(OPTIONS);

    assertThrows(NoSuchElementException.class, reader::getCurrent);
    assertThat(reader.start()).isTrue();
    assertThat(reader.advance()).isFalse();
    assertThat(reader.advance()).isFalse();
    assertThrows(NoSuchElementException.class, reader::getCurrent);
  }

  private static List<ChunkRef> chunks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ChunkRef("p0001-c%06d-0".formatted(i), "riv-01", 50L * i, 49))
        .toList();
  }

  private static List<ChunkRef> fromTheHead(List<PlannedChunks> splits) throws IOException {
    List<ChunkRef> all = new ArrayList<>();
    for (PlannedChunks split : splits) {
      all.addAll(read(split));
    }
    return all;
  }

  private static List<ChunkRef> read(PlannedChunks source) throws IOException {
    List<ChunkRef> all = new ArrayList<>();
    try (BoundedSource.BoundedReader<ChunkRef> reader = source.createReader(OPTIONS)) {
      for (boolean more = reader.start(); more; more = reader.advance()) {
        all.add(reader.getCurrent());
      }
    }
    return all;
  }
}
