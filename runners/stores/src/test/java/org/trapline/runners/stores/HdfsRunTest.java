package org.trapline.runners.stores;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.tables.Cards;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.runners.tables.Typed;

/** The job on a card that lies in HDFS, into HDFS: a name node and a data node of Hadoop's own. */
@Tag("slow")
class HdfsRunTest {
  private static final String CARD = "RIV-02_after";

  @TempDir static Path disks;
  @TempDir Path copy;

  private static MiniDFSCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disks.resolve("hdfs").toString());
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
    hdfs = cluster.getFileSystem();
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
  }

  @Test
  void theTablesInHdfsAreThoseOnADisk() throws IOException {
    Path card = Cards.copy(CARD, disks.resolve("cards"));
    hdfs.copyFromLocalFile(hadoop(card), new org.apache.hadoop.fs.Path("/cards/" + CARD));
    List<String> stored = files("/cards");
    for (String file : stored) {
      Path local = card.resolve(file.substring(("/cards/" + CARD + "/").length()));
      local.toFile().setLastModified(modified(file));
    }
    Path onDisk = disks.resolve("on-disk");
    assertThat(Cards.run(List.of(), card.toString(), onDisk.toString()).code()).isEqualTo(0);

    org.apache.hadoop.fs.Path half = new org.apache.hadoop.fs.Path("/results/_trapline/tmp/x.tmp");
    hdfs.create(half).close();

    Typed answer = Cards.run(options(), hdfs.getUri() + "/cards", hdfs.getUri() + "/results");

    assertWithMessage(answer.err()).that(answer.code()).isEqualTo(0);
    hdfs.copyToLocalFile(false, new org.apache.hadoop.fs.Path("/results"), hadoop(copy), true);
    ParquetRows rows = ParquetRows.of(copy.resolve("results"));
    assertThat(rows.differencesFrom(ParquetRows.of(onDisk))).isEmpty();
    assertThat(rows.count("media")).isGreaterThan(40);
    // Neither what a killed writer had left nor anything of this run's.
    assertThat(files("/results/_trapline/tmp")).isEmpty();
    String result = hdfs.getUri() + "/results";
    assertThat(Typed.of(options(), "verify", result).code()).isEqualTo(0);
    assertThat(Typed.of(options(), "status", result).code()).isEqualTo(0);
    // Written again over what is there.
    assertThat(
            Typed.of(options(), "republish", "--out", result, "--animal-threshold", "0.9").code())
        .isEqualTo(0);
    assertThat(Typed.of(options(), "verify", result).code()).isEqualTo(0);
  }

  private static List<String> options() {
    return List.of("--hdfsConfiguration=[{\"fs.defaultFS\":\"%s\"}]".formatted(hdfs.getUri()));
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  private static long modified(String file) throws IOException {
    return hdfs.getFileStatus(new org.apache.hadoop.fs.Path(file)).getModificationTime();
  }

  private static List<String> files(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
    if (hdfs.exists(path)) {
      RemoteIterator<LocatedFileStatus> all = hdfs.listFiles(path, true);
      while (all.hasNext()) {
        names.add(all.next().getPath().toUri().getPath());
      }
    }
    return names;
  }
}
