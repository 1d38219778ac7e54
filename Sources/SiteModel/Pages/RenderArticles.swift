package import Diagnostics
package import Languages
package import Markdown
import Markup
package import Records
import SearchIndex
import Synchronization

/// The words that stand in a rendered body and are not the author's, in one language.
package struct BodyWords: Sendable {
  package var footnotes = FootnoteTexts()
  package var tableLabel = "Table"
  /// Of hosts for which the theme has words.
  package var players: [PlayerHost: PlayerTexts] = [:]

  package init() {}

  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for text in [footnotes.heading, footnotes.backToText, footnotes.reference, tableLabel] { fingerprint.add(text) }
    for host in PlayerHost.allCases {
      for text in players[host].map({ [$0.link, $0.load, $0.name] }) ?? [] { fingerprint.add(text) }
    }
    return fingerprint
  }
}

/// Renders the articles of a catalog.
///
/// It stays right while other texts stand in the documents, as long as their front matter is what it was.
package final class ArticleRenderer: Sendable {
  private let catalog: Catalog
  private let keys: BodyKeys
  private let keepsHTML: Bool
  private let targets: ContentLinks
  private let basePath: String
  private let optionsByLanguage: [Language: MarkdownOptions]
  private let speeds: [Language: ReadingSpeed]
  /// Made for the first link that leads nowhere.
  private let madeFileNames = Mutex<FileNameIndex?>(nil)

  /// - Parameters:
  ///   - keys: What decides how bodies are rendered; for languages without one nothing is taken over.
  ///   - keepsHTML: Whether the HTML waits in memory until a page is written; otherwise it is rendered again for it.
  package init(
    _ catalog: Catalog, texts: [Language: BodyWords], keys: BodyKeys = BodyKeys([:]), keepsHTML: Bool = true
  ) {
    self.catalog = catalog
    self.keys = keys
    self.keepsHTML = keepsHTML
    targets = ContentLinks(catalog)
    basePath = catalog.config.basePath
    optionsByLanguage = Dictionary(
      uniqueKeysWithValues: catalog.config.languages.map { config in
        (
          config.language,
          MarkdownOptions(config, texts: texts[config.language] ?? BodyWords(), catalog.config)
        )
      })
    speeds = Dictionary(
      uniqueKeysWithValues: catalog.config.languages.map {
        ($0.language, ReadingSpeed(in: $0.language, wordsPerMinute: $0.wordsPerMinute))
      })
  }

  /// Renders the body of every edition, on all cores; the result is in the order of `Catalog.editions`.
  ///
  /// - Parameters:
  ///   - earlier: What an earlier build left of the article of a document, by its index in `Catalog.documents`. It is
  ///     taken over when document, settings and the targets of its links are the same; its HTML is rendered when it is
  ///     needed.
  ///   - known: The catalog of the site that `earlier` knows of, where nothing beside its documents has changed since:
  ///     while all addresses are the same, links lead where they led.
  ///   - progress: Is told of those that are done, and which took long.
  package func articles(
    earlier: @Sendable (Int) -> ArticleRecord? = { _ in nil }, like known: Catalog? = nil,
    progress: WorkProgress? = nil, log: inout DiagnosticLog
  ) -> [RenderedArticle] {
    let linksStand = known.map(catalog.hasSameAddresses) ?? false
    progress?.begin("rendering", total: catalog.editions.count)
    let results = parallelMap(count: catalog.editions.count, batch: 8, progress: progress) { index in
      let edition = catalog.editions[index]
      let document = catalog.documents[edition.document]
      if let known = earlier(edition.document).flatMap({ reused($0, edition, document, linksStand: linksStand) }) {
        return known
      }
      guard let progress else { return article(of: edition, from: document) }
      return progress.timing(document.path.path) { article(of: edition, from: document) }
    }
    for result in results { log.append(result.record.log) }
    return results
  }

  private var fileNames: FileNameIndex {
    madeFileNames.withLock { made in
      let names = made ?? FileNameIndex(catalog.documents.map(\.path))
      made = names
      return names
    }
  }

  /// The article of an edition from the record of an earlier build, or `nil` when it has to be rendered.
  ///
  /// - Parameter linksStand: Whether all links are known to lead where they led.
  private func reused(
    _ record: ArticleRecord, _ edition: Edition, _ document: Document, linksStand: Bool
  ) -> RenderedArticle? {
    guard !record.hasBrokenLinks,
      record.key == keys.key(of: document, edition, isOriginal: catalog.isOriginalOfStamped(edition)),
      linksStand || targets.fingerprint(of: record.body, in: document) == (record.destinations, false)
    else { return nil }
    // Whoever needs the HTML of an unchanged column, because something around it has changed, renders it again.
    return RenderedArticle(
      article: Article(record, edition: edition.id, text: renderedWhenNeeded(edition, document)), record: record,
      isReused: true)
  }

  private func renderedWhenNeeded(_ edition: Edition, _ document: Document) -> LazyHTML {
    LazyHTML { [self] in body(of: edition, document, document.source.inMemory).body.html }
  }

  /// The article of an edition, from its document or from another state of it that has the same front matter.
  package func article(of edition: Edition, from document: Document) -> RenderedArticle {
    let source = document.source.inMemory
    let (body, log) = body(of: edition, document, source)
    let isOriginal = catalog.isOriginalOfStamped(edition)
    var facts = BodyFacts(body)
    if body.mayHoldTags {
      facts.embedded += embeddedAddresses(in: body.html).filter { $0.kind != .picture || hasHost($0.address) }
    }
    let speed = speeds[edition.language] ?? ReadingSpeed(in: edition.language)
    let (destinations, hasBrokenLinks) = targets.fingerprint(of: facts, in: document)
    var record = ArticleRecord(
      key: keys.key(of: document, edition, isOriginal: isOriginal) ?? Fingerprint(), destinations: destinations,
      hasBrokenLinks: hasBrokenLinks,
      body: facts, readingMinutes: speed.minutes(words: body.wordCount.total),
      summary: edition.summary ?? excerpt(of: body.summary.text, limit: Self.summaryLimit),
      fingerprint: Fingerprint(of: body.html), log: log)
    record.fingerprint.add(Fingerprint(of: facts.outline))
    record.fingerprint.add(body.wordCount.total)
    record.fingerprint.add(record.readingMinutes)
    record.fingerprint.add(record.summary)
    if isOriginal {
      let text = PlainBlocks(source.bytes, document.body(in: source))
      record.textFingerprint = Int(TextFingerprint.whole(title: edition.title, text))
    }
    if catalog.config.search.isWanted, !edition.isHiddenFromSearch {
      record.searchRecord = searchRecord(ofHTML: body.html)
    }
    let text =
      keepsHTML ? LazyHTML.inMemory(inItsSize(body.html)) : renderedWhenNeeded(edition, document)
    return RenderedArticle(article: Article(record, edition: edition.id, text: text), record: record, isReused: false)
  }

  private func body(
    of edition: Edition, _ document: Document, _ source: SourceText
  ) -> (body: MarkdownBody, log: DiagnosticLog) {
    var options = optionsByLanguage[edition.language] ?? MarkdownOptions(language: edition.language)
    options.title = edition.title
    options.hasPictureAbove = edition.isPictureAbove
    var log = DiagnosticLog()
    let body = renderMarkdown(
      source, body: document.body(in: source), options: options,
      resolveLink: { [self] in link($0, in: document) }, resolveImage: { [self] in picture($0, in: document) },
      log: &log)
    return (body, log)
  }

  /// In Unicode scalars.
  private static let summaryLimit = 220

  private func link(_ request: LinkRequest, in document: Document) -> LinkResolution? {
    switch targets.target(of: request.destination, in: document) {
    case .asWritten: return nil
    case .address(let address, let language): return .resolved(address: address, languageSwitch: language)
    case .outside:
      return .broken(
        message: "the link ‘\(request.destination)’ leads out of the site",
        help: "link to a file of the site, or to a full address")
    case .missing(let target):
      let advice = LinkAdvice(catalog: catalog, document: document, names: { [self] in fileNames }).resolution(
        of: request.destination, target: target)
      return .broken(message: advice.message, help: advice.help)
    }
  }

  /// How a file of that name is written whose name differs in capitals only, or which lies in another folder.
  private func nearPicture(to destination: String, in document: Document) -> String? {
    guard let decoded = PercentEncoding.decode(splitDestination(destination).path) else { return nil }
    let name = decoded.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard !name.isEmpty else { return nil }
    let named = catalog.assets.filter { $0.path.lowercased().hasSuffix("/" + name) }
    let folder = document.path.folder + "/"
    let beside = named.first { $0.path.utf8.count == folder.utf8.count + name.utf8.count && $0.path.hasPrefix(folder) }
    // Of a name that many columns use, nobody knows which is meant.
    guard let meant = beside ?? (named.count == 1 ? named[0] : nil) else { return nil }
    return meant.path.hasPrefix(folder) ? String(meant.path.dropFirst(folder.count)) : meant.route.address
  }

  private func picture(_ request: LinkRequest, in document: Document) -> ImageResolution? {
    guard !targets.isPictureElsewhere(request.destination) else { return nil }
    guard let (asset, suffix) = targets.picture(request.destination, in: document) else {
      return .missing(
        message: "there is no picture ‘\(request.destination)’",
        help: nearPicture(to: request.destination, in: document).map { "did you mean ‘\($0)’?" }
          ?? pictureToConvert(request.destination)
          ?? "put the file into ‘\(document.path.folder)/’, or write its address from the root")
    }
    // With a query the author asks for something else than the file.
    let hasChoice = suffix.isEmpty || asset.isSourceOnly
    let sourceSet = hasChoice ? PictureVariant.sourceSet(asset.choices, basePath: basePath) : nil
    let dimensions = hasChoice ? asset.standardChoice?.dimensions : asset.dimensions
    let address = PercentEncoding.encodePath((hasChoice ? asset.shownRoute : asset.route).address)
    return .resolved(
      address: basePath + address + (asset.isSourceOnly ? "" : suffix), width: dimensions?.width,
      height: dimensions?.height,
      choices: sourceSet.map {
        ImageChoices(sourceSet: $0, sizes: PictureVariant.sizes(in: document.language))
      })
  }
}

