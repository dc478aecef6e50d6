package org.trapline.training.torchscript;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Numbers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;

/**
 * A network under construction as a TorchScript archive: each operator is a line of its source, in
 * the form in which PyTorch itself saves it.
 */
public final class TorchScriptNetwork implements Layers {
  /** PyTorch's numbers for types of numbers. */
  private static final int FLOAT32 = 6;

  private static final int BFLOAT16 = 15;

  private final StringBuilder source = new StringBuilder();
  private final List<Weights> weights = new ArrayList<>();
  private final Numbers numbers;
  private int lines;

  /** Starts a network in single precision. */
  public TorchScriptNetwork() {
    this(Numbers.FLOAT32);
  }

  /**
   * Starts a network whose weights are such numbers, and its input and answer, too, unless they are
   * {@link Numbers#BFLOAT16}: then these are in single precision.
   */
  public TorchScriptNetwork(Numbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Value input() {
    Value x = new Value("x");
    return numbers == Numbers.BFLOAT16 ? as(x, BFLOAT16) : x;
  }

  @Override
  public Value conv(Value in, Convolution how) {
    String kernel = weight(how.kernel());
    String bias = weight(how.bias());
    return statement(
        "conv2d(%s, %s, %s, [%4$d, %4$d], [%5$d, %5$d], [1, 1], %6$d)",
        in.name(), kernel, bias, how.stride(), how.padding(), how.groups());
  }

  @Override
  public Value activate(Value in, Activation how) {
    return switch (how) {
      case RELU -> statement("relu(%s)", in.name());
      case RELU6 -> statement("hardtanh(%s, 0., 6.)", in.name());
      case SIGMOID -> statement("sigmoid(%s)", in.name());
      case SILU -> statement("silu(%s)", in.name());
    };
  }

  @Override
  public Value add(Value a, Value b) {
    return statement("add(%s, %s)", a.name(), b.name());
  }

  @Override
  public Value multiply(Value a, Value b) {
    return statement("mul(%s, %s)", a.name(), b.name());
  }

  @Override
  public Value multiply(Value a, Weights constant) {
    return statement("mul(%s, %s)", a.name(), weight(constant));
  }

  @Override
  public Value line(Value in, double factor, double summand) {
    // Java's shortest digits of a double are a number in TorchScript too.
    Value product = statement("mul(%s, %s)", in.name(), Double.toString(factor));
    return statement("add(%s, %s)", product.name(), Double.toString(summand));
  }

  @Override
  public Value concat(List<Value> parts, int side) {
    String names = parts.stream().map(Value::name).collect(Collectors.joining(", "));
    return statement("cat([%s], %d)", names, side);
  }

  @Override
  public Value slice(Value in, int side, int from, int to) {
    return statement("slice(%s, %d, %d, %d, 1)", in.name(), side, from, to);
  }

  @Override
  public Value runningSum(Value in, int side) {
    return statement("cumsum(%s, %d)", in.name(), side);
  }

  @Override
  public Value reshape(Value in, List<Integer> sides) {
    return statement("reshape(%1$s, [torch.size(%1$s, 0), %2$s])", in.name(), commas(sides));
  }

  @Override
  public Value permute(Value in, List<Integer> order) {
    return statement("permute(%s, [%s])", in.name(), commas(order));
  }

  @Override
  public Value maxPool(Value in, Pool pool) {
    return statement(
        "max_pool2d(%s, [%2$d, %2$d], [%3$d, %3$d], [%4$d, %4$d])",
        in.name(), pool.side(), pool.stride(), pool.padding());
  }

  @Override
  public Value twiceAsLarge(Value in) {
    return statement("upsample_nearest2d(%s, None, [2., 2.])", in.name());
  }

  @Override
  public Value globalMaxPool(Value in) {
    return statement("amax(%s, [2, 3], True)", in.name());
  }

  @Override
  public Value globalAveragePool(Value in) {
    return statement("adaptive_avg_pool2d(%s, [1, 1])", in.name());
  }

  @Override
  public Value flatten(Value in) {
    return statement("flatten(%s, 1)", in.name());
  }

  @Override
  public Value linear(Value in, Weights matrix, Weights bias) {
    return statement("linear(%s, %s, %s)", in.name(), weight(matrix), weight(bias));
  }

  @Override
  public Value softmax(Value in) {
    return statement("softmax(%s, 1)", in.name());
  }

  @Override
  public void write(Value result, OutputStream out) throws IOException {
    Value answer = numbers == Numbers.BFLOAT16 ? as(result, FLOAT32) : result;
    TorchScriptArchive.write(source + "    return " + answer.name() + "\n", weights, numbers, out);
  }

  private Value as(Value in, int type) {
    return statement("to(%s, %d, False, False, None)", in.name(), type);
  }

  private Value statement(String call, Object... arguments) {
    String result = "t" + ++lines;
    source
        .append("    ")
        .append(result)
        .append(" = torch.")
        .append(String.format(Locale.ROOT, call, arguments))
        .append('\n');
    return new Value(result);
  }

  private String weight(Weights values) {
    weights.add(values);
    return "self.w" + (weights.size() - 1);
  }

  private static String commas(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
