"""Runs axe-core on a page."""

import functools
import importlib.util
import pathlib

# All that axe knows of WCAG 2.2 AA, and its advice on landmarks, headings and the like.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const [options, done] = arguments;
axe.run(document, options).then(
  result => done(result.violations.map(v => ({
    id: v.id, help: v.help,
    nodes: v.nodes.map(n => [n.target.join(' '), n.any.concat(n.all, n.none).map(c => c.message)[0]]),
  }))),
  fault => done([{id: 'axe', help: String(fault), nodes: [['html', '']]}]));
"""


@functools.cache
def axe_source():
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None:
        raise SystemExit("there is no axe here; make judges installs it")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def violations(browser):
    """What axe finds wrong with the page that is open."""
    if not browser.driver.execute_script("return 'axe' in window"):
        browser.driver.execute_script(axe_source())
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = []
    for violation in browser.driver.execute_async_script(RUN, options):
        for target, message in violation["nodes"]:
            found.append(f"axe {violation['id']} at {target}: {message or violation['help']}")
    return found
