package org.trapline.training.torchscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.trapline.training.layers.Numbers;
import org.trapline.training.layers.Weights;

/**
 * Puts a linear layer and softmax behind a finished TorchScript network: a new module whose one
 * part is the old one. The old files are copied as they are; of the pickle that lists their data
 * only the beginning and the end are looked at, nothing in it is ever run.
 */
public final class WrapTorchScript {
  private static final String DATA = "data.pkl";
  private static final String CODE = "code/__torch__/trapline_head.py";
  private static final byte GLOBAL = 'c';
  private static final byte STOP = '.';

  private final ZipFile old;
  private final String root;

  private WrapTorchScript(ZipFile old, String root) {
    this.old = old;
    this.root = root;
  }

  /**
   * Writes the network with its head.
   *
   * @param network file of the old network
   * @param matrix classes, numbers: that shape, row by row
   * @param bias one for each class
   * @throws IOException if the old file is no TorchScript archive
   */
  public static void write(Path network, Weights matrix, Weights bias, OutputStream out)
      throws IOException {
    try (ZipFile old = new ZipFile(network.toFile())) {
      String data =
          Collections.list(old.entries()).stream()
              .map(ZipEntry::getName)
              .filter(
                  name -> name.endsWith("/" + DATA) && name.indexOf('/') == name.lastIndexOf('/'))
              .findFirst()
              .orElseThrow(() -> new IOException("it holds no " + DATA));
      String root = data.substring(0, data.length() - DATA.length());
      new WrapTorchScript(old, root).write(matrix, bias, out);
    }
  }

  private void write(Weights matrix, Weights bias, OutputStream out) throws IOException {
    byte[] data = bytes(root + DATA);
    try (AlignedZip zip = new AlignedZip(out)) {
      add(zip, root + DATA, wrapped(data, matrix, bias));
      for (ZipEntry entry : Collections.list(old.entries())) {
        if (!entry.isDirectory() && !entry.getName().equals(root + DATA)) {
          add(zip, entry.getName(), bytes(entry.getName()));
        }
      }
      add(zip, root + CODE, source(moduleOf(data)).getBytes(StandardCharsets.UTF_8));
      zip.add(
          root + "data/head_matrix",
          (long) matrix.size() * Float.BYTES,
          file -> matrix.writeTo(file, Numbers.FLOAT32));
      zip.add(
          root + "data/head_bias",
          (long) bias.size() * Float.BYTES,
          file -> bias.writeTo(file, Numbers.FLOAT32));
    }
  }

  private static void add(AlignedZip zip, String name, byte[] bytes) throws IOException {
    zip.add(name, bytes.length, out -> out.write(bytes));
  }

  private byte[] bytes(String name) throws IOException {
    try (InputStream in = old.getInputStream(old.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  /** The class of the old network: the pickle begins with its name. */
  private static String moduleOf(byte[] data) throws IOException {
    int at = 2;
    if (data.length < 4 || data[0] != (byte) 0x80 || data[at] != GLOBAL) {
      throw new IOException("its data.pkl does not begin with a module");
    }
    String text = new String(data, at + 1, data.length - at - 1, StandardCharsets.ISO_8859_1);
    List<String> lines = text.lines().limit(2).toList();
    return lines.get(0) + "." + lines.get(1);
  }

  /** The old data become the value of one attribute. */
  private static byte[] wrapped(byte[] data, Weights matrix, Weights bias) throws IOException {
    if (data[data.length - 1] != STOP) {
      throw new IOException("its data.pkl does not end");
    }
    Pickle pickle = new Pickle().global("__torch__.trapline_head", "Headed");
    pickle.emptyTuple().newObject().emptyDictionary().mark();
    pickle.text("backbone").raw(Arrays.copyOfRange(data, 2, data.length - 1));
    TorchScriptArchive.tensor(pickle.text("matrix"), "head_matrix", matrix, Numbers.FLOAT32);
    TorchScriptArchive.tensor(pickle.text("bias"), "head_bias", bias, Numbers.FLOAT32);
    return pickle.text("training").no().setItems().build().end();
  }

  private static String source(String module) {
    return """
    class Headed(Module):
      __parameters__ = ["matrix", "bias", ]
      __buffers__ = []
      matrix : Tensor
      bias : Tensor
      training : bool
      backbone : %s
      def forward(self: __torch__.trapline_head.Headed,
        x: Tensor) -> Tensor:
        numbers = (self.backbone).forward(x, )
        rows = torch.flatten(numbers, 1)
        sums = torch.linear(rows, self.matrix, self.bias)
        return torch.softmax(sums, 1)
    """
        .formatted(module);
  }
}
