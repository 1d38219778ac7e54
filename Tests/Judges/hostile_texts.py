"""The words of which the hostile site is made."""

# What turns the direction of text around (an override, an embedding, marks, an isolate that nothing closes), what
# ends a line in scripts, a control that YAML lets through when it is escaped, and the last character that is none.
CONTROLS = "\u202e\u202a\u200f\u200e\u061c\u2067\u2028\u2029\u0001\u001b\x7f\ufeff"
WORDS = {
    "en": "river paper letter reader city market monsoon harvest bridge school lamp window garden copper".split(),
    "ur": "دریا کاغذ حرف قاری شہر بازار برسات فصل پل مدرسہ چراغ کھڑکی باغ تانبا".split(),
}
# A text that begins in the other script.
LATIN_FIRST = {"en": "پیشِ نَظر, and what it sees (2025)", "ur": "CPEC، F-16 اور C++ کا سفر (2025)"}
# ‘#’ is replaced by the number of the column, so that no two titles are the same.
TITLES = {
    "en": [
        "Ends </script><script>alert(#)</script> a script",
        "Ends ]]> a section & <b>bold</b> #",
        "She said \"no\" & 'yes' “maybe” #",
        "Twice &amp; thrice &amp;amp; &lt;# &#x27;",
        "Lines\u2028of\u2029scripts #",
        "Turned \u202eback\u202c and \u2067isolated # \u061cالف",
        "Controls \u0001\u0008\u000b\u001b\x7f\u0085 #",
        "# " + " ".join(["endless"] * 37) + " title",
        "پیشِ نَظر leads #",
        "# (2025) پیشِ نَظر leads, after a number",
        "🚀 Rockets 🏳️‍🌈 # 👩‍👩‍👧",
        "{{mustache}} {{{raw}}} {{> partial}} #",
        "A -- B <!-- # --> C",
        "Zero\u200bwidth\ufeff\u2060 joins\u00adhere #",
        "Slash / back \\ pipe | percent %2F %zz #",
        "\ufffe\uffff and a letter of plane one 𝒜 #",
    ],
    "ur": [
        "ختم </script><script>alert(#)</script> اسکرپٹ",
        "حصہ ]]> ختم & <b>موٹا</b> #",
        "اُس نے \"نہیں\" & 'ہاں' ”شاید“ کہا #",
        "دو بار &amp; تین بار &amp;amp; &lt;# &#x27;",
        "سطریں\u2028اور\u2029اسکرپٹ #",
        "الٹا \u202eمتن\u202c اور \u2067الگ # \u061cX",
        "قابو \u0001\u0008\u000b\u001b\x7f\u0085 #",
        "# " + " ".join(["لامتناہی"] * 34) + " عنوان",
        "CPEC کا مستقبل #",
        "# (2025) CPEC کا سال، عدد کے بعد",
        "🚀 راکٹ 🏳️‍🌈 # 👩‍👩‍👧",
        "{{mustache}} {{{raw}}} {{> partial}} سانچا #",
        "الف -- ب <!-- # --> ج",
        "صفر\u200bچوڑائی\ufeff\u2060 جوڑ\u200cتوڑ #",
        "ترچھا / الٹا \\ کھڑا | فیصد %2F %zz #",
        "\ufffe\uffff اور ایک حرف 𝒜 #",
    ],
}
NAMES = {
    "en": ["O'Brien & Sons", "</script><b>Bold</b>", "]]> “Quote”", "Turned \u202eaway\u202c"],
    "ur": ["ادارہ & ”بیٹے“", "</script> لکھاری", "CPEC ڈیسک ]]>", "الٹا \u202eنام\u202c"],
}
TAGS = [
    "C++",
    "C#",
    "سی پیک",
    "CPEC",
    "</script>",
    "R&D",
    'A "quoted" tag',
    "🚀 rockets",
    "دو لفظ",
    "100%",
    "a/b",
    "{{tag}}",
    "cut ]]> here",
    "F-16 طیارہ",
    "O'Clock",
]


def quoted(text):
    """The text as a double-quoted scalar of YAML; what is not to be seen is escaped."""
    out = []
    for letter in text:
        code = ord(letter)
        if letter in '"\\':
            out.append("\\" + letter)
        elif letter.isprintable() or letter == "\u200c":
            out.append(letter)
        else:
            out.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return '"' + "".join(out) + '"'


def paragraph(rng, words, length=40):
    return " ".join(rng.choice(words) for _ in range(length))
