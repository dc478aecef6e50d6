package org.trapline.training.random;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;
import org.trapline.training.onnx.Ports;

/** A model of a true shape whose weights are drawn by lot. */
public enum RandomModel {
  /** The cheapest filter: MobileNetV2 at 224 pixels. */
  MOBILENETV2 {
    @Override
    Value add(RandomLayers net, Value in) {
      return MobileNetV2.logits(net, in, 2);
    }
  },
  /** A filter of the usual size: ResNet-18 at 224 pixels. */
  RESNET18 {
    @Override
    Value add(RandomLayers net, Value in) {
      return ResNet18.logits(net, in, 2);
    }
  },
  /** A species model like SpeciesNet's: EfficientNetV2-M at 480 pixels, 2,498 classes. */
  EFFICIENTNETV2M {
    @Override
    Value add(RandomLayers net, Value in) {
      Signal features = EfficientNetV2M.features(net, in);
      return net.linear(features, SPECIES, MANY_LOGITS_SPREAD);
    }
  },
  /** A small detector: YOLOv5 s6 at 1280 pixels. */
  YOLOV5S6 {
    @Override
    Value add(RandomLayers net, Value in) {
      return YoloV5P6.boxes(net, in, YoloV5P6.Form.SMALL);
    }
  },
  /** A detector like MegaDetector v5: YOLOv5 x6 at 1280 pixels. */
  YOLOV5X6 {
    @Override
    Value add(RandomLayers net, Value in) {
      return YoloV5P6.boxes(net, in, YoloV5P6.Form.LARGEST);
    }
  };

  /** As many classes as SpeciesNet has. */
  static final int SPECIES = 2498;

  /** Less than for two classes, since the network in front of them is three times as deep. */
  private static final double MANY_LOGITS_SPREAD = 0.5;

  private static final List<String> FILTERED = List.of("blank", "occupied");
  private static final List<String> DETECTED = List.of("animal", "person", "vehicle");

  /** Adds the whole network and gives its answer. */
  abstract Value add(RandomLayers net, Value in);

  /** Adds the network whose numbers follow from the seed. */
  Value add(Layers layers, long seed) {
    Activation between = filters() ? Activation.RELU : Activation.SILU;
    return add(new RandomLayers(layers, seed, between), layers.input());
  }

  /** Name in cards and folders. */
  public String word() {
    return "random-" + name().toLowerCase(Locale.ROOT);
  }

  boolean detects() {
    return this == YOLOV5S6 || this == YOLOV5X6;
  }

  boolean filters() {
    return this == MOBILENETV2 || this == RESNET18;
  }

  List<String> labels() {
    if (detects()) {
      return DETECTED;
    }
    return filters()
        ? FILTERED
        : IntStream.range(0, SPECIES).mapToObj(i -> "made-up species " + i).toList();
  }

  /** What it is called with and what it answers. */
  Ports ports() {
    if (detects()) {
      return new Ports("images", List.of(3, -1, -1), "boxes", List.of(-1, 5 + DETECTED.size()));
    }
    return filters()
        ? new Ports("images", List.of(3, 224, 224), "logits", List.of(FILTERED.size()))
        : new Ports("images", List.of(480, 480, 3), "logits", List.of(SPECIES));
  }
}
