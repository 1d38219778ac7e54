import Diagnostics
import Languages
import SiteModel
import SitegenTesting
import Templates

@testable import SiteRendering

/// The pages of a site as templates see them: every value that a name leads to, without templates and without a disk.
struct ViewedSite {
  /// A value of a page, and what whoever comes to it has read.
  struct Seen {
    var value: String
    var reads: Reads
  }

  /// By their paths.
  let pages: [String: Page]
  /// Files that are not pages, as they are written.
  let files: [String: OutputFile]
  private let inputs: PageInputs
  private let renderer: PageRenderer

  init(_ fixture: CatalogFixture) {
    var log = DiagnosticLog()
    let site = Site(fixture.plan(log: &log))
    let assets = fixture.assets(log: &log)
    let addresses = SiteAddresses(site)
    var contexts: [Language: LanguageContext] = [:]
    let compiled = CompiledTheme(fixture.theme, for: site, log: &log)
    let themes = compiled.byLanguage
    for config in site.config.languages {
      guard let theme = themes[config.language] else { continue }
      contexts[config.language] = LanguageContext(
        site: site, config: config, texts: theme.texts, assets: assets, addresses: addresses, sharesValues: false)
    }
    inputs = PageInputs(inputs: SiteInputs(site, contexts: contexts), contexts: contexts, themes: themes)
    renderer = PageRenderer(site: site, contexts: contexts, themes: themes)
    pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.route.file, $0) })
    let written = renderSite(site, theme: compiled, assets: assets, log: &log)?.all ?? []
    let others = written.filter { [pages] in pages[$0.path] == nil }
    files = Dictionary(uniqueKeysWithValues: others.map { ($0.path, $0) })
  }

  func inputs(of path: String, reading reads: Reads) -> FileInputs? {
    pages[path].flatMap { inputs.inputs(of: $0, reading: reads) }
  }

  /// Everything on a page, by the names that lead to it.
  func values(of path: String) -> [String: Seen] {
    guard let page = pages[path], let root = try? renderer.root(of: page) else { return [:] }
    var seen: [String: Seen] = [:]
    see(root, "", [], depth: 1, in: &seen)
    return seen
  }

  private static let depth = 4

  private func see<Seeing: View>(
    _ view: Seeing, _ path: String, _ reads: Reads, depth: Int, in seen: inout [String: Seen]
  ) {
    for (slot, field) in Seeing.fields.enumerated() {
      see(view.value(slot), path + "." + field.name, reads.union(field.reads), depth: depth, in: &seen)
    }
  }

  private func see(
    _ value: TemplateValue, _ path: String, _ reads: Reads, depth: Int, in seen: inout [String: Seen]
  ) {
    seen[path] = Seen(value: text(value), reads: reads)
    switch value {
    case .record(let view) where depth < Self.depth: see(view, path, reads, depth: depth + 1, in: &seen)
    case .list(let values):
      for (index, value) in values.enumerated() { see(value, "\(path)[\(index)]", reads, depth: depth, in: &seen) }
    default: break
    }
  }

  /// A value in words; of one that holds others only whether it is there.
  private func text(_ value: TemplateValue) -> String {
    switch value {
    case .missing: "nothing"
    case .text(let text), .url(let text): text
    case .languageText(let text): "\(text.language.code): \(text.text)"
    case .html(let bytes): String(decoding: bytes, as: UTF8.self)
    case .number(let number): String(number)
    case .boolean(let flag): String(flag)
    case .list(let values): "\(values.count) values"
    case .record: "a value"
    case .dictionary(let values): values.sorted { $0.key < $1.key }.map { "\($0.key)=\(text($0.value))" }.joined()
    }
  }
}

extension OutputFile {
  /// What is written, for files that are rendered.
  var text: String? {
    guard case .rendered(let render) = content else { return nil }
    var bytes: [UInt8] = []
    guard (try? render(&bytes)) != nil else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
