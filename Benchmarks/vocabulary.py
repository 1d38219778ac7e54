"""What words a column is written with, and how often: as often as Zipf found, the commonest as in real texts.

A search and its index are as large and as fast as the words of the texts are many, so that a vocabulary of two hundred
would tell nothing of them. A thousand columns of 900 words have here some 50,000 words.
"""

from functools import cache
from itertools import accumulate, count

from made_words import families

ENGLISH = (
    "river paper letter reader city market monsoon harvest bridge school lamp window garden copper thread salt road "
    "court shadow measure mirror clay orchard station ledger compass harbour canvas feather granite willow kettle "
    "slow bright narrow patient common distant careful heavy quiet plain early ancient gentle broken sudden steady "
    "carries keeps finds leaves turns builds reads writes counts remembers follows gathers offers weighs opens closes"
).split()
URDU = (
    "دریا کاغذ حرف قاری شہر بازار برسات فصل پل مدرسہ چراغ کھڑکی باغ تانبا دھاگا نمک سڑک عدالت سایہ پیمانہ آئینہ مٹی "
    "سٹیشن کھاتا بندرگاہ پتھر درخت کیتلی آہستہ روشن تنگ صابر عام دور محتاط بھاری خاموش سادہ پرانا نرم ٹوٹا اچانک "
    "رکھتا ملتا چھوڑتا مڑتا بناتا پڑھتا لکھتا گنتا جوڑتا تولتا کھولتا"
).split()
"""Words that mean something, behind the function words."""
FUNCTION_WORDS = {
    "en": (
        "the of and to in a is that for it was on as with by be at this are from or an which not have has but were "
        "they he his will their its had been one all more would if there who can when we what so no her also than "
        "them some into other these only may she about out up then do two my any could over such our after most "
        "between because through where while under before without although must should each many how very own those "
        "now even both same"
    ).split(),
    "ur": (
        "کے کی میں ہے کا اور سے کو نے اس ہیں پر کہ یہ بھی ایک کر تھا ہو نہیں وہ ان گیا جو تو رہے ہی تھے لیے رہا اپنے "
        "تک تھی یا کیا کرنے دیا جا ہوئے ساتھ کوئی کچھ بعد ہم اب گئی رہی کسی جس ہوا جب اپنی گئے وقت دو طرف لئے بات "
        "ہوتا مگر بہت ہوئی کرتے لیکن پھر تمام جن سب دوسرے اگر خود ہونے یعنی پہلے جیسے کیونکہ جہاں والے تاکہ بلکہ ورنہ "
        "چنانچہ"
    ).split(),
}
"""Those of a language, the commonest first."""

_FORMS = 160_000
_BEND = 4_000
"""From this rank on, frequencies fall faster than their ranks, as those of printed texts do."""


class Vocabulary:
    """The words of a language, and their frequencies added up."""

    def __init__(self, language: str) -> None:
        first = FUNCTION_WORDS[language] + (URDU if language == "ur" else ENGLISH)
        weights = {word: _weight(rank) for rank, word in enumerate(first, start=1)}
        made = families(language, set(weights))
        for rank in count(len(first) + 1):
            if len(weights) >= _FORMS:
                break
            for form, share in next(made):
                weights[form] = weights.get(form, 0) + _weight(rank) * share / 100
        self.words = list(weights)
        self.sums = list(accumulate(weights.values()))
        self.contents = self.words[len(FUNCTION_WORDS[language]):]
        """All but the function words."""
        self.sums_of_contents = list(accumulate(weights[word] for word in self.contents))


@cache
def vocabulary(language: str) -> Vocabulary:
    """It takes a second to make."""
    return Vocabulary(language)


def _weight(rank: int) -> float:
    """Zipf's law as Mandelbrot mended it for the commonest words, with a second slope for the rare ones."""
    return 1 / (rank + 0.7) * (1 if rank <= _BEND else (_BEND / rank) ** 0.8)
