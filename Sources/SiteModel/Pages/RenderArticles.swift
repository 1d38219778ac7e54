package import Diagnostics
package import Languages
package import Markdown
import Markup
import Records

/// The words that stand in a rendered body and are not the author's, in one language.
package struct BodyTexts: Sendable {
  package var footnotes = FootnoteTexts()
  package var tableLabel = "Table"

  package init() {}
}

/// Renders the body of every edition, on all cores; the result is in the order of `Catalog.editions`.
///
/// `keep` decides where the HTML waits until a page is written.
package func renderArticles(
  _ catalog: Catalog, texts: [Language: BodyTexts], log: inout DiagnosticLog,
  keep: @escaping @Sendable ([UInt8]) -> BodyText = BodyText.inMemory
) -> [Article] {
  let renderer = ArticleRenderer(catalog: catalog, texts: texts, keep: keep)
  let results = parallelMap(count: catalog.editions.count, batch: 8) { index in
    var log = DiagnosticLog()
    return (renderer.article(catalog.editions[index], log: &log), log)
  }
  for (_, own) in results { log.append(own) }
  return results.map(\.0)
}

private struct ArticleRenderer: Sendable {
  let catalog: Catalog
  private let keep: @Sendable ([UInt8]) -> BodyText
  private let assets: AssetIndex
  private let basePath: String
  private let optionsByLanguage: [Language: MarkdownOptions]
  private let speeds: [Language: ReadingSpeed]

  init(catalog: Catalog, texts: [Language: BodyTexts], keep: @escaping @Sendable ([UInt8]) -> BodyText) {
    self.catalog = catalog
    self.keep = keep
    assets = AssetIndex(catalog.assets)
    basePath = catalog.config.basePath
    optionsByLanguage = Dictionary(
      uniqueKeysWithValues: catalog.config.languages.map { config in
        (
          config.language,
          MarkdownOptions(config, texts: texts[config.language] ?? BodyTexts(), catalog.config)
        )
      })
    speeds = Dictionary(
      uniqueKeysWithValues: catalog.config.languages.map {
        ($0.language, ReadingSpeed(in: $0.language, wordsPerMinute: $0.wordsPerMinute))
      })
  }

  func article(_ edition: Edition, log: inout DiagnosticLog) -> Article {
    let body = body(of: edition, log: &log)
    let speed = speeds[edition.language] ?? ReadingSpeed(in: edition.language)
    return Article(
      edition: edition.id, body: BodyFacts(body), readingMinutes: speed.minutes(words: body.wordCount.total),
      summary: edition.summary ?? excerpt(of: body.summary.text, limit: Self.summaryLimit),
      fingerprint: Fingerprint(of: body.html), text: keep(body.html))
  }

  private func body(of edition: Edition, log: inout DiagnosticLog) -> MarkdownBody {
    let document = catalog.documents[edition.document]
    let options = optionsByLanguage[edition.language] ?? MarkdownOptions(language: edition.language)
    let source = document.source.inMemory
    return renderMarkdown(
      source, body: document.body(in: source), options: options,
      resolveLink: { link($0, in: document) }, resolveImage: { picture($0, in: document) }, log: &log)
  }

  /// In Unicode scalars.
  private static let summaryLimit = 220

  /// Resolves a link to another Markdown file, and puts the base path before an address from the site's root.
  private func link(_ request: LinkRequest, in document: Document) -> LinkResolution? {
    let (path, suffix) = splitDestination(request.destination)
    if path.isEmpty { return nil }
    if path.utf8.first == UInt8(ascii: "/") {
      if path.hasPrefix("//") { return nil }
      return .resolved(address: basePath + encoded(path) + suffix)
    }
    guard let decoded = PercentEncoding.decode(path),
      let target = resolvedPath(decoded, fromFolder: document.path.folder)
    else {
      return .broken(
        message: "the link ‘\(request.destination)’ leads out of the site",
        help: "link to a file of the site, or to a full address")
    }
    if let edition = edition(at: target, for: document.language) {
      let isSwitch = edition.language != document.language
      return .resolved(
        address: basePath + PercentEncoding.encodePath(edition.route.address) + suffix,
        languageSwitch: isSwitch ? edition.language : nil)
    }
    if let asset = assets.asset(decoded, fromFolder: document.path.folder) {
      return .resolved(address: basePath + PercentEncoding.encodePath(asset.route.address) + suffix)
    }
    return brokenLink(request.destination, target: target)
  }

