#!/usr/bin/env python3
"""Makes a Trapline model folder of a ResNet classifier of PytorchWildlife.

For AI4G Amazon Rainforest v1 and v2, Snapshot Serengeti (--layers 18) and Opossum. The checkpoint
holds tensors only and is read without running any code in it (weights_only); its hash is asked for
all the same. Needs `pip install torch torchvision onnx onnxruntime`, and a text file with the names
of the classes, one a line, in the order that PytorchWildlife's class of the model lists them.

    python3 tools/export/pytorchwildlife_classifier.py weights.ckpt amazon-rainforest-v2 \
        --labels amazon.txt

PytorchWildlife resizes with Pillow's smoothing filter; Trapline's nearest is the mean over the area,
so scores agree closely, but not to the last digit. Not run in this repository's CI, which has no
torch.
"""

import sys
from pathlib import Path

import model_folder

SIZE = 224


def load(weights, layers, classes):
    import torch
    import torchvision

    state = torch.load(weights, map_location="cpu", weights_only=True)["state_dict"]
    network = {18: torchvision.models.resnet18, 50: torchvision.models.resnet50}[layers](
        weights=None, num_classes=classes
    )
    renamed = {}
    for name, tensor in state.items():
        if name.startswith("net.classifier."):
            renamed[name.replace("net.classifier.", "fc.")] = tensor
        elif name.startswith("net.feature.") and not name.startswith("net.feature.fc."):
            renamed[name.replace("net.feature.", "")] = tensor
    found = renamed["fc.weight"].shape[0] if "fc.weight" in renamed else 0
    if found != classes:
        sys.exit(f"{weights}: has {found} classes, but the labels file has {classes}")
    network.load_state_dict(renamed, strict=True)
    return network.eval()


def card(entry, options, labels):
    return {
        "model": model_folder.identity(
            entry, options, "species", "Names " + ", ".join(labels[:5]) + "."
        ),
        "input": {
            "width": SIZE,
            "height": SIZE,
            "layout": "nchw",
            "colours": "rgb",
            "scale": 255,
            "mean": [0.485, 0.456, 0.406],
            "std": [0.229, 0.224, 0.225],
            "resize": "stretch",
            "interpolation": "area",
            "decode": "scaled",
        },
        # One class alone is a yes or no; several are one out of many.
        "output": {"kind": "sigmoid" if len(labels) == 1 else "logits"},
    }


def main():
    parser = model_folder.arguments(__doc__, "checkpoint of PytorchWildlife")
    parser.add_argument("--labels", type=Path, required=True, help="names of the classes")
    parser.add_argument("--layers", type=int, choices=(18, 50), default=50)
    options = parser.parse_args()
    entry = model_folder.catalogue_entry(options.weights, options.force, options.folder.name)

    import torch

    labels = [line.strip() for line in options.labels.read_text(encoding="utf-8").splitlines()]
    labels = [label for label in labels if label]
    network = load(options.weights, options.layers, len(labels))
    model_folder.new_folder(options.folder)
    target = options.folder / "model.onnx"
    torch.onnx.export(
        network,
        torch.rand(2, 3, SIZE, SIZE),
        str(target),
        opset_version=17,
        input_names=["images"],
        output_names=["logits"],
        dynamic_axes={"images": {0: "batch"}, "logits": {0: "batch"}},
    )
    inputs = [torch.rand(count, 3, SIZE, SIZE) for count in (1, 3)]
    model_folder.compare(target, network, inputs, tolerance=1e-3)
    model_folder.write_card(options.folder, card(entry, options, labels), labels)


if __name__ == "__main__":
    main()
