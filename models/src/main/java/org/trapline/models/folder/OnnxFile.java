package org.trapline.models.folder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.models.folder.ProtobufReader.Slice;

/**
 * What an ONNX file says about itself, read without loading it: inputs, outputs, operators,
 * metadata, and whether all of its weights are there. Field numbers are those of onnx.proto.
 *
 * @param inputs inputs that the caller must give
 * @param outputs in order
 * @param operators names of the operators used
 * @param lastOperators for each output the operator that makes it
 * @param metadata the maker's key and value pairs
 * @param weightTypes numbers of onnx.proto's data types that weights have
 * @param secondFiles names of the files beside this one that hold weights too
 */
record OnnxFile(
    List<Port> inputs,
    List<Port> outputs,
    Set<String> operators,
    Map<String, String> lastOperators,
    Map<String, String> metadata,
    Set<Long> weightTypes,
    Set<String> secondFiles) {

  /** The data type of half precision. */
  static final long HALF = 10;

  /** A tensor of unknown or varying size has -1 there. */
  static final long ANY = -1;

  /**
   * An input or output.
   *
   * @param elementType number of onnx.proto's data type: 1 float, 2 uint8, 10 half
   */
  record Port(String name, long elementType, List<Long> shape) {}

  static OnnxFile read(Path file) {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      Walk walk = new Walk(new ProtobufReader(open), file);
      walk.model(new Slice(0, open.length()));
      return walk.finish();
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: is neither TorchScript nor a whole ONNX file (%s): fetch the weights again"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Whether scores of one scene depend on the others of its batch: scales are made at run time. */
  boolean quantisedAtRunTime() {
    return operators.contains("DynamicQuantizeLinear");
  }

  Optional<String> metadata(String key) {
    return Optional.ofNullable(metadata.get(key));
  }

  private static final class Walk {
    private final ProtobufReader reader;
    private final Path file;
    private final List<Port> inputs = new ArrayList<>();
    private final List<Port> outputs = new ArrayList<>();
    private final Set<String> operators = new LinkedHashSet<>();
    private final Set<String> initialised = new HashSet<>();
    private final Map<String, String> makers = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Set<Long> weightTypes = new LinkedHashSet<>();
    private final Set<String> secondFiles = new LinkedHashSet<>();
    private boolean graphSeen;

    Walk(ProtobufReader reader, Path file) {
      this.reader = reader;
      this.file = file;
    }

    OnnxFile finish() throws IOException {
      if (!graphSeen || outputs.isEmpty()) {
        throw new IOException("it holds no graph");
      }
      // Old files list the weights among the inputs.
      inputs.removeIf(port -> initialised.contains(port.name()));
      makers.keySet().retainAll(outputs.stream().map(Port::name).toList());
      return new OnnxFile(inputs, outputs, operators, makers, metadata, weightTypes, secondFiles);
    }

    void model(Slice slice) throws IOException {
      reader.walk(
          slice,
          at -> {
            switch (at.field()) {
              case 7 -> graph(at.slice());
              case 14 -> metadataEntry(at.slice());
              default -> {}
            }
          });
    }

    private void graph(Slice slice) throws IOException {
      graphSeen = true;
      reader.walk(
          slice,
          at -> {
            switch (at.field()) {
              case 1 -> node(at.slice());
              case 5 -> initializer(at.slice());
              case 11 -> inputs.add(port(at.slice()));
              case 12 -> outputs.add(port(at.slice()));
              default -> {}
            }
          });
    }

    private void metadataEntry(Slice slice) throws IOException {
      String[] pair = {"", ""};
      reader.walk(
          slice,
          at -> {
            if (at.field() == 1 || at.field() == 2) {
              pair[at.field() - 1] = at.text();
            }
          });
      metadata.put(pair[0], pair[1]);
    }

    private void node(Slice slice) throws IOException {
      List<String> made = new ArrayList<>();
      String[] operator = {""};
      reader.walk(
          slice,
          at -> {
            if (at.field() == 2) {
              made.add(at.text());
            } else if (at.field() == 4) {
              operator[0] = at.text();
            }
          });
      operators.add(operator[0]);
      made.forEach(name -> makers.put(name, operator[0]));
    }

    private void initializer(Slice slice) throws IOException {
      reader.walk(
          slice,
          at -> {
            if (at.field() == 2) {
              weightTypes.add(at.number());
            } else if (at.field() == 8) {
              initialised.add(at.text());
            } else if (at.field() == 13) {
              externalData(at.slice());
            }
          });
    }

    private void externalData(Slice slice) throws IOException {
      String[] pair = {"", ""};
      reader.walk(
          slice,
          at -> {
            if (at.field() == 1 || at.field() == 2) {
              pair[at.field() - 1] = at.text();
            }
          });
      if (!pair[0].equals("location")) {
        return;
      }
      if (pair[1].contains("..") || Path.of(pair[1]).isAbsolute()) {
        throw ModelFolderException.about(
            file, "keeps weights in '%s', outside its own folder, which is refused", pair[1]);
      }
      if (!Files.isRegularFile(file.resolveSibling(pair[1]))) {
        throw ModelFolderException.about(
            file,
            "keeps its weights in a second file '%s', which is not beside it: fetch that file too",
            pair[1]);
      }
      SmallFiles.mustLieBeside(file, file.resolveSibling(pair[1]));
      secondFiles.add(pair[1]);
    }

    private Port port(Slice slice) throws IOException {
      String[] name = {""};
      long[] element = {0};
      List<Long> shape = new ArrayList<>();
      reader.walk(
          slice,
          at -> {
            if (at.field() == 1) {
              name[0] = at.text();
            } else if (at.field() == 2) {
              reader.walk(at.slice(), type -> tensorType(type, element, shape));
            }
          });
      return new Port(name[0], element[0], List.copyOf(shape));
    }

    private void tensorType(ProtobufReader type, long[] element, List<Long> shape)
        throws IOException {
      if (type.field() != 1) {
        return;
      }
      reader.walk(
          type.slice(),
          tensor -> {
            if (tensor.field() == 1) {
              element[0] = tensor.number();
            } else if (tensor.field() == 2) {
              reader.walk(tensor.slice(), dims -> shape.add(dimension(dims.slice())));
            }
          });
    }

    private long dimension(Slice slice) throws IOException {
      long[] size = {ANY};
      reader.walk(
          slice,
          at -> {
            if (at.field() == 1) {
              size[0] = at.number();
            }
          });
      return size[0];
    }
  }
}
