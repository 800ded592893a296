"""Text to the ids of BERT's uncased WordPiece vocabulary, as Microsoft.ML.Tokenizers makes them at run time."""
import unicodedata

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100


class WordPiece:
    """ids(text) → list of int: [CLS], the pieces, [SEP]; at most `limit` of them."""

    def __init__(self, vocabulary_path):
        with open(vocabulary_path, encoding="utf-8") as lines:
            self.numbers = {line.rstrip("\n"): number for number, line in enumerate(lines)}

    def ids(self, text, limit):
        pieces = [piece for word in _words(text) for piece in self._pieces(word)]
        return [self.numbers[START], *pieces[: limit - 2], self.numbers[END]]

    def _pieces(self, word):
        if len(word) > LONGEST_WORD:
            return [self.numbers[UNKNOWN]]
        found, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                number = self.numbers.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
                end -= 1
            if end == start:
                return [self.numbers[UNKNOWN]]
            found.append(number)
            start = end
        return found


def _words(text):
    text = unicodedata.normalize("NFD", text.lower())
    word = ""
    for letter in text:
        kind = unicodedata.category(letter)
        if kind == "Mn" or letter in "\u0000\ufffd" or (kind[0] == "C" and letter not in "\t\n\r"):
            continue
        if letter.isspace() or _is_punctuation(letter, kind) or _is_chinese(letter):
            if word:
                yield word
            word = ""
            if not letter.isspace():
                yield letter
        else:
            word += letter
    if word:
        yield word


def _is_punctuation(letter, kind):
    return kind[0] == "P" or (ord(letter) < 128 and not letter.isalnum() and not letter.isspace())


def _is_chinese(letter):
    return 0x4E00 <= ord(letter) <= 0x9FFF or 0x3400 <= ord(letter) <= 0x4DBF or 0xF900 <= ord(letter) <= 0xFAFF
