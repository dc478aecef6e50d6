#!/usr/bin/env python3
"""Makes a Trapline model folder of a SpeciesNet package (4.0.1 or newer).

Takes the unpacked package, the folder that holds info.json. Its weights are a pickled torch.fx
graph with classes of onnx2torch, which no Java engine can read; the network itself is kept as it
is. Needs `pip install torch onnx2torch onnx onnxruntime` (torch not newer than 2.7).

    python3 tools/export/speciesnet.py unpacked/ speciesnet-4.0.2a

Labels, taxonomy, geofence and info.json are copied, because Trapline reads them from the folder.
Not run in this repository's CI, which has no torch.
"""

import json
import shutil
import sys

import model_folder

SIZE = 480

LISTS = ("classifier_labels", "taxonomy", "geofence")


def read_info(package):
    info_file = package / "info.json"
    if not info_file.is_file():
        sys.exit(f"{package}: has no info.json; unpack the whole SpeciesNet package there")
    info = json.loads(info_file.read_text(encoding="utf-8"))
    for name in ("classifier", *LISTS):
        if "/" in info[name] or "\\" in info[name] or not (package / info[name]).is_file():
            sys.exit(f"{info_file}: the file {info[name]} is not in the same folder")
    return info


def load(weights):
    import torch

    model = torch.load(weights, map_location="cpu", weights_only=False).float().eval()
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model


def input_table(fixed):
    """[input] of the card: the crop is stretched in 32-bit numbers, RGB from 0 to 1."""
    return {
        "width": SIZE,
        "height": SIZE,
        "layout": "nhwc",
        "colours": "rgb",
        "scale": 255,
        "resize": "stretch-float",
        "decode": "full",
        **({"batch": "fixed", "batch_size": 1} if fixed else {}),
    }


def export(model, target, output_name):
    """Writes the network; whether it could only be written for one picture at a time."""
    import torch

    with torch.no_grad():
        single = model(torch.rand(1, SIZE, SIZE, 3))
        try:
            fixed = model(torch.rand(3, SIZE, SIZE, 3)).shape[1:] != single.shape[1:]
        except RuntimeError:
            # Some conversions freeze the number of pictures into a reshape.
            fixed = True
    torch.onnx.export(
        model,
        torch.rand(1 if fixed else 2, SIZE, SIZE, 3),
        str(target),
        opset_version=17,
        input_names=["images"],
        output_names=[output_name],
        dynamic_axes=None if fixed else {"images": {0: "batch"}, output_name: {0: "batch"}},
    )
    counts = (1,) if fixed else (1, 3, 8)
    inputs = [torch.rand(count, SIZE, SIZE, 3) for count in counts]
    model_folder.compare(target, model, inputs, tolerance=1e-3)
    return fixed


def card(entry, options, info, fixed):
    identity = model_folder.identity(
        entry, options, "species", "SpeciesNet: 2,498 species and higher taxa."
    )
    identity["name"] = f"speciesnet-{info['version']}"
    identity["version"] = info["version"]
    return {"model": identity, "input": input_table(fixed), "output": {"kind": "logits"}}


def main():
    parser = model_folder.arguments(__doc__, "the folder of the unpacked package")
    options = parser.parse_args()
    package = options.weights
    info = read_info(package)
    weights = package / info["classifier"]
    entry = model_folder.catalogue_entry(
        weights, options.force, f"speciesnet-{info['version']}"
    )
    model = load(weights)
    model_folder.new_folder(options.folder)
    fixed = export(model, options.folder / "model.onnx", "logits")
    for name in LISTS:
        shutil.copyfile(package / info[name], options.folder / info[name])
    shutil.copyfile(package / "info.json", options.folder / "info.json")
    model_folder.write_card(
        options.folder, card(entry, options, info, fixed), info["classifier_labels"]
    )


if __name__ == "__main__":
    main()
