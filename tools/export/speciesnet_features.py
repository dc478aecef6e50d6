#!/usr/bin/env python3
"""Makes a feature extractor of a SpeciesNet package: the network without its last layer.

Its output is what SpeciesNet has seen in a picture (1,280 numbers) before it decides on a species,
so that a small model of a survey's own species can be trained on top. Takes and needs the same as
speciesnet.py. The folder's card is backbone.toml, since the network names no species by itself.
Not run in this repository's CI, which has no torch.

    python3 tools/export/speciesnet_features.py unpacked/ speciesnet-features
"""

import sys

import model_folder
import speciesnet


def without_last_layer(model, classes):
    """Ends the graph at what goes into the last product of matrices.

    onnx2torch writes the last layer either as one linear layer, or as a product and a sum.
    """
    output = next(node for node in reversed(model.graph.nodes) if node.op == "output")
    node = output.args[0]
    if isinstance(node, (tuple, list)):
        node = node[0]
    modules = dict(model.named_modules())
    for _ in range(4):
        if node.op == "call_module":
            kind = type(modules[node.target]).__name__
            if "MatMul" in kind or "Gemm" in kind or "Linear" in kind:
                output.args = (node.all_input_nodes[0],)
                model.graph.eliminate_dead_code()
                model.graph.lint()
                model.recompile()
                return model
        inputs = [node for node in node.all_input_nodes if node.op != "get_attr"]
        if len(inputs) != 1:
            break
        node = inputs[0]
    sys.exit(f"the last layer of {classes} classes was not found; is this SpeciesNet?")


def card(entry, options, info, fixed, width):
    identity = model_folder.identity(
        entry, options, "features", "SpeciesNet without its last layer."
    )
    identity["name"] = f"speciesnet-features-{info['version']}"
    identity["version"] = info["version"]
    identity["description"] = "SpeciesNet without its last layer: features, no species."
    return {
        "model": identity,
        "input": speciesnet.input_table(fixed),
        "output": {"kind": "features", "width": width},
    }


def main():
    parser = model_folder.arguments(__doc__, "the folder of the unpacked package")
    options = parser.parse_args()
    package = options.weights
    info = speciesnet.read_info(package)
    weights = package / info["classifier"]
    entry = model_folder.catalogue_entry(
        weights, options.force, f"speciesnet-{info['version']}"
    )

    import torch

    model = speciesnet.load(weights)
    with torch.no_grad():
        classes = model(torch.rand(1, speciesnet.SIZE, speciesnet.SIZE, 3)).shape[-1]
        model = without_last_layer(model, classes)
        shape = model(torch.rand(1, speciesnet.SIZE, speciesnet.SIZE, 3)).shape
    if len(shape) != 2 or shape[1] == classes:
        sys.exit(f"the features have the shape {tuple(shape)}, but should be one row of numbers")
    model_folder.new_folder(options.folder)
    fixed = speciesnet.export(model, options.folder / "model.onnx", "features")
    model_folder.write_card(
        options.folder,
        card(entry, options, info, fixed, shape[1]),
        [],
        card_name="backbone.toml",
    )


if __name__ == "__main__":
    main()