/// The same bytes without room for more, which tens of thousands of texts would have in memory as long as a build runs.
private func inItsSize(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { Array($0) } }

/// Whether an address begins with a scheme of the web or with a host.
private func hasHost(_ address: String) -> Bool { webOrigin(of: address, scheme: "https") != nil }

/// A destination cut before its query or fragment.
package func splitDestination(_ destination: String) -> (path: String, suffix: String) {
  let cut = destination.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
  guard let cut else { return (destination, "") }
  return (String(destination[..<cut]), String(destination[cut...]))
}

extension MarkdownOptions {
  fileprivate init(_ config: LanguageConfig, texts: BodyWords, _ site: SiteConfig) {
    self.init(language: config.language, foreignLanguages: ForeignLanguages(of: config.language, in: site))
    rawHTML = site.markup.rawHTML
    autoBidi = site.markup.autoBidi
    footnoteTexts = texts.footnotes
    tableLabel = texts.tableLabel
    playerTexts = texts.players
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
      config.language, locale: config.locale, digits: config.digits.flatMap(Digits.init),
      habit: config.dateStyle == "cldr" ? .unicode : config.dateStyle == "iso" ? .iso : .newspaper)
  }
}

extension SiteConfig {
  /// The path of `baseURL` without the slash at its end: empty for a site at the root of its host.
  package var basePath: String { splitBaseURL.path }

  /// `baseURL` without its path: scheme and host, the host in ASCII, as feeds and sitemaps demand it.
  package var origin: String { splitBaseURL.origin }

  private func originInASCII(scheme: ArraySlice<UInt8>, authority: ArraySlice<UInt8>) -> String {
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let start = String(decoding: scheme, as: UTF8.self)
    if host.allSatisfy({ $0 < 0x80 }) { return start + String(decoding: authority, as: UTF8.self) }
    let typed = String(decoding: host, as: UTF8.self)
    return start + (asciiHost(typed) ?? typed) + String(decoding: authority[host.endIndex...], as: UTF8.self)
  }

  private var splitBaseURL: (origin: String, path: String) {
    let bytes = Array(baseURL.utf8)
    let scheme = bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }.map { $0 + 3 } ?? 0
    let slash = bytes[scheme...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    var path = bytes[slash...]
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    let typed = String(decoding: path, as: UTF8.self)
    return (
      originInASCII(scheme: bytes[..<scheme], authority: bytes[scheme..<slash]),
      PercentEncoding.encodePath(PercentEncoding.decode(typed) ?? typed)
    )
  }
}
