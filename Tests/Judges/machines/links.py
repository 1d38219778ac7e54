"""Every address that a page, a style sheet or a feed names and that lies on the site leads to a file."""

import re
from urllib.parse import urlsplit

from machines.addresses import absolute, decoded

OTHER_SCHEMES = {"mailto", "tel", "sms", "data", "geo", "xmpp"}
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")


def resolve(references, page, addresses):
    """What a page's references lead to: (files with fragments, faults)."""
    targets, faults = set(), []
    for written in sorted(references):
        scheme = urlsplit(written.strip()).scheme if ":" in written else ""
        if scheme in OTHER_SCHEMES:
            continue
        if scheme not in ("", "http", "https"):
            faults.append(f"names an address that nothing can open: {written!a}")
            continue
        address = absolute(page, written)
        if not addresses.is_own(address):
            continue
        file, fault = addresses.file(address)
        if fault:
            faults.append(f"the address {written} {fault}")
            continue
        targets.add((file, urlsplit(address).fragment, written))
    return targets, faults


def judge_fragments(pages):
    """The part of a page that an address names behind # is there, written as it is or percent-encoded."""
    ids = {page.file: page.ids for page in pages}
    faults = []
    for page in pages:
        for file, fragment, written in sorted(page.targets):
            if not fragment or fragment == "top":
                continue
            if file not in ids:
                faults.append(f"{page.address}: {written} names a part of a file that is no page")
            elif fragment not in ids[file] and decoded(fragment) not in ids[file]:
                faults.append(f"{page.address}: {written} names a part that is not there")
    return faults


def judge_style_sheets(site, addresses):
    """What style sheets import, draw and load is there."""
    faults = []
    for file in sorted(name for name in addresses.files if name.endswith(".css")):
        text = (site / file).read_text("utf-8")
        references = {one or other for one, other in IN_STYLE.findall(text)}
        for fault in resolve(references, addresses.of(file), addresses)[1]:
            faults.append(f"/{file}: {fault}")
    return faults
