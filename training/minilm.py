"""The six layers of all-MiniLM-L6-v2 in PyTorch, with the project's own heads on them."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536
TOPIC_WIDTH = 128


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        split = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / (WIDTH // HEADS) ** 0.5
        seen = (scores + bias).softmax(-1) @ split(self.value(x))
        x = self.norm1(x + self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class MiniLM(nn.Module):
    """ids, mask (batch × length) → general vector (batch × 384, length 1) and [first state, mean] (batch × 768)."""

    def __init__(self):
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask):
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.types.weight[0]
        x = self.norm(x)
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return F.normalize(mean, dim=1), torch.cat([x[:, 0], mean], 1)


class Encoder(nn.Module):
    """The layers, a vector of what is meant (batch × 128, length 1), of each sign (the last: any) and each cue how likely it is said, and of each group of topics how likely it is meant (logits)."""

    def __init__(self, signs, cues, passages, groups, dropout=0.1):
        super().__init__()
        self.base = MiniLM()
        self.topic = nn.Linear(2 * WIDTH, TOPIC_WIDTH)
        self.signs, self.cues = nn.Linear(2 * WIDTH, signs + 1), nn.Linear(2 * WIDTH, cues)
        self.groups = nn.Linear(2 * WIDTH, groups)
        self.passages, self.prototypes = nn.Linear(TOPIC_WIDTH, passages), nn.Linear(TOPIC_WIDTH, groups)  # for training only
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask):
        general, states = self.base(ids, mask)
        states = self.dropout(states)
        return general, F.normalize(self.topic(states), dim=1), self.signs(states), self.cues(states), self.groups(states)


def load(path):
    """Reads the delivered weights. The matrices have numbers for names and come in this order in every layer."""
    graph = onnx.load(path).graph
    named = {t.name: torch.from_numpy(np.array(numpy_helper.to_array(t))) for t in graph.initializer}
    matrices = [named[t.name] for t in graph.initializer if t.name.isdigit() and len(t.dims) == 2]
    model = MiniLM()
    own = {}
    for name, target in (("word", "words"), ("position", "places"), ("token_type", "types")):
        own[f"{target}.weight"] = named[f"embeddings.{name}_embeddings.weight"]
    own["norm.weight"], own["norm.bias"] = named["embeddings.LayerNorm.weight"], named["embeddings.LayerNorm.bias"]
    for number in range(LAYERS):
        there, here = f"encoder.layer.{number}.", f"layers.{number}."
        parts = ("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"), \
                ("output", "attention.output.dense"), ("inner", "intermediate.dense"), ("outer", "output.dense")
        for place, (target, source) in enumerate(parts):
            own[f"{here}{target}.weight"] = matrices[6 * number + place].T.contiguous()
            own[f"{here}{target}.bias"] = named[f"{there}{source}.bias"]
        for target, source in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            for kind in ("weight", "bias"):
                own[f"{here}{target}.{kind}"] = named[f"{there}{source}.{kind}"]
    model.load_state_dict(own)
    return model
