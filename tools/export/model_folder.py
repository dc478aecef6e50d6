"""What the export scripts share: the check before unpickling, and the folder that Trapline reads.

Not run in this repository's CI, which has no torch; `python3 -m py_compile` is all that is checked.
"""

import argparse
import hashlib
import json
import sys
import tomllib
from pathlib import Path

CATALOGUE = Path(__file__).resolve().parents[2] / "models" / "catalogue" / "catalogue.toml"


def arguments(description, weights_help):
    """The arguments that every script takes; the caller may add its own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("weights", type=Path, help=weights_help)
    parser.add_argument("folder", type=Path, help="the model folder that is made; must not exist")
    parser.add_argument(
        "--force",
        action="store_true",
        help="unpickle a file that the catalogue does not know; only if you trust who gave it to"
        " you, since unpickling can run any code in it",
    )
    return parser


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def catalogue_entry(path, force, name=None):
    """The catalogue's entry for a file, or None where it is forced.

    Ends the program for a file that the catalogue does not know by its SHA-256. Where several
    entries share a file, the one called `name` is meant.
    """
    if not path.is_file():
        sys.exit(f"{path}: there is no such file")
    found = sha256(path)
    with open(CATALOGUE, "rb") as file:
        models = tomllib.load(file)["model"]
    known = [model for model in models if model["sha256"] == found]
    for model in known:
        if model["name"] == name:
            return model
    if known:
        return known[0]
    if not force:
        sys.exit(
            f"{path}: its SHA-256 {found} is not in {CATALOGUE.name}, and unpickling it could run"
            " any code. If you trust who gave it to you, say --force."
        )
    print(f"{path}: not in the catalogue, unpickled because of --force", file=sys.stderr)
    return next((model for model in models if model["name"] == name), None)


def new_folder(folder):
    """Makes the folder; ends the program if it is there, so that nothing is overwritten."""
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        sys.exit(f"{folder}: is there already; choose another name or remove it")


def identity(entry, options, task, description):
    """The table [model] of a card, from the catalogue where it knows the model."""
    version = options.weights.stem
    if entry is None:
        name = options.folder.name
        return {"name": name, "version": version, "description": description, "task": task}
    return {
        "name": entry["name"],
        "version": version,
        "description": entry["description"],
        "task": task,
        "licence": entry["licence"],
        "source": entry["source"],
    }


def write_card(folder, card, labels, weights="model.onnx", card_name="model.toml"):
    """Writes labels and card; the hash is that of the weights as they lie in the folder.

    `labels` is a list of names, or the name of a file that lies in the folder already.
    """
    files = {"weights": weights, "sha256": sha256(folder / weights)}
    if isinstance(labels, str):
        files["labels"] = labels
    elif labels:
        files["labels"] = "labels.txt"
        (folder / "labels.txt").write_text("\n".join(labels) + "\n", encoding="utf-8")
    tables = {"model": card.pop("model"), "files": files, **card}
    lines = []
    for table, fields in tables.items():
        lines.append(f"[{table}]")
        # JSON's texts, numbers and lists are TOML's too.
        lines += [f"{field} = {json.dumps(value, ensure_ascii=False)}" for field, value in fields.items()]
        lines.append("")
    (folder / card_name).write_text("\n".join(lines), encoding="utf-8")
    print(f"{folder}: written")


def compare(onnx_file, model, inputs, tolerance):
    """Runs both on random inputs and ends the program if they differ by more than `tolerance`."""
    import onnxruntime
    import torch

    session = onnxruntime.InferenceSession(str(onnx_file), providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    for example in inputs:
        with torch.no_grad():
            expected = model(example).numpy()
        found = session.run(None, {name: example.numpy()})[0]
        if found.shape != expected.shape:
            sys.exit(f"{onnx_file}: gives {found.shape}, the original {expected.shape}")
        worst = float(abs(found - expected).max())
        print(f"input {tuple(example.shape)}: largest difference {worst:.2g}")
        if worst > tolerance:
            sys.exit(f"{onnx_file}: differs from the original by {worst}; do not use it")
