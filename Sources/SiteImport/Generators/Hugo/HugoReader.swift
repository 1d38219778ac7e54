package import Diagnostics
import Languages
import YAML

/// Reads a site of Hugo: its content with translations, bundles, terms and old addresses.
///
/// 1. `survey` reads the settings and the front matter of every file below the content folders, and tells columns from
///    pages: what lies in a main section, or in any with a date, is a column.
/// 2. Pages of lists (`_index`) name the terms and the site; one with a text becomes a page.
/// 3. `forEachItem` reads bodies, whose shortcodes are written in Markdown.
package struct HugoReader: ImportReader {
  private let root: String
  private var contents: GeneratorContents?
  private var config: HugoConfig?

  /// - Parameter folder: The one that holds hugo.toml.
  package init(folder: String) { root = folder }

  package mutating func survey(log: inout DiagnosticLog) throws(DiagnosticError) -> ImportedSite {
    let folder = try GeneratorFolder(root)
    let config = try HugoConfig(folder, log: &log)
    var survey = HugoSurvey(folder, config)
    guard survey.hasContent else {
      throw DiagnosticError(
        usage: "‘\(root)’ is not a site of Hugo: there is no folder ‘\(config.contentFolder)’ in it",
        help: "name the folder that holds hugo.toml and content/: sitegen import hugo my-old-site")
    }
    try survey.read(log: &log)
    self.config = config
    contents = survey.contents
    return survey.contents.site
  }

  package mutating func forEachItem(
    _ settings: ImportSettings, log: inout DiagnosticLog,
    _ body: (ImportedItem, inout DiagnosticLog) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    if contents == nil { _ = try survey(log: &log) }
    guard let contents, let config else { return }
    let links = GeneratorLinks(contents.items)
    try contents.forEachItem(
      translating: { text, item in
        var translator = ShortcodeTranslator(item, config: config, links: links)
        return translator.translated(text)
      }, log: &log, body)
  }
}
