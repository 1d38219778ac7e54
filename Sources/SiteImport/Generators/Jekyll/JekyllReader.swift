package import Diagnostics
import Languages
import YAML

/// Reads a site of Jekyll: posts, drafts, pages and collections, with what `defaults` says of them.
///
/// Translations are found by `ref`, `page_id` and the like, by an address that several languages share, or by paths that
/// differ in the language alone.
package struct JekyllReader: ImportReader {
  private let root: String
  private var contents: GeneratorContents?
  private var config: JekyllConfig?

  /// - Parameter folder: The one that holds _config.yml.
  package init(folder: String) { root = folder }

  package mutating func survey(log: inout DiagnosticLog) throws(DiagnosticError) -> ImportedSite {
    let folder = try GeneratorFolder(root)
    let config = try JekyllConfig(folder, log: &log)
    guard
      folder.paths.contains(where: { $0.hasPrefix("_config.") || $0.hasPrefix("_posts/") || $0.contains("/_posts/") })
    else {
      throw DiagnosticError(
        usage: "‘\(root)’ is not a site of Jekyll: there is neither ‘_config.yml’ nor ‘_posts’ in it",
        help: "name the folder that holds _config.yml: sitegen import jekyll my-old-site")
    }
    var survey = JekyllSurvey(folder, config)
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
        var translator = LiquidTranslator(item, config: config, links: links)
        return translator.translated(text)
      }, log: &log, body)
  }
}
