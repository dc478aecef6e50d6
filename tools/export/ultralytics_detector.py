#!/usr/bin/env python3
"""Makes a Trapline model folder of detector weights of the Ultralytics family.

For MegaDetector V1000 larch and sorrel, MegaDetector V6 (YOLOv9, YOLOv10, RT-DETR) and any other
detector that Ultralytics' own package can load (YOLOv8, 9, 10, 11, 12, RT-DETR). Needs
`pip install ultralytics onnx onnxruntime`; that package is AGPL-3.0 and is used here only, never by
Trapline. Not run in this repository's CI, which has no torch.

    python3 tools/export/ultralytics_detector.py md_v1000.0.0-larch.pt larch --size 640
"""

import shutil
from pathlib import Path

import model_folder


def layout(model):
    """How the network gives its boxes: the fields of [output]."""
    head = model.model.model[-1]
    if type(head).__name__ == "RTDETRDecoder":
        # Boxes are fractions and are no doubles.
        return {"kind": "yolov8", "unit": "fractions", "nms_iou": 1.0}
    if getattr(head, "end2end", False):
        return {"kind": "end-to-end", "nms_iou": 1.0}
    return {"kind": "yolov8", "nms_iou": 0.7}


def card(entry, options, labels, output, square):
    shape = (
        {"resize": "stretch", "batch": "fixed", "batch_size": 1}
        if square
        else {"resize": "letterbox-stride", "stride": 32}
    )
    tables = {
        "model": model_folder.identity(
            entry, options, "detector", "Finds " + ", ".join(labels[:5]) + "."
        ),
        "input": {
            "width": options.size,
            "height": options.size,
            "layout": "nchw",
            "colours": "rgb",
            "scale": 255,
            **shape,
        },
        "output": output,
    }
    if labels == ["animal", "person", "vehicle"]:
        tables["categories"] = {
            "animal": ["animal"],
            "human": ["person"],
            "vehicle": ["vehicle"],
        }
    return tables


def main():
    parser = model_folder.arguments(__doc__, "*.pt of an Ultralytics detector")
    parser.add_argument("--size", type=int, required=True, help="pixels of the long side")
    options = parser.parse_args()
    entry = model_folder.catalogue_entry(options.weights, options.force, options.folder.name)

    from ultralytics import RTDETR, YOLO

    kind = RTDETR if "rtdetr" in options.weights.name.lower() else YOLO
    model = kind(str(options.weights))
    output = layout(model)
    labels = [model.names[i] for i in range(len(model.names))]
    # RT-DETR is trained for one square shape, the others for any multiple of 32.
    square = type(model.model.model[-1]).__name__ == "RTDETRDecoder"
    exported = model.export(
        format="onnx", imgsz=options.size, dynamic=not square, simplify=False, opset=17
    )
    model_folder.new_folder(options.folder)
    shutil.move(exported, options.folder / "model.onnx")
    model_folder.write_card(
        options.folder, card(entry, options, labels, output, square), labels
    )


if __name__ == "__main__":
    main()
