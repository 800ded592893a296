"""The tables the encoder learns from, and the ways in which a message is spoilt while it learns."""
import csv
import glob
import os
import random
from collections import namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = "now"
ELSEWHERE = "elsewhere"  # the group of all that the topics do not know

# author: who wrote it. previous: the message before, or empty. signs: of those that may be meant, () for none, None where nobody said.
# passages: those that may be meant. group: of paraphrases, or None. cues: what else it tells, None where nobody said.
# business: another business that it was asked of, or None. kind: of a text of such a business.
Row = namedtuple("Row", "author previous message signs passages group cues business kind", defaults=[None, None, None])

# Passages whose messages may tell of a condition.
ABOUT_CONDITIONS = {"safety", "pregnancy", "blood-thinners", "after-surgery", "known-conditions", "children", "other-massages", "before-you-come", "not-covered", "contact", "privacy", "small-talk"}

# Small talk that is said after an alarm too, and does not take it back.
TAKE_NOTHING_BACK = {"st-hello", "st-thanks", "st-bye", "st-help", "st-who"}

# Groups of topics whose messages all give a cue.
CUE_OF = {"contact-person": "person", "contact-callback": "person", "contact-complaint": "complaint", "nc-sexual": "sexual", "nc-flirt": "sexual", "privacy-delete": "forget"}

# What a label of the earlier, smaller set of passages can mean today.
EARLIER = {
    "booking": "booking prices opening-hours find-us change-booking payment your-therapist contact before-you-come",
    "safety": "safety pregnancy blood-thinners after-surgery known-conditions children after-a-session",
    "what-to-expect": "what-to-expect before-you-come after-a-session",
    "signs": "signs is-it-my-psoas",
    "causes": "causes at-your-desk sleep-position",
    "other-massages": "other-massages pregnancy",
    "not-covered": "not-covered how-often healing-time strengthening which-ball sleep-position at-your-desk privacy is-it-my-psoas after-surgery contact",
}


def table(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def sign_names():
    return [row["sign"] for row in table("signs.tsv")]


def cue_names():
    return [row["cue"] for row in table("cues.tsv")]


def groups():
    return {row["group"]: row["passage"] for row in table("topics.tsv")}


def read():
    """→ every row of every table."""
    passage_of = groups()
    rows = []
    for path in sorted(glob.glob(os.path.join(HERE, "messages", "*-signs.tsv"))):
        author = os.path.basename(path).split("-")[0]
        for row in table(path):
            rows.append(Row(author, row["previous"], row["message"], (row["sign"],) if row["kind"] == NOW else (), None, None))
    for path in sorted(glob.glob(os.path.join(HERE, "messages", "*-topics.tsv"))):
        author = os.path.basename(path).split("-")[0]
        for row in table(path):
            passage = passage_of[row["group"]]
            cues = (CUE_OF[row["group"]],) if row["group"] in CUE_OF else ()  # whether it tells of a condition as well nobody has said
            rows.append(Row(author, row["previous"], row["message"], (), (passage,), row["group"], cues))
    for path in sorted(glob.glob(os.path.join(HERE, "messages", "*-cues.tsv"))):
        author = os.path.basename(path).split("-")[0]
        for row in table(path):
            rows.append(Row(author, row["previous"], row["message"], None, None, None, tuple(filter(None, row["cues"].split("|")))))
    for row in table("earlier/signs.tsv"):
        rows.append(Row("earlier", row["previous"], row["message"], tuple(filter(None, row["sign"].split("|"))), None, None))
    for row in table("earlier/wordings.tsv"):
        rows.append(Row("earlier", "", row["message"], (), tuple(EARLIER.get(row["passage"], row["passage"]).split()), None))
    return rows


def businesses(folder="businesses"):
    """→ of each business its passages, each the texts that belong together; None is the key of what no passage answers."""
    found = {}
    for path in sorted(glob.glob(os.path.join(HERE, folder, "*.tsv"))):
        name = os.path.basename(path)[:-len(".tsv")]
        for row in table(os.path.join(folder, f"{name}.tsv")):
            passage = None if row["kind"] == "outside" else row["passage"]
            found.setdefault(name, {}).setdefault(passage, []).append(Row(name, "", row["text"], (), None, None, (), name, row["kind"]))
    return found


NEAR = {a: b for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for a, b in zip(row, row[1:] + row[-2])}
SHORT = {"you": "u", "are": "r", "to": "2", "for": "4", "please": "pls", "because": "cos", "with": "w", "and": "n", "what": "wat", "your": "ur",
         "cannot": "cant", "can't": "cant", "don't": "dont", "i'm": "im", "it's": "its", "won't": "wont", "isn't": "isnt", "the": "da", "have": "hav", "before": "b4"}
LONG = {"can't": "cannot", "don't": "do not", "i'm": "i am", "it's": "it is", "won't": "will not", "isn't": "is not", "i've": "i have", "what's": "what is"}


def spoil(text, chance):
    """Leaves most messages alone; the rest are typed by a hurried thumb, shortened, dictated or written out."""
    if chance.random() > 0.4:
        return text
    kind = chance.random()
    words = text.split(" ")
    if kind < 0.2:
        return " ".join(SHORT.get(word.lower(), word) if chance.random() < 0.7 else word for word in words)
    if kind < 0.35:
        return " ".join(LONG.get(word.lower(), word) for word in words)
    if kind < 0.5:
        return "".join(letter for letter in text if letter.isalnum() or letter in " '")
    share = chance.choice([0.1, 0.2, 0.35])
    return " ".join(_typo(word, chance) if len(word) > 3 and chance.random() < share else word for word in words)


def _typo(word, chance):
    at = chance.randrange(1, len(word) - 1)
    kind = chance.random()
    if kind < 0.25:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind < 0.5:
        return word[:at] + word[at + 1:]
    if kind < 0.65:
        return word[:at] + word[at] + word[at:]
    if kind < 0.85:
        return word[:at] + NEAR.get(word[at].lower(), word[at]) + word[at + 1:]
    return word[0] + "".join(letter for letter in word[1:] if letter.lower() not in "aeiou" or chance.random() < 0.3)
