"""Teaches the encoder: `python3 train.py --base FOLDER --out FOLDER`. The folder of the base holds model.onnx and vocab.txt."""
import argparse
import copy
import glob
import json
import random
import re
import time

import numpy as np
import torch
from torch.nn import functional as F

import export
import minilm
import rows as tables
import shipped
from wordpiece import WordPiece

LIMIT, BEFORE = 256, 40  # pieces of a message; of the one before it
HELD_OUT = ("a06", "a11", "a16", "a49")
EACH, EARLIER_ROWS, GLOSSES = 4, 8, 12
PARTS = 8  # of what a step takes besides the signs, by length
BUSINESS_PASSAGES, BUSINESS_OUTSIDE = 12, 4  # in each step, of one business; of each passage a question and a title, wording or answer
TEMPERATURE, HOLD, APART = 0.07, 12.0, 1.0
OLD_FOR_NEW = 2  # rows of earlier authors beside each of a new one, where training goes on from an encoder
REFITS, PULL, CUE_REFITS, FOLLOWED = 6, 1e-4, 40, 3000
GROUP_FITS, EARLIER_WEIGHT = 20, 0.5


def encode(pieces, previous, message):
    """→ ids of [CLS] previous [SEP] message [SEP]; without a message before, [CLS] message [SEP]."""
    if not previous:
        return pieces.ids(message, LIMIT)
    before = pieces.ids(previous, BEFORE)
    return before + pieces.ids(message, LIMIT)[1:]


def batch(ids):
    length = max(map(len, ids))
    padded = torch.tensor([row + [0] * (length - len(row)) for row in ids])
    return padded, (torch.arange(length)[None, :] < torch.tensor([len(row) for row in ids])[:, None]).float()


def glosses():
    found = []
    for path in sorted(glob.glob("/usr/share/wordnet/data.*")):
        with open(path, encoding="latin-1") as lines:
            found += [part.strip(' "') for line in lines if " | " in line for part in re.split(";|--", line.split(" | ")[1]) if len(part) > 12]
    return found


