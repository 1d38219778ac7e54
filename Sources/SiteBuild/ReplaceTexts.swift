package import Diagnostics
import Disk
import Languages
import Markdown
import Records
import SiteModel
import SiteRendering
import YAML

extension MadeSite {
  /// The same site with some texts as their files are now; `nil` where more than these texts could be another.
  ///
  /// What a column gives to the rest of the site (front matter, headings, links, pictures) is held against what it gave.
  /// While it is the same, catalog and plan stand, and so does what was said of the site: `log`, whose lines of these
  /// texts must be what they were.
  ///
  /// Gives itself where the bytes are what they were.
  ///
  /// - Parameter paths: From the site's folder.
  package func replacingTexts(
    _ paths: Set<String>, _ request: BuildRequest, log: DiagnosticLog
  ) throws(DiagnosticError) -> MadeSite? {
    var loaded = loaded
    var places: [Int] = []
    for path in paths.sorted() {
      guard let place = loaded.place(ofDocument: path),
        let (document, stored) = try documentReadAgain(path, like: loaded.project.documents[place], loaded, request),
        log.saysTheSame(of: document, as: loaded.project.documents[place])
      else { return nil }
      guard document.fingerprint != loaded.project.documents[place].fingerprint else { continue }
      loaded.project.documents[place] = document
      loaded.stored[place].replace(by: stored)
      places.append(place)
    }
    if places.isEmpty { return self }
    let catalog = Catalog(site.catalog, documents: loaded.project.documents)
    var articles = articles
    for document in places.map({ loaded.project.documents[$0] }) {
      guard let id = catalog.editionByPath[document.path.path] else { return nil }
      let rendered = renderer.article(of: catalog.editions[id], from: document)
      guard rendered.record.givesTheSame(as: articles[id].record) else { return nil }
      articles[id] = rendered
    }
    let site = Site(site, catalog: catalog, articles: articles.map(\.article))
    var unreported = DiagnosticLog()
    let files = renderSite(
      site, theme: compiled, assets: assets, shortcuts: request.shortcuts, judgesInputs: false, log: &unreported)
    return files.map { MadeSite(self, site, $0, loaded, articles) }
  }

  /// The site with some documents as their files are now, front matter included; what lies around them is not looked at.
  ///
  /// `nil` where more than these documents could be another: what was said when they were read, the template that they
  /// name, the picture that stands for them. What is to be said of the site is put to `log`, which is empty before.
  ///
  /// - Parameter paths: From the site's folder.
  package func remade(
    with paths: Set<String>, _ request: BuildRequest, log: inout DiagnosticLog
  ) throws(DiagnosticError) -> MadeSite? {
    guard !paths.isEmpty else { return nil }
    var loaded = loaded
    for path in paths.sorted() {
      guard let place = loaded.place(ofDocument: path) else { return nil }
      let known = loaded.project.documents[place]
      guard let (document, stored) = try documentReadAgain(path, like: known, loaded, request, mayHaveOtherHead: true),
        loaded.stored[place].wasReadInSilence, document.hasSameSurroundings(as: known)
      else { return nil }
      loaded.project.documents[place] = document
      loaded.stored[place].replace(by: stored)
    }
    var editions = [Int?](repeating: nil, count: loaded.project.documents.count)
    for edition in site.catalog.editions { editions[edition.document] = edition.id }
    var report = BuildReport()
    log = loaded.log
    return try makeSite(
      of: loaded, theme, request, earlier: { [editions, articles] in editions[$0].map { articles[$0].record } },
      like: self, last: nil, report: &report, log: &log)
  }
}

extension LoadedProject {
  /// The index of a document, which are sorted by path.
  fileprivate func place(ofDocument path: String) -> Int? {
    project.documents.index(of: path, sortedBy: \.path.path)
  }
}

extension Document {
  /// Whether it asks for the same template and picture, which are looked for before all else.
  fileprivate func hasSameSurroundings(as other: Document) -> Bool {
    let (front, known) = (frontMatter, other.frontMatter)
    return front.layout?.value == known.layout?.value && front.image?.source.value == known.image?.source.value
  }
}

extension StoredDocument {
  /// Whether nothing was said when it was read.
  fileprivate var wasReadInSilence: Bool { kept?.log.total == 0 }

  fileprivate mutating func replace(by other: StoredDocument) {
    stamp = other.stamp
    document = other.document
    kept = other.kept
  }
}

extension DiagnosticLog {
  /// Whether the lines behind the front matter of which something is said, be it in passing, stand in both states of a
  /// document where they stood.
  fileprivate func saysTheSame(of document: Document, as other: Document) -> Bool {
    let path = document.path.path
    let named = diagnostics.lazy.flatMap { [$0.location].compactMap { $0 } + $0.related }
      .filter { $0.path == path }.compactMap(\.line)
    guard let last = named.max() else { return true }
    let bytes = other.source.bytes
    let headLines = bytes[..<min(other.body.lowerBound, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    if last <= headLines { return true }
    let (one, two) = (Self.lines(of: document, through: last), Self.lines(of: other, through: last))
    return named.allSatisfy { line in
      line < 1 || one.count >= line && two.count >= line && one[line - 1] == two[line - 1]
    }
  }

  private static func lines(of document: Document, through last: Int) -> [ArraySlice<UInt8>] {
    document.source.bytes.split(separator: UInt8(ascii: "\n"), maxSplits: last, omittingEmptySubsequences: false)
  }
}

extension ArticleRecord {
  /// Whether another text gives the same to the rest of the site: all but its words, wherever in it that stands.
  fileprivate func givesTheSame(as other: ArticleRecord) -> Bool {
    log.total == 0 && other.log.total == 0 && !hasBrokenLinks && !other.hasBrokenLinks
      && destinations == other.destinations && body.withoutPlaces == other.body.withoutPlaces
  }
}

extension BodyFacts {
  /// The facts by which pages are planned and judged.
  fileprivate var withoutPlaces: BodyFacts {
    var facts = self
    facts.wordCount = WordCount()
    for index in facts.outline.indices { facts.outline[index].line = 0 }
    for index in facts.links.indices { (facts.links[index].line, facts.links[index].offset) = (0, 0) }
    for index in facts.images.indices { (facts.images[index].line, facts.images[index].offset) = (0, 0) }
    for index in facts.blocks.indices { (facts.blocks[index].range, facts.blocks[index].line) = (0..<0, 0) }
    return facts
  }
}
