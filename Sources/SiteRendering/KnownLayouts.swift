import Diagnostics
import SiteModel
import YAML

/// The templates that editions ask for by their ‘layout’; those that the theme does not have are reported.
func knownLayouts(_ site: Site, _ sources: ThemeSources, log: inout DiagnosticLog) -> Set<String> {
  var known: Set<String> = []
  let others = Theme.TemplateName.allCases.filter { $0 != .article && $0 != .page }.map(\.rawValue)
  let candidates = sources.templates.keys.filter { !$0.utf8.contains(UInt8(ascii: "/")) && !others.contains($0) }
    .sorted()
  for edition in site.catalog.editions {
    guard let layout = edition.layout else { continue }
    if candidates.contains(layout) {
      known.insert(layout)
      continue
    }
    guard !namesOfOrdinaryLayouts.contains(layout) else { continue }
    let document = site.catalog.documents[edition.document]
    let place = document.frontMatter.layout.map { document.source.location(at: $0.location) }
    let isOther = others.contains(layout)
    log.report(
      .error, .unknownLayout, at: place,
      isOther
        ? "‘\(layout)’ is the template of pages that sitegen makes by itself, not of a column or page"
        : "the theme ‘\(sources.name)’ has no template ‘\(layout)’",
      help: isOther
        ? "remove the line"
        : suggestion(for: layout, among: candidates).map { "did you mean ‘\($0)’?" }
          ?? "remove the line; a template of that name belongs into a theme of your own (docs/themes.md)")
  }
  return known
}

/// What other generators call the template of an ordinary text.
///
/// Where the theme has none of that name, the text is shown as all others are.
private let namesOfOrdinaryLayouts: Set<String> = [
  "post", "posts", "single", "default", "base", "article", "page", "blog", "column", "entry", "content", "none", "null",
]
