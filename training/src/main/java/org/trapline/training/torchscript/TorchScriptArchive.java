package org.trapline.training.torchscript;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trapline.training.layers.Numbers;
import org.trapline.training.layers.Weights;

/**
 * The files inside a TorchScript archive: one module without parts, whose numbers are its
 * attributes. Read by PyTorch 1.6 and later.
 */
final class TorchScriptArchive {
  /** Of the archive's form; 3 is what PyTorch still writes where no newer operator is used. */
  private static final String VERSION = "3\n";

  private static final String ROOT = "network/";

  private TorchScriptArchive() {}

  static void write(String forward, List<Weights> weights, Numbers numbers, OutputStream out)
      throws IOException {
    try (AlignedZip zip = new AlignedZip(out)) {
      add(zip, "data.pkl", data(weights, numbers));
      add(zip, "byteorder", text("little"));
      add(zip, "code/__torch__.py", text(source(forward, weights.size())));
      for (int i = 0; i < weights.size(); i++) {
        Weights each = weights.get(i);
        long bytes = (long) each.size() * numbers.bytes();
        zip.add(ROOT + "data/" + i, bytes, data -> each.writeTo(data, numbers));
      }
      add(zip, "constants.pkl", new Pickle().emptyTuple().end());
      add(zip, "version", text(VERSION));
    }
  }

  private static String source(String forward, int weights) {
    List<String> names = IntStream.range(0, weights).mapToObj(i -> "w" + i).toList();
    String quoted =
        names.stream().map(name -> "\"" + name + "\", ").collect(Collectors.joining("", "[", "]"));
    String declared =
        names.stream().map(name -> "  " + name + " : Tensor\n").collect(Collectors.joining());
    return "class Network(Module):\n  __parameters__ = "
        + quoted
        + "\n  __buffers__ = []\n"
        + declared
        + "  training : bool\n"
        + "  def forward(self: __torch__.Network,\n    x: Tensor) -> Tensor:\n"
        + forward;
  }

  private static byte[] data(List<Weights> weights, Numbers numbers) {
    Pickle pickle = new Pickle().global("__torch__", "Network").emptyTuple().newObject();
    pickle.emptyDictionary().mark();
    for (int i = 0; i < weights.size(); i++) {
      tensor(pickle.text("w" + i), "" + i, weights.get(i), numbers);
    }
    return pickle.text("training").no().setItems().build().end();
  }

  /** What the archive says about one tensor: which storage, from where, its sides and steps. */
  static void tensor(Pickle pickle, String storage, Weights weights, Numbers numbers) {
    String kind =
        switch (numbers) {
          case FLOAT32 -> "FloatStorage";
          case FLOAT16 -> "HalfStorage";
          case BFLOAT16 -> "BFloat16Storage";
        };
    pickle.global("torch._utils", "_rebuild_tensor_v2").mark();
    pickle.mark().text("storage").global("torch", kind).text(storage).text("cpu");
    pickle.number(weights.size()).tuple().persistent();
    pickle.number(0).tupleOf(weights.shape()).tupleOf(steps(weights.shape())).no();
    pickle.global("collections", "OrderedDict").emptyTuple().reduce();
    pickle.tuple().reduce();
  }

  private static List<Long> steps(List<Long> shape) {
    return IntStream.range(0, shape.size())
        .mapToObj(i -> shape.subList(i + 1, shape.size()).stream().reduce(1L, (a, b) -> a * b))
        .toList();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void add(AlignedZip zip, String name, byte[] bytes) throws IOException {
    zip.add(ROOT + name, bytes.length, out -> out.write(bytes));
  }
}
