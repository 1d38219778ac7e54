import Disk
import Languages
import SiteModel
import YAML

/// The site.yml of a site that an import begins.
func newSettings(
  _ site: ImportedSite, _ definitions: Definitions, authors: [WrittenValue.Pair], categories: [WrittenValue.Pair],
  tags: [WrittenValue.Pair]
) -> String {
  let yaml = MappingSyntax.yaml
  var text = """
    # The settings of this site, begun by ‘sitegen import’. A line that begins with ‘#’ is a comment: sitegen passes over it.
    # Every key that may stand here: sitegen schema site, or docs/reference.md of sitegen.

    # The address at which the site will be published.
    \(yaml.line("baseURL", .text(address(site))))

    # Whose clock the dates of columns are on.
    \(yaml.line("timeZone", .text(timeZone(site))))

    theme: waraq

    # The first language is the one of the site's front. Give each a title and a tagline of its own.
    languages:

    """
  text += definitions.languages.map { language(site, $0, definitions.languages) }.joined()
  text += block("authors", authors, "Who writes, by id. Columns say ‘author: …’, and readers see the name.")
  text += block("categories", categories, "The departments of the column, by id. Columns say ‘categories: […]’.")
  text += block("tags", tags, "What tags are called. Those that are not named here show as they are written.")
  let lists = ["home", "columns"] + (categories.isEmpty ? [] : ["categories"]) + ["archive"]
  text += """

    # What the menu at the top of every page leads to. A standing page is added by its name: {page: about}
    menus:
      main: [\(lists.map { "{page: \($0)}" }.joined(separator: ", "))]

    """
  return text
}

private func address(_ site: ImportedSite) -> String {
  let isAddress = site.baseURL.hasPrefix("https://") || site.baseURL.hasPrefix("http://")
  return (isAddress ? site.baseURL : "https://example.org") + "/"
}

private func timeZone(_ site: ImportedSite) -> String {
  guard let zone = site.timeZone, !zone.isEmpty, !zone.hasPrefix("/"), !zone.contains("..") else {
    return "Asia/Karachi"
  }
  let isKnown = TimeZoneOffsets.builtIn(zone) != nil || FileStamp(ofFileItself: "/usr/share/zoneinfo/" + zone) != nil
  return isKnown ? zone : "Asia/Karachi"
}

private func language(_ site: ImportedSite, _ language: Language, _ all: [Language]) -> String {
  var lines = ["  \(language.code):"]
  let title = wordsOnOneLine(site.titles[language.code] ?? site.title)
  lines.append("    " + MappingSyntax.yaml.line("title", .text(title.isEmpty ? "A Second Look" : title)))
  let tagline = wordsOnOneLine(site.tagline)
  if !tagline.isEmpty, Language.likely(of: tagline, among: all, else: all[0]) == language {
    lines.append("    " + MappingSyntax.yaml.line("tagline", .text(tagline)))
  }
  return lines.joined(separator: "\n") + "\n"
}

private func block(_ key: String, _ entries: [WrittenValue.Pair], _ comment: String) -> String {
  guard !entries.isEmpty else { return "" }
  return "\n# \(comment)\n\(key):\n"
    + entries.map { "  " + MappingSyntax.yaml.line($0.key, $0.value) + "\n" }.joined()
}