  /// The edition that a path names: a Markdown file, or a file without its language, which means the reader's own.
  private func edition(at path: String, for language: Language) -> Edition? {
    if let index = catalog.editionByPath[path] { return catalog.editions[index] }
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    for candidate in ["\(stem).\(language.code).md", "\(stem)/index.\(language.code).md"] {
      if let index = catalog.editionByPath[candidate] { return catalog.editions[index] }
    }
    return nil
  }

  private func brokenLink(_ destination: String, target: String) -> LinkResolution {
    if catalog.skipped.contains(where: { $0.path == target }) {
      return .broken(
        message: "the link ‘\(destination)’ leads to a column that is not published yet",
        help: "publish ‘\(target)’, or remove the link")
    }
    let nearest = suggestion(for: target, among: catalog.documents.lazy.map(\.path.path))
    return .broken(
      message: "the link ‘\(destination)’ leads to ‘\(target)’, which does not exist",
      help: nearest.map { "did you mean ‘\($0)’?" }
        ?? "link to a file of the site by its path from this file, or to a full address")
  }

  private func picture(_ request: LinkRequest, in document: Document) -> ImageResolution? {
    let (path, suffix) = splitDestination(request.destination)
    guard !path.isEmpty, !path.hasPrefix("//") else { return nil }
    guard let decoded = PercentEncoding.decode(path),
      let asset = assets.asset(decoded, fromFolder: document.path.folder)
    else {
      return .missing(
        message: "there is no picture ‘\(request.destination)’",
        help: "put the file into ‘\(document.path.folder)/’, or write its address from the root")
    }
    // With a query the author asks for something else than the file.
    let sourceSet =
      suffix.isEmpty
      ? PictureVariant.sourceSet(
        asset.variants, original: asset.route.address, asset.dimensions, basePath: basePath) : nil
    return .resolved(
      address: basePath + PercentEncoding.encodePath(asset.route.address) + suffix, width: asset.dimensions?.width,
      height: asset.dimensions?.height,
      choices: sourceSet.map { ImageChoices(sourceSet: $0, sizes: PictureVariant.sizes) })
  }

  private func encoded(_ path: String) -> String {
    PercentEncoding.decode(path).map(PercentEncoding.encodePath) ?? path
  }
}

/// A destination cut before its query or fragment.
func splitDestination(_ destination: String) -> (path: String, suffix: String) {
  let cut = destination.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
  guard let cut else { return (destination, "") }
  return (String(destination[..<cut]), String(destination[cut...]))
}

extension MarkdownOptions {
  fileprivate init(_ config: LanguageConfig, texts: BodyTexts, _ site: SiteConfig) {
    self.init(language: config.language, foreignLanguages: ForeignLanguages(of: config.language, in: site))
    allowsRawHTML = site.markup.allowsRawHTML
    autoBidi = site.markup.autoBidi
    footnoteTexts = texts.footnotes
    tableLabel = texts.tableLabel
    let formats = LocaleFormats(config)
    numberText = { formats.plainNumber($0) }
  }
}

extension ForeignLanguages {
  /// What text in the other script is taken to be in: the site's language of that script, where it has one.
  package init(of language: Language, in config: SiteConfig) {
    let others = config.languages.map(\.language).filter { $0 != language }
    self.init(
      latin: others.first { $0.script == .latin } ?? .english, arabic: others.first { $0.script == .arabic } ?? .urdu)
  }
}

extension LocaleFormats {
  /// The formats that site.yml asks for in one language.
  package init(_ config: LanguageConfig) {
    self.init(
      config.language, digits: Digits(rawValue: config.digits),
      habit: config.dateStyle == "cldr" ? .unicode : .newspaper)
  }
}

extension SiteConfig {
  /// The path of `baseURL` without the slash at its end: empty for a site at the root of its host.
  package var basePath: String { splitBaseURL.path }

  /// `baseURL` without its path: scheme and host.
  package var origin: String { splitBaseURL.origin }

  private var splitBaseURL: (origin: String, path: String) {
    let bytes = Array(baseURL.utf8)
    let scheme = bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }.map { $0 + 3 } ?? 0
    let slash = bytes[scheme...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    var path = bytes[slash...]
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    let typed = String(decoding: path, as: UTF8.self)
    return (
      String(decoding: bytes[..<slash], as: UTF8.self),
      PercentEncoding.encodePath(PercentEncoding.decode(typed) ?? typed)
    )
  }
}
