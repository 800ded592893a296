"""Writes the encoder as one ONNX file that calculates in eight bits, its vocabulary, their hashes and the names of its signs, cues and groups beside it."""
import hashlib
import json
import os
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from minilm import HEADS, LAYERS, WIDTH

SMOOTHING = 0.7  # of a large input, how much goes into the weights: 0.5 and 0.7 were tried, and 0.7 comes nearest to 32 bits


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value, name=None):
        self.count += 1
        name = name or f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def add(self, kind, *inputs, outputs=1, name=None, **attributes):
        self.count += 1
        names = [name or f"{kind}{self.count}"] if outputs == 1 else [f"{kind}{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def numbers(self, *values):
        return self.constant(np.array(values, dtype=np.int64))


def eight_bits(weight):
    """→ int8 of the same shape, and the scale of each column."""
    scale = np.maximum(np.abs(weight).max(0), 1e-9) / 127
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def linear(graph, x, weight, bias, largest):
    """weight (out, in); largest: of each input, the largest magnitude seen. A few inputs are a hundred times the others and would take all eight bits, so part
    of their size moves into the weights first (SmoothQuant, arXiv 2211.10438)."""
    smooth = np.maximum(largest**SMOOTHING / np.maximum(np.abs(weight).max(0), 1e-5) ** (1 - SMOOTHING), 1e-4).astype(np.float32)
    small, step, zero = graph.add("DynamicQuantizeLinear", graph.add("Mul", x, graph.constant(1 / smooth)), outputs=3)
    whole, scale = eight_bits((weight * smooth).T)
    product = graph.add("MatMulInteger", small, graph.constant(whole), zero, graph.constant(np.int8(0)))
    scaled = graph.add("Mul", graph.add("Cast", product, to=TensorProto.FLOAT), graph.add("Mul", step, graph.constant(scale)))
    return graph.add("Add", scaled, graph.constant(bias))


def largest_inputs(model, batches):
    """→ name of each linear layer: the largest magnitude of each of its inputs over the batches."""
    seen = {}

    def watch(name):
        def keep(_, inputs):
            largest = inputs[0].abs().amax((0, 1)).numpy()
            seen[name] = np.maximum(seen.get(name, np.float32(1e-5)), largest)
        return keep

    hooks = [layer.register_forward_pre_hook(watch(name)) for name, layer in model.named_modules() if name.startswith("base.layers.") and hasattr(layer, "in_features")]
    model.eval()
    with torch.no_grad():
        for batch in batches:
            model(*batch)
    for hook in hooks:
        hook.remove()
    return seen


def write(model, signs, cues, groups, vocabulary, folder, batches):
    """batches: some hundred messages of the usual kind, (ids, mask) each."""
    largest = largest_inputs(model, batches)
    state = {name: value.detach().numpy().astype(np.float32) for name, value in model.state_dict().items()}
    graph = Graph()
    norm = lambda x, name: graph.add("LayerNormalization", x, graph.constant(state[f"{name}.weight"]), graph.constant(state[f"{name}.bias"]), axis=-1, epsilon=1e-12)
    words, scales = eight_bits(state["base.words.weight"].T)
    gathered = graph.add("Cast", graph.add("Gather", graph.constant(words.T), "input_ids"), to=TensorProto.FLOAT)
    x = graph.add("Mul", gathered, graph.add("Gather", graph.constant(scales[:, None]), "input_ids"))
    length = graph.add("Gather", graph.add("Shape", "input_ids"), graph.numbers(1))
    places = graph.constant(state["base.places.weight"] + state["base.types.weight"][0])
    x = norm(graph.add("Add", x, graph.add("Slice", places, graph.numbers(0), length, graph.numbers(0))), "base.norm")
    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    bias = graph.add("Mul", graph.add("Sub", graph.constant(np.float32(1)), graph.add("Unsqueeze", mask, graph.numbers(1, 2))), graph.constant(np.float32(-1e4)))
    heads = graph.numbers(0, 0, 3, HEADS, WIDTH // HEADS)
    for number in range(LAYERS):
        layer = f"base.layers.{number}."
        of = lambda part: (state[f"{layer}{part}.weight"], state[f"{layer}{part}.bias"], largest[f"{layer}{part}"])
        weights, biases = (np.concatenate([of(part)[which] for part in ("query", "key", "value")]) for which in (0, 1))
        three = graph.add("Transpose", graph.add("Reshape", linear(graph, x, weights, biases, largest[f"{layer}query"]), heads), perm=[2, 0, 3, 1, 4])
        query, key, value = (graph.add("Gather", three, graph.constant(np.int64(part)), axis=0) for part in range(3))
        scores = graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 1, 3, 2]))
        scores = graph.add("Add", graph.add("Mul", scores, graph.constant(np.float32((WIDTH // HEADS) ** -0.5))), bias)
        seen = graph.add("MatMul", graph.add("Softmax", scores, axis=-1), value)
        seen = graph.add("Reshape", graph.add("Transpose", seen, perm=[0, 2, 1, 3]), graph.numbers(0, 0, WIDTH))
        x = norm(graph.add("Add", x, linear(graph, seen, *of("output"))), f"{layer}norm1")
        inner = linear(graph, x, *of("inner"))
        half = graph.add("Add", graph.add("Erf", graph.add("Div", inner, graph.constant(np.float32(2 ** 0.5)))), graph.constant(np.float32(1)))
        gelu = graph.add("Mul", graph.add("Mul", inner, half), graph.constant(np.float32(0.5)))
        x = norm(graph.add("Add", x, linear(graph, gelu, *of("outer"))), f"{layer}norm2")
    weighed = graph.add("ReduceSum", graph.add("Mul", x, graph.add("Unsqueeze", mask, graph.numbers(2))), graph.numbers(1), keepdims=0)
    mean = graph.add("Div", weighed, graph.add("ReduceSum", mask, graph.numbers(1), keepdims=1))
    first = graph.add("Gather", x, graph.constant(np.int64(0)), axis=1)
    graph.add("LpNormalization", mean, name="general", axis=1, p=2)
    states = graph.add("Concat", first, mean, axis=1)
    head = lambda name: graph.add("Gemm", states, *(graph.constant(state[f"{name}.{part}"], f"{name}.{part}") for part in ("weight", "bias")), transB=1)
    graph.add("LpNormalization", head("topic"), name="topic", axis=1, p=2)
    graph.add("Sigmoid", head("signs"), name="signs")
    graph.add("Sigmoid", head("cues"), name="cues")
    graph.add("Softmax", head("groups"), name="groups", axis=1)
    value = helper.make_tensor_value_info
    made = helper.make_graph(
        graph.nodes, "psoasbot-encoder",
        [value("input_ids", TensorProto.INT64, ["messages", "pieces"]), value("attention_mask", TensorProto.INT64, ["messages", "pieces"])],
        [value("general", TensorProto.FLOAT, ["messages", WIDTH]), value("topic", TensorProto.FLOAT, ["messages", state["topic.weight"].shape[0]]),
         value("signs", TensorProto.FLOAT, ["messages", len(signs) + 1]), value("cues", TensorProto.FLOAT, ["messages", len(cues)]),
         value("groups", TensorProto.FLOAT, ["messages", len(groups)])],
        graph.constants)
    path = os.path.join(folder, "encoder.onnx")
    proto = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], producer_name="psoasbot")
    proto.ir_version = 8
    onnx.save(proto, path)
    describe(path, signs, cues, groups, vocabulary, folder)


def write_with_groups(model, signs, cues, groups, vocabulary, folder, source):
    """Writes a file that was written before, with the model's layer for the groups in the place of its own; all else gives the same to the last bit."""
    proto = onnx.load(source)
    graph = proto.graph
    old = [node for node in graph.node if node.output[0] == "groups"]
    old += [node for node in graph.node if old and node.output[0] == old[0].input[0]]
    states = next(node.input[0] for node in graph.node if node.op_type == "Gemm")
    for part, gone in ((graph.node, old), (graph.initializer, [t for t in graph.initializer if t.name.startswith("groups.")]), (graph.output, [o for o in graph.output if o.name == "groups"])):
        for one in gone:
            part.remove(one)
    names = [f"groups.{part}" for part in ("weight", "bias")]
    graph.initializer.extend(numpy_helper.from_array(model.state_dict()[name].numpy(), name) for name in names)
    graph.node.extend([helper.make_node("Gemm", [states, *names], ["groups.logits"], transB=1), helper.make_node("Softmax", ["groups.logits"], ["groups"], axis=1)])
    graph.output.append(helper.make_tensor_value_info("groups", TensorProto.FLOAT, ["messages", len(groups)]))
    path = os.path.join(folder, "encoder.onnx")
    onnx.save(proto, path)
    describe(path, signs, cues, groups, vocabulary, folder)


def describe(path, signs, cues, groups, vocabulary, folder):
    shutil.copy(vocabulary, os.path.join(folder, "vocab.txt"))
    with open(os.path.join(folder, "encoder.json"), "w", encoding="utf-8") as file:
        json.dump({"model": digest(path), "vocabulary": digest(vocabulary), "signs": [*signs, "any"], "cues": cues, "groups": groups}, file, indent=2)
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB, {digest(path)}")


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
