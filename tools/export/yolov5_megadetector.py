#!/usr/bin/env python3
"""Makes a Trapline model folder of MegaDetector weights of the YOLOv5 family.

For V5a, V5b, V1000 redwood (1280 pixels) and spruce (640 pixels). Needs torch (not newer than
2.7), onnx, onnxruntime, and the folder of YOLOv5's code, version 7.0, because the file holds its
classes:

    git clone --depth 1 --branch v7.0 https://github.com/ultralytics/yolov5
    python3 tools/export/yolov5_megadetector.py md_v5a.0.0.pt megadetector-v5a --yolov5 yolov5

The network gets a free batch, height and width, as MegaDetector's letterbox needs; suppression of
doubles stays outside, in Trapline. Not run in this repository's CI, which has no torch.
"""

import sys
from pathlib import Path

import model_folder


def load(weights, yolov5, fuse):
    import torch

    sys.path.insert(0, str(yolov5))
    model = torch.load(weights, map_location="cpu", weights_only=False)["model"].float()
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    for module in model.modules():
        if isinstance(module, torch.nn.Upsample):
            module.recompute_scale_factor = None
        if type(module).__name__ == "Detect":
            # Without "dynamic" the grid of the traced shape would be frozen into the network.
            module.inplace, module.dynamic, module.export = False, True, True
            if not isinstance(module.anchor_grid, list):
                del module.anchor_grid
                module.anchor_grid = [torch.zeros(1)] * module.nl
    return (model.fuse() if fuse else model).eval()


def card(entry, options, size, stride):
    return {
        "model": model_folder.identity(
            entry, options, "detector", "MegaDetector: animals, people and vehicles."
        ),
        "input": {
            "width": size,
            "height": size,
            "layout": "nchw",
            "colours": "rgb",
            "scale": 255,
            "resize": "letterbox-stride",
            "stride": stride,
            # As MegaDetector's own programs read pictures; SpeciesNet's rules bring their own.
            "pictures": "megadetector",
        },
        "output": {"kind": "yolov5", "nms_iou": 0.45, "edges": "whole-pixels"},
        "categories": {"animal": ["animal"], "human": ["person"], "vehicle": ["vehicle"]},
        "thresholds": {"keep": 0.01},
    }


def main():
    parser = model_folder.arguments(__doc__, "md_*.pt")
    parser.add_argument("--yolov5", type=Path, default=Path("yolov5"), help="folder of its code")
    parser.add_argument(
        "--fuse",
        action="store_true",
        help="join layers as MegaDetector's own tools do; SpeciesNet does not (about 1e-6)",
    )
    options = parser.parse_args()
    entry = model_folder.catalogue_entry(options.weights, options.force, options.folder.name)

    import torch

    detector = load(options.weights, options.yolov5, options.fuse)
    stride = int(max(detector.stride))
    size = 1280 if stride == 64 else 640
    names = detector.names
    labels = [names[i] for i in range(len(names))]

    class Boxes(torch.nn.Module):
        def forward(self, images):
            output = detector(images)
            return output[0] if isinstance(output, (tuple, list)) else output

    model = Boxes().eval()
    narrow = size * 3 // 4
    example = torch.rand(1, 3, size, narrow)
    with torch.no_grad():
        model(example)
    model_folder.new_folder(options.folder)
    target = options.folder / "model.onnx"
    torch.onnx.export(
        model,
        example,
        str(target),
        opset_version=17,
        input_names=["images"],
        output_names=["boxes"],
        dynamic_axes={
            "images": {0: "batch", 2: "height", 3: "width"},
            "boxes": {0: "batch", 1: "box"},
        },
    )
    # Coordinates are pixels: a hundredth of one does not move a box.
    model_folder.compare(
        target,
        model,
        [example, torch.rand(1, 3, narrow, size), torch.rand(2, 3, size, size)],
        tolerance=0.01,
    )
    model_folder.write_card(options.folder, card(entry, options, size, stride), labels)


if __name__ == "__main__":
    main()
