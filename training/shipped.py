"""Reads an encoder that export.py has written back into PyTorch, so that training can go on from it. What eight bits lost stays lost; it is learned again in a few steps."""
import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from minilm import LAYERS, WIDTH


def read_into(model, path, signs):
    """model: an Encoder of these signs; one that the file does not know begins as the one before it. Its heads for training only, and the layer for the groups, which is fitted anew, stay as they are."""
    graph = onnx.load(path).graph
    constant = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    maker = {name: node for node in graph.node for name in node.output}
    taker = {name: node for node in graph.node for name in node.input}
    of = lambda kind: [node for node in graph.node if node.op_type == kind]
    held = lambda node: next(constant[name] for name in node.input if name in constant)
    state = model.state_dict()

    words, scales = (constant[node.input[0]] for node in of("Gather") if node.input[1] == "input_ids")
    state["base.words.weight"] = torch.tensor(words.astype(np.float32) * scales)
    places = next(constant[node.input[0]] for node in of("Slice"))
    state["base.places.weight"], state["base.types.weight"] = torch.tensor(places), torch.zeros(2, WIDTH)
    norms = ["base.norm"] + [f"base.layers.{number}.norm{which}" for number in range(LAYERS) for which in (1, 2)]
    for node, name in zip(of("LayerNormalization"), norms):
        state[f"{name}.weight"], state[f"{name}.bias"] = (torch.tensor(constant[part].copy()) for part in node.input[1:])

    parts = [(number, part) for number in range(LAYERS) for part in ("query key value", "output", "inner", "outer")]
    for node, (number, part) in zip(of("MatMulInteger"), parts):
        smoothing = held(maker[maker[node.input[0]].input[0]])
        scaled = taker[taker[node.output[0]].output[0]]
        scale = held(maker[next(name for name in scaled.input if maker[name].op_type == "Mul")])
        weight = (constant[node.input[1]].astype(np.float32) * scale).T * smoothing
        bias = held(taker[scaled.output[0]])
        names = part.split()
        for name, own, add in zip(names, np.split(weight, len(names)), np.split(bias, len(names))):
            state[f"base.layers.{number}.{name}.weight"], state[f"base.layers.{number}.{name}.bias"] = torch.tensor(own), torch.tensor(add)

    for node, name in zip(of("Gemm"), ("topic", "signs", "cues")):
        weight, bias = (torch.tensor(constant[part].copy()) for part in node.input[1:])
        if name == "signs":
            places = places_of(signs, path)
            weight, bias = weight[places], bias[places]
        state[f"{name}.weight"], state[f"{name}.bias"] = weight, bias
    model.load_state_dict(state)


def places_of(signs, path):
    """→ of each sign, and of any of them, its place among the outputs of the file."""
    with open(os.path.join(os.path.dirname(path), "encoder.json"), encoding="utf-8") as lines:
        known = json.load(lines)["signs"]
    places = []
    for sign in signs:
        places.append(known.index(sign) if sign in known else places[-1])
    return [*places, len(known) - 1]
