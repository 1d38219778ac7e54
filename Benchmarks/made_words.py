"""Words of a large vocabulary, with the forms they are inflected to: made from syllables, for no list of them is free.

They mean nothing, but are as long as English and Urdu words of their rank, and stand in families, as a search that
knows forms needs them: some -s, -ed, -ing and -ly, some وں، یں، ے، ی، ات. Names are the same in both languages, each
in its script.
"""

import math
import random
from collections.abc import Iterator

Family = list[tuple[str, int]]
"""The forms of a word and the part of a hundred that each of them has."""

NAMES = 5000
RANKS_OF_A_NAME = 12
"""Each twelfth word is a name."""

_ONSETS = "b c d f g h j l m n p r s t v w br cl cr dr fl gr pl pr qu sc sh sl sp st str th tr ch wh".split()
_NUCLEI = "a a a e e e e i i i o o o u u ai ea ee ie oa oo ou".split()
_CODAS = "b ck d g l ll m n n n p r r s ss t t ct ft ld lt mp nd nk nt rd rk rm rn rt sk st th x".split()
_LETTERS = "ب پ ت ٹ ج چ ح خ د ڈ ر ر ز س س ش ص ض ط ع غ ف ق ک ک گ ل ل م م م ن ن و ہ ی تھ بھ کھ چھ دھ گھ ث ذ ظ".split()
_VOWELS = ["", "", "", "", "", "ا", "ا", "ی", "ی", "و"]
_ENDS = ["", "", "", "", "", "ا", "ا", "ی", "ی", "ہ", "ئی"]
_NAME_PARTS = [
    ("ba", "با"), ("bil", "بل"), ("chi", "چی"), ("dar", "در"), ("fa", "فا"), ("gul", "گل"), ("gan", "گان"),
    ("ha", "ہا"), ("jan", "جان"), ("kar", "کار"), ("khan", "خان"), ("la", "لا"), ("lo", "لو"), ("ma", "ما"),
    ("mir", "میر"), ("na", "نا"), ("nur", "نور"), ("pur", "پور"), ("qa", "قا"), ("ra", "را"), ("rim", "رم"),
    ("sa", "سا"), ("shah", "شاہ"), ("ta", "تا"), ("tun", "ٹن"), ("wa", "وا"), ("wal", "وال"), ("ya", "یا"),
    ("zi", "زی"),
]


def families(language: str, known: set[str]) -> Iterator[Family]:
    """Families without end, the commonest first; none of their first forms is in `known` or comes twice."""
    rng = random.Random(f"words of {language}")
    names = _names()
    seen = set(known)
    rank = 0
    while True:
        rank += 1
        if rank % RANKS_OF_A_NAME == 0 and rank // RANKS_OF_A_NAME <= NAMES:
            latin, urdu = names[rank // RANKS_OF_A_NAME - 1]
            word, family = (urdu, [(urdu, 100)]) if language == "ur" else (latin, [(latin, 100)])
        else:
            # Common words are short.
            syllables = max(1, int(math.log10(rank + 10) * 0.48 + rng.choice((0, 0.5, 1))))
            word = _urdu_word(rng, syllables) if language == "ur" else _english_word(rng, syllables)
            family = _urdu_family(rng, word) if language == "ur" else _english_family(rng, word)
        if word not in seen:
            seen.add(word)
            yield family


def _names() -> list[tuple[str, str]]:
    """Names of two or three parts, in both scripts."""
    rng = random.Random("names")
    names: dict[str, str] = {}
    while len(names) < NAMES:
        parts = [rng.choice(_NAME_PARTS) for _ in range(rng.choice((2, 3, 3)))]
        names["".join(latin for latin, _ in parts).title()] = "".join(urdu for _, urdu in parts)
    return list(names.items())


def _english_word(rng: random.Random, syllables: int) -> str:
    """Few syllables inside a word end with a consonant, and most at its end."""
    word = ""
    for number in range(syllables):
        word += rng.choice(_ONSETS) + rng.choice(_NUCLEI)
        if rng.random() < (0.85 if number == syllables - 1 else 0.25):
            word += rng.choice(_CODAS)
    return word


def _english_family(rng: random.Random, word: str) -> Family:
    """A noun, a verb, or an adjective with its adverb."""
    if word[-1] in "sx" or word[-2:] in ("ch", "sh"):
        plural = word + "es"
    else:
        plural = word[:-1] + "ies" if word.endswith("y") else word + "s"
    stem = word.removesuffix("e")
    kind = rng.random()
    if kind < 0.55:
        return [(word, 70), (plural, 30)]
    if kind < 0.85:
        return [(word, 45), (plural, 15), (stem + "ed", 25), (stem + "ing", 15)]
    return [(word, 80), (word + "ly", 20)]


def _urdu_word(rng: random.Random, syllables: int) -> str:
    """A consonant in front of each syllable, with or without the letter of its vowel, and one at the end."""
    word = rng.choice(("ا", "ا", "آ", "م", "ان")) if rng.random() < 0.15 else ""
    for _ in range(syllables):
        word += rng.choice(_LETTERS) + rng.choice(_VOWELS)
    return word + rng.choice(_LETTERS) + rng.choice(_ENDS)


def _urdu_family(rng: random.Random, word: str) -> Family:
    """By the end of the word: a masculine or feminine noun, a verb, or a noun with one plural or two."""
    if word.endswith(("ا", "ہ")):
        return [(word, 50), (word[:-1] + "ے", 30), (word[:-1] + "وں", 20)]
    if word.endswith("ی"):
        return [(word, 65), (word + "اں", 20), (word + "وں", 15)]
    kind = rng.random()
    if kind < 0.2:
        shares = {"": 10, "نا": 15, "نے": 10, "تا": 15, "تی": 10, "تے": 15, "ا": 10, "ی": 10, "ے": 5}
        return [(word + end, share) for end, share in shares.items()]
    if kind < 0.35:
        return [(word, 70), (word + "ات", 30)]
    return [(word, 70), (word + "وں", 20), (word + "یں", 10)]