class Learner:
    def __init__(self, args):
        self.chance = random.Random(args.seed)
        torch.manual_seed(args.seed)
        self.pieces = WordPiece(f"{args.base}/vocab.txt")
        self.names, self.cues = tables.sign_names(), tables.cue_names()
        self.passages, self.groups = sorted(set(tables.groups().values())), sorted(tables.groups())
        everything = [row for row in tables.read() if not args.authors or row.author == "earlier" or row.author in args.authors.split(",") + list(HELD_OUT)]
        held = () if args.everybody else HELD_OUT
        self.rows = [row for row in everything if row.author not in held]
        self.test = [row for row in everything if row.author in HELD_OUT]
        self.signs = [row for row in self.rows if row.signs is not None and row.passages is None]
        self.telling = [row for row in self.rows if row.signs is None and row.passages is None]
        self.topics = {}
        for row in self.rows:
            if row.group:
                self.topics.setdefault(row.group, []).append(row)
        self.wordings = [row for row in self.rows if row.passages and not row.group]
        self.alarming = [row for row in self.signs if row.signs] + [row for row in self.telling if row.cues]
        self.plain = [row for row in self.telling if not row.cues and not row.previous]
        passage_of = tables.groups()
        self.harmless = [row for group in self.topics.values() for row in group if row.group in tables.TAKE_NOTHING_BACK or passage_of[row.group] not in tables.ABOUT_CONDITIONS]
        self.businesses = tables.businesses()
        self.elsewhere = [row for business in self.businesses.values() for passage in business.values() for row in passage]
        self.glosses = glosses()
        base = minilm.load(f"{args.base}/model.onnx")
        self.held = copy.deepcopy(base).eval()
        self.model = minilm.Encoder(len(self.names), len(self.cues), len(self.passages), len(self.groups) + 1)  # the last: about something else
        self.model.base = base
        if args.onto and args.onto.endswith(".pt"):  # with the heads for training
            self.model.load_state_dict(mean_of(args.onto.split(",")))
        elif args.onto:
            shipped.read_into(self.model, args.onto, self.names)
            base = self.model.base
            self.begin_heads()
        self.new = set(args.new.split(",")) if args.new else set()
        base.words.weight.requires_grad_(False)
        self.each = (OLD_FOR_NEW + 1) * sum(row.author in self.new for row in self.signs) // args.signs if self.new else len(self.signs) // args.signs
        self.steps = int(args.epochs * self.each)
        heads = [p for n, p in self.model.named_parameters() if not n.startswith("base.")]
        self.optimizer = torch.optim.AdamW([{"params": [p for p in base.parameters() if p.requires_grad], "lr": args.rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
        warm = max(1, self.steps * 6 // 100)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, lambda s: min((s + 1) / warm, max(0.0, (self.steps - s) / (self.steps - warm))))

    def begin_heads(self):
        """The heads for training only are not in the file: each passage and group begins with the middle of its messages."""
        known = [row for group in self.topics.values() for row in self.chance.sample(group, min(12, len(group)))]
        there = torch.from_numpy(vectors(self.model, self.pieces, known)[1])
        for head, names, name_of in ((self.model.passages, self.passages, lambda row: row.passages[0]), (self.model.prototypes, self.groups, lambda row: row.group)):
            head.bias.data.zero_()
            for place, name in enumerate(names):
                own = [index for index, row in enumerate(known) if name_of(row) == name]
                head.weight.data[place] = F.normalize(there[own].mean(0), dim=0) if own else 0

    def ids(self, row):
        return encode(self.pieces, row.previous and tables.spoil(row.previous, self.chance), tables.spoil(row.message, self.chance))

    def sign_batches(self, count):
        while True:
            new = [row for row in self.signs if row.author in self.new] or self.signs
            old = [row for row in self.signs if row.author not in self.new] if self.new else []
            pool = new + self.chance.sample(old, min(len(old), OLD_FOR_NEW * len(new)))
            self.chance.shuffle(pool)
            for start in range(0, len(pool) - 511, 512):
                part = sorted(((self.ids(row), row) for row in pool[start:start + 512]), key=lambda pair: len(pair[0]))
                parts = [part[i:i + count] for i in range(0, 512, count)]
                self.chance.shuffle(parts)
                yield from parts

    def topic_rows(self, count):
        by_passage = {}
        for group in self.topics:
            by_passage.setdefault(tables_passage[group], []).append(group)
        chosen = []
        while len(chosen) < count:
            near = by_passage[self.chance.choice(list(by_passage))]
            chosen += [g for g in self.chance.sample(near, min(3, len(near))) if g not in chosen]
        picked = [row for g in chosen[:count] for row in self.of_group(g)]
        return picked + self.chance.sample(self.wordings, EARLIER_ROWS * count // 10)

    def of_group(self, group):
        """→ rows of one group, half of them by new authors where there are any."""
        rows = self.topics[group]
        new = [row for row in rows if row.author in self.new]
        picked = self.chance.sample(new, min(EACH // 2, len(new)))
        others = [row for row in rows if row not in picked]
        return picked + self.chance.sample(others, min(EACH - len(picked), len(others)))

    def business_rows(self):
        """→ rows of one business, and of each which passage it belongs to; None for what none answers."""
        business = self.businesses[self.chance.choice(list(self.businesses))]
        picked = []
        for passage in self.chance.sample([name for name in business if name], BUSINESS_PASSAGES):
            for asked in (True, False):
                picked.append((self.chance.choice([row for row in business[passage] if (row.kind == "question") == asked]), passage))
        picked += [(row, None) for row in self.chance.sample(business[None], BUSINESS_OUTSIDE)]
        return [row for row, _ in picked], [passage for _, passage in picked]

    def forward(self, ids):
        """Batches of like lengths cost half of one with the shortest padded to the longest."""
        order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
        parts = [self.model(*batch([ids[place] for place in part])) for part in np.array_split(order, PARTS)]
        back = torch.tensor(np.argsort(order))
        return [torch.cat([part[kind] for part in parts])[back] for kind in (0, 1, 2, 3)]

    def sign_loss(self, logits, rows, weight):
        target = torch.zeros(len(rows), len(self.names) + 1)
        seen = torch.ones_like(target)
        for place, row in enumerate(rows):
            target[place, -1] = 0.97 if row.signs else 0.02
            for sign in row.signs or ():
                target[place, self.names.index(sign)] = 1
                if len(row.signs) > 1:
                    seen[place, self.names.index(sign)] = 0
        loss = F.binary_cross_entropy_with_logits(logits, target, reduction="none") * seen
        return weight * (loss[:, -1].mean() + loss[:, :-1].sum(1).mean() * 0.5)

    def followed(self, count):
        """Messages about topics and of no cue, each after one that alarms or tells something: most of what comes after such a message takes nothing back."""
        made = [row._replace(previous=self.chance.choice(self.alarming).message) for row in self.chance.sample(self.harmless, count * 3 // 4) + self.chance.sample(self.plain, min(len(self.plain), count // 4))]
        return [row._replace(group=None) for row in made]  # what a message of these topics tells of a condition would be in the message itself

    def cue_targets(self, rows):
        """→ for each row and cue: whether it gives it, and whether anybody has said so."""
        target = torch.tensor([[float(cue in (row.cues or ())) for cue in self.cues] for row in rows])
        acts = torch.tensor([float(self.cues.index(cue) >= self.cues.index("takes-back")) for cue in self.cues])  # before these come conditions
        seen = torch.stack([acts * 0 if row.cues is None else acts if row.group or row.business else torch.ones(len(self.cues)) for row in rows])
        return target, seen

    def cue_loss(self, logits, rows):
        target, seen = self.cue_targets(rows)
        return (F.binary_cross_entropy_with_logits(logits, target, reduction="none") * seen).sum() / (seen.sum() / len(self.cues)).clamp(min=1)

    def topic_loss(self, vectors, rows):
        allowed = torch.full((len(rows), len(self.passages)), -1e4)
        for place, row in enumerate(rows):
            for passage in row.passages:
                allowed[place, self.passages.index(passage)] = 0
        logits = self.model.passages(vectors) * 8
        classes = -(torch.logsumexp(logits + allowed, 1) - torch.logsumexp(logits, 1)).mean()
        grouped = [place for place, row in enumerate(rows) if row.group]
        own = vectors[grouped]
        names = [rows[place].group for place in grouped]
        contrast = contrastive(own, names)
        groups = F.cross_entropy(self.model.prototypes(own) * 8, torch.tensor([self.groups.index(name) for name in names]))
        return classes + 0.5 * contrast + 0.3 * groups

    def business_loss(self, general, passages, others):
        """The general vector tells what one business is asked apart, and from what others are asked."""
        return contrastive(torch.cat([general, others]), passages + [None] * len(others))

    def learn(self, args):
        started, batches, log = time.time(), self.sign_batches(args.signs), {}
        print(f"{len(self.signs)} rows of signs, {sum(map(len, self.topics.values()))} of topics, {len(self.wordings)} earlier wordings; {self.steps} steps", flush=True)
        for step in range(self.steps):
            self.model.train()
            part = next(batches)
            _, _, logits, *_ = self.model(*batch([ids for ids, _ in part]))
            signs = self.sign_loss(logits, [row for _, row in part], 1.0)
            rows = self.topic_rows(args.topics)
            told = self.chance.sample(self.telling, args.cues) + self.followed(args.cues // 2)
            elsewhere, passages = self.business_rows()
            general, vectors, logits, cues = self.forward([self.ids(row) for row in rows + elsewhere + told])
            asked = len(rows) + len(elsewhere)
            topics = self.topic_loss(vectors[:len(rows)], rows) + self.sign_loss(logits[:asked], rows + elsewhere, 0.3)
            apart = self.business_loss(general[len(rows):asked], passages, general[:len(rows)])
            cues = self.cue_loss(cues, rows + elsewhere + told)
            texts = batch([self.pieces.ids(text, 24) for text in self.chance.sample(self.glosses, GLOSSES)])
            with torch.no_grad():
                before, _ = self.held(*texts)
            hold = HOLD * (1 - (before * self.model.base(*texts)[0]).sum(1)).mean()
            loss = signs + topics + 0.5 * cues + hold + APART * apart
            self.optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimizer.step()
            self.schedule.step()
            for name, value in (("signs", signs), ("topics", topics), ("cues", cues), ("hold", hold), ("apart", apart)):
                log[name] = 0.98 * log.get(name, float(value)) + 0.02 * float(value)
            if step % 100 == 99:
                torch.save(self.model.state_dict(), f"{args.out}/encoder.pt")
            if step % 50 == 0:
                print(f"{step} {time.time() - started:.0f} s " + " ".join(f"{n} {v:.3f}" for n, v in log.items()), flush=True)
            if (step + 1) % self.each == 0 and step + 1 < self.steps:
                print(json.dumps(measure(self.model, self)), flush=True)


def mean_of(paths):
    """→ the weights of one encoder.pt, or the mean of several that began alike (arXiv 2203.05482)."""
    states = [torch.load(path) for path in paths]
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def contrastive(vectors, names):
    """Supervised contrastive loss (arXiv 2004.11362): those of one name near each other, all others away; one without a name is only kept away from."""
    itself = torch.eye(len(names), dtype=torch.bool)
    same = torch.tensor([[a is not None and a == b for b in names] for a in names]) & ~itself
    near = (vectors @ vectors.T / TEMPERATURE).masked_fill(itself, -1e4)
    likely = near - torch.logsumexp(near, 1, keepdim=True)
    named = same.any(1)
    return -((likely * same).sum(1)[named] / same.sum(1)[named]).mean()


def refit(model, learner, states):
    """Fits the linear layer of the signs once more to the finished layers, with all rows and 6,000 glosses as harmless text, near where it is.

    While the layers learn they see few texts about nothing in particular; without this one banking question in ten was taken for a danger."""
    rows = [row for row in learner.rows if row.signs is not None] + learner.elsewhere
    texts = [learner.pieces.ids(text, 40) for text in learner.chance.sample(learner.glosses, 6000)]
    states = torch.cat([states.of(rows), torch.from_numpy(all_states(model, texts))])
    texts = rows + texts
    target, seen, weight = torch.zeros(len(texts), len(learner.names) + 1), torch.ones(len(texts), len(learner.names) + 1), torch.full((len(texts),), 0.3)
    for place, row in enumerate(rows):
        target[place, -1] = bool(row.signs)
        weight[place] = 0.3 if row.passages or row.business else 1.0
        for sign in row.signs or ():
            target[place, learner.names.index(sign)] = 1
            seen[place, learner.names.index(sign)] = float(len(row.signs) == 1)
    target[:, -1] = target[:, -1] * 0.95 + 0.02
    layer, before = model.signs, model.signs.weight.detach().clone()
    optimizer = torch.optim.Adam(layer.parameters(), lr=1e-3)
    for epoch in range(REFITS):
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * (1 - epoch / REFITS)
        for part in torch.randperm(len(texts)).split(512):
            logits = layer(F.dropout(states[part], 0.1))
            loss = F.binary_cross_entropy_with_logits(logits, target[part], reduction="none") * seen[part]
            loss = ((loss[:, -1] + 0.5 * loss[:, :-1].sum(1)) * weight[part]).mean() + PULL * ((layer.weight - before) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


def refit_cues(model, learner, states):
    """The same for the cues, of which a step of the training sees few."""
    rows, followed = [row for row in learner.rows if row.cues is not None] + learner.elsewhere, learner.followed(FOLLOWED)
    states = torch.cat([states.of(rows), States(model, learner.pieces, followed).of(followed)])
    rows += followed
    target, seen = learner.cue_targets(rows)
    optimizer = torch.optim.AdamW(model.cues.parameters(), lr=1e-3, weight_decay=0.02)
    for epoch in range(CUE_REFITS):
        for part in torch.randperm(len(rows)).split(256):
            loss = (F.binary_cross_entropy_with_logits(model.cues(F.dropout(states[part], 0.1)), target[part], reduction="none") * seen[part]).sum(1).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


def fit_groups(model, learner, states):
    """Fits the linear layer that says which group of topics a message is of, the last group being all else. A label of the earlier tables means any group of its passages."""
    rows = [row for row in learner.rows if row.passages] + learner.elsewhere
    states = states.of(rows)
    passage_of = tables.groups()
    of = lambda row, name: name == row.group if row.group else bool(row.passages) and passage_of[name] in row.passages
    allowed = torch.tensor([[*(of(row, name) for name in learner.groups), bool(row.business)] for row in rows])
    weight = torch.tensor([1.0 if row.group or row.business else EARLIER_WEIGHT for row in rows])
    mean, spread = states.mean(0), states.std(0)
    layer = torch.nn.Linear(states.shape[1], len(learner.groups) + 1)
    optimizer = torch.optim.AdamW(layer.parameters(), lr=2e-3, weight_decay=0.1)
    for epoch in range(GROUP_FITS):
        for group in optimizer.param_groups:
            group["lr"] = 2e-3 * (1 - epoch / GROUP_FITS)
        for part in torch.randperm(len(rows)).split(256):
            logits = layer(F.dropout((states[part] - mean) / spread, 0.1)).log_softmax(1)
            loss = -(weight[part] * logits.masked_fill(~allowed[part], -1e4).logsumexp(1)).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        model.groups.weight.copy_(layer.weight / spread)
        model.groups.bias.copy_(layer.bias - model.groups.weight @ mean)


class States:
    """What the finished layers make of many rows, calculated once."""

    def __init__(self, model, pieces, rows):
        self.all = torch.from_numpy(all_states(model, [encode(pieces, row.previous, row.message) for row in rows]))
        self.place = {id(row): place for place, row in enumerate(rows)}

    def of(self, rows):
        return self.all[[self.place[id(row)] for row in rows]]


def all_states(model, texts):
    """→ first state and mean of each text, in order."""
    model.eval()
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    with torch.no_grad():
        parts = [model.base(*batch([texts[place] for place in order[start:start + 64]]))[1].numpy() for start in range(0, len(order), 64)]
    return np.concatenate(parts)[np.argsort(order)]


def vectors(model, pieces, rows):
    """→ general vectors, topic vectors, logits of signs, of cues and of groups, in the order of the rows."""
    model.eval()
    ids = [encode(pieces, row.previous, row.message) for row in rows]
    order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
    parts = []
    with torch.no_grad():
        for start in range(0, len(order), 64):
            parts.append([part.numpy() for part in model(*batch([ids[place] for place in order[start:start + 64]]))])
    back = np.argsort(order)
    return [np.concatenate([part[i] for part in parts])[back] for i in range(5)]


def measure(model, learner):
    """What the held-out authors show: signs as area under the curve and recall at 2 % alarms; topics by the nearest messages of the others."""
    rows = [row for row in learner.test if row.signs is not None and row.passages is None]
    if not rows:
        return {}
    _, _, logits, *_ = vectors(model, learner.pieces, rows)
    danger, truth = (logits[:, -1] + logits[:, :-1].max(1)) / 2, np.array([bool(row.signs) for row in rows])
    threshold = np.quantile(danger[~truth], 0.98)
    ranks = danger.argsort().argsort()
    area = (ranks[truth].sum() - truth.sum() * (truth.sum() - 1) / 2) / (truth.sum() * (~truth).sum())
    result = {"auroc": round(float(area), 4), "recall at 2 % alarms": round(float((danger[truth] > threshold).mean()), 4),
              "right sign": round(float(np.mean([learner.names[logits[i, :-1].argmax()] == rows[i].signs[0] for i in np.flatnonzero(truth)])), 4)}
    known = [row for group in learner.topics.values() for row in group]
    asked = [row for row in learner.test if row.group]
    if known and asked:
        there, here = vectors(model, learner.pieces, known)[1], vectors(model, learner.pieces, asked)[1]
        nearest = (here @ there.T).argsort(1)[:, -5:]
        votes = [max(set(names), key=names.count) for names in [[known[i].passages[0] for i in row[::-1]] for row in nearest]]
        passage_of = tables.groups()
        likeliest = vectors(model, learner.pieces, asked)[4][:, :-1].argmax(1)
        result["passage by likeliest group"] = round(float(np.mean([passage_of[learner.groups[place]] == row.passages[0] for place, row in zip(likeliest, asked)])), 4)
        result["passage by five nearest"] = round(float(np.mean([vote == row.passages[0] for vote, row in zip(votes, asked)])), 4)
    result["other businesses, nearest wording"] = found_elsewhere(model, learner.pieces)
    telling = [row for row in learner.test if row.signs is None and row.passages is None]
    if telling:
        given = vectors(model, learner.pieces, telling)[3] > 0
        truth = np.array([[cue in row.cues for cue in learner.cues] for row in telling])
        right, said, meant = (given & truth).sum(0), given.sum(0), truth.sum(0)
        result["cues: precision, recall"] = [round(float(right.sum() / max(1, said.sum())), 3), round(float(right.sum() / meant.sum()), 3)]
        result["cues, each: right, given, meant"] = {cue: f"{r} {s} {m}" for cue, r, s, m in zip(learner.cues, right, said, meant)}
    return result


def found_elsewhere(model, pieces):
    """Of businesses that it learns nothing of, the share of the questions whose nearest title or wording is of their passage."""
    right = []
    for business in tables.businesses("folders").values():
        texts = [(row, passage) for passage, rows in business.items() if passage for row in rows if row.kind != "answer"]
        asked, there = ([pair for pair in texts if (pair[0].kind == "question") == which] for which in (True, False))
        near = vectors(model, pieces, [row for row, _ in asked])[0] @ vectors(model, pieces, [row for row, _ in there])[0].T
        right += [there[place][1] == passage for place, (_, passage) in zip(near.argmax(1), asked)]
    return round(float(np.mean(right)), 4)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--authors", help="of these authors only, to draw the curve")
    parser.add_argument("--onto", help="an encoder.onnx, an encoder.pt, or several joined by commas for their mean, to go on from in place of the base; with --epochs 0 only the last layers are fitted again, of an encoder.onnx that for the groups")
    parser.add_argument("--only-steps", action="store_true", help="write encoder.pt after the last step and stop, so that the last layers can be fitted to the mean of several runs")
    parser.add_argument("--new", help="authors that it has not seen: their rows are seen more often")
    parser.add_argument("--signs", type=int, default=32, help="rows about signs in each step")
    parser.add_argument("--topics", type=int, default=10, help="groups of topics in each step")
    parser.add_argument("--cues", type=int, default=10, help="rows about cues in each step")
    parser.add_argument("--everybody", action="store_true", help="learn from the held-out authors too")
    given = parser.parse_args()
    tables_passage = tables.groups()
    learner = Learner(given)
    if learner.steps:
        learner.learn(given)
    if given.only_steps:
        torch.save(learner.model.state_dict(), f"{given.out}/encoder.pt")
        raise SystemExit
    is_whole = learner.steps > 0 or (given.onto or "").endswith(".pt")
    states = States(learner.model, learner.pieces, learner.rows + learner.elsewhere)
    if is_whole:
        refit(learner.model, learner, states)
        refit_cues(learner.model, learner, states)
    fit_groups(learner.model, learner, states)
    torch.save(learner.model.state_dict(), f"{given.out}/encoder.pt")
    names = learner.names, learner.cues, [*learner.groups, tables.ELSEWHERE], f"{given.base}/vocab.txt", given.out
    if is_whole:
        usual = [batch([encode(learner.pieces, row.previous, row.message)]) for row in learner.chance.sample(learner.rows, 256)]
        export.write(learner.model, *names, usual)
    else:
        export.write_with_groups(learner.model, *names, given.onto)
    print(json.dumps(measure(learner.model, learner)), flush=True)
