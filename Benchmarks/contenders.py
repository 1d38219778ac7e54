"""The programs that are measured, and how each builds its site of a worksite from nothing or again."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from measure import Cost, Program, measure
from worksite import Worksite

SITEGEN_SITES = ("equal", "full")


@dataclass(frozen=True)
class Contenders:
    """Paths of the programs."""

    sitegen: Path
    hugo: Path
    bound: Path
    pagefind: Path

    def building(self, site: str, worksite: Worksite, *more: str) -> Program:
        """A build of ‘hugo’, ‘equal’ or ‘full’ into the output folder of that site."""
        source, output = worksite.source(site), worksite.output(site)
        if site == "hugo":
            cache = str(worksite.folder / "hugo-cache")
            arguments = (str(self.hugo), "build", "--quiet", "--noBuildLock", "--cacheDir", cache)
            return Program(arguments + ("--destination", str(output)), source)
        quiet = () if more else ("--quiet",)
        return Program((str(self.sitegen), "build", *quiet, "--destination", str(output), *more), source)

    def build(self, site: str, worksite: Worksite) -> Cost:
        """A full build: nothing of an earlier one is left."""
        forget(site, worksite)
        return self.rebuild(site, worksite)

    def rebuild(self, site: str, worksite: Worksite) -> Cost:
        """A build over the output of an earlier one."""
        return measure(self.building(site, worksite))[0]

    def lint(self, site: str, worksite: Worksite) -> Cost:
        """The proofreader over the columns of `site`."""
        return measure(Program((str(self.sitegen), "lint", "--quiet"), worksite.source(site)))[0]

    def indexing(self, site: Path, bundle: Path) -> Program:
        """Pagefind over the columns of a built site: their titles, texts and categories, and nothing around them."""
        without = ("nav", "details", ".facts", ".aids", ".share")
        return Program((
            str(self.pagefind), "--silent", "--site", str(site), "--output-path", str(bundle),
            "--glob", "{en,ur}/columns/*/index.html", "--root-selector", "article.column",
            *(word for selector in without for word in ("--exclude-selectors", selector))))

    def render_in_c(self, worksite: Worksite) -> Cost:
        return measure(Program((str(self.bound), str(worksite.columns))))[0]

    def copy(self, site: str, worksite: Worksite) -> Cost:
        """`cp -r` of the output of `site`."""
        copy = worksite.output("copy")
        shutil.rmtree(copy, ignore_errors=True)
        cost = measure(Program(("cp", "-r", str(worksite.output(site)), str(copy))))[0]
        shutil.rmtree(copy)
        return cost


def forget(site: str, worksite: Worksite) -> None:
    """Removes the output of `site` and what its program keeps between builds."""
    shutil.rmtree(worksite.output(site), ignore_errors=True)
    shutil.rmtree(worksite.source(site) / ".sitegen-cache", ignore_errors=True)
    if site == "hugo":
        shutil.rmtree(worksite.folder / "hugo-cache", ignore_errors=True)
        shutil.rmtree(worksite.source(site) / "resources", ignore_errors=True)
