"""How far down a small telephone the text of a column begins: what stands above it is not what a reader came for."""

from browser import Browser

WINDOW = (360, 640)
# In px from the top, by whether the text is in Arabic script, whose lines are higher.
LIMITS = {False: 480, True: 560}


def judge_first_lines(origin, pages):
    """The first line of every column stands in the first view; gives faults and a remark about the lowest of them."""
    faults, lowest = [], {}
    with Browser(origin) as browser:
        browser.set_width(*WINDOW)
        browser.set_scheme("light")
        for page in (page for page in pages if page.kind == "article"):
            browser.open(page.path)
            line = browser.run("first_line")
            limit = LIMITS[line["isArabic"]]
            lowest[limit] = max(lowest.get(limit, (0, "")), (line["top"], page.path))
            if line["top"] >= limit:
                faults.append(f"{page.name}: its text begins {line['top']} px down; {limit} are allowed")
    seen = ", ".join(f"{top} px at {path} (limit: {limit})" for limit, (top, path) in sorted(lowest.items()))
    return faults, f"lowest first line at {WINDOW[0]} by {WINDOW[1]} px: {seen or 'no column'}"
