"""Names of authors, categories and series, and a site.yml that defines them."""

from columns import AUTHORS, CATEGORIES, SERIES
from vocabulary import URDU

TITLES = {"en": "Generated Columns", "ur": "آزمائشی کالم"}


def names() -> dict[str, dict[str, dict[str, str]]]:
    """By taxonomy and id, the name in each language."""
    return {
        "authors": {f"writer-{n}": {"en": f"Writer {n}", "ur": f"لکھاری {n}"} for n in range(AUTHORS)},
        "categories": {id: {"en": id.title(), "ur": URDU[n]} for n, id in enumerate(CATEGORIES)},
        "series": {f"series-{n}": {"en": f"Series {n}", "ur": f"سلسلہ {n}"} for n in range(SERIES)},
    }


def site_file(tree: bool = True, pictures: bool = False, more: str = "") -> str:
    """A site.yml; without `tree`, no category is below another; `pictures` to share columns with are drawn.

    `more` is put at its end.
    """
    lines = [
        "baseURL: https://example.org/", "timeZone: Asia/Karachi", "languages:",
        f"  en: {{label: English, locale: en-PK, title: {TITLES['en']}}}",
        f"  ur: {{label: اردو, locale: ur-PK, title: {TITLES['ur']}}}",
    ]
    for taxonomy, terms in names().items():
        lines.append(f"{taxonomy}:")
        for id, name in terms.items():
            parent = CATEGORIES.get(id) if tree and taxonomy == "categories" else None
            end = f", parent: {parent}" if parent else ""
            lines.append(f"  {id}: {{name: {{en: {name['en']}, ur: {name['ur']}}}{end}}}")
    lines.append("menus: {main: [{page: home}, {page: columns}, {page: categories}, {page: archive}]}")
    # Neither Hugo nor the lower bound draws any.
    if not pictures:
        lines.append("sharePictures: false")
    return "\n".join(lines) + "\n" + more
