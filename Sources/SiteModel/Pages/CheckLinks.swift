import Diagnostics
import Languages
import Markdown
import Markup
import YAML

/// Judges what could not be judged while a body was rendered: links from the site's root, and `#fragments`.
func checkLinks(in site: SitePlan, log: inout DiagnosticLog) {
  let checker = LinkChecker(site)
  let logs = parallelMap(count: site.articles.count, batch: 64) { checker.check(site.articles[$0]) }
  for own in logs { log.append(own) }
}

private struct LinkChecker: Sendable {
  private let site: SitePlan
  private let assets: AssetIndex
  private let editionByAddress: [String: Int]
  /// What had an address once, and is held back now.
  private let heldBackByAddress: [String: SkippedEdition]
  /// How full addresses of the site begin, without the slash behind.
  private let ownBeginnings: [String]

  init(_ site: SitePlan) {
    self.site = site
    let own = site.catalog.config.baseURL
    let bare = own.hasSuffix("/") ? String(own.dropLast()) : own
    let otherScheme = bare.hasPrefix("https://") ? "http" + bare.dropFirst(5) : bare
    ownBeginnings = bare.isEmpty ? [] : [bare, otherScheme]
    assets = AssetIndex(site.catalog.assets)
    heldBackByAddress = Self.heldBack(site.catalog)
    editionByAddress = Dictionary(
      site.catalog.editions.map { ($0.route.address, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  private static func heldBack(_ catalog: Catalog) -> [String: SkippedEdition] {
    guard !catalog.skipped.isEmpty else { return [:] }
    let skipped = Dictionary(catalog.skipped.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var addresses: [String: SkippedEdition] = [:]
    for document in catalog.documents {
      guard let held = skipped[document.path.path] else { continue }
      for alias in document.frontMatter.aliases ?? [] {
        let address = alias.value.hasSuffix("/") ? alias.value : alias.value + "/"
        addresses[address] = addresses[address] ?? held
      }
    }
    return addresses
  }

  func check(_ article: Article) -> DiagnosticLog {
    var log = DiagnosticLog()
    let document = site.catalog.documents[site.catalog.editions[article.edition].document]
    var headings = HeadingTables()
    for link in article.body.links {
      guard let fault = fault(of: link.destination, in: article, document, &headings),
        log.hasRoom(for: fault.severity, fault.id, in: document.path.path)
      else { continue }
      log.report(
        fault.severity, fault.id, at: document.source.location(atByte: link.offset), fault.message, help: fault.help)
    }
    return log
  }

  private struct Fault {
    var severity: Severity
    var id: DiagnosticID
    var message: String
    var help: String?
  }

  /// The rest of an address that begins as the site's own does, from its root; any other as it is.
  private func withoutOwnHost(_ destination: String) -> String {
    for own in ownBeginnings where destination.utf8.starts(with: own.utf8) {
      let rest = destination.dropFirst(own.utf8.count)
      if rest.isEmpty || rest.utf8.first == UInt8(ascii: "/") { return rest.isEmpty ? "/" : String(rest) }
    }
    return destination
  }

  /// What the links of one article lead to in others and in itself, looked up in tables where there is much.
  private struct HeadingTables {
    private var known: [Int: Set<String>] = [:]
    private var suggestions: [Int: SuggestionIndex] = [:]

    mutating func has(_ id: String, _ edition: Int, _ fragments: [String]) -> Bool {
      if fragments.count < 16 { return fragments.contains(id) }
      let table = known[edition] ?? Set(fragments)
      known[edition] = table
      return table.contains(id)
    }

    mutating func nearest(to id: String, _ edition: Int, _ fragments: [String]) -> String? {
      var index = suggestions.removeValue(forKey: edition) ?? SuggestionIndex(fragments)
      defer { suggestions[edition] = index }
      return index.nearest(to: id)
    }
  }

  private func fault(
    of destination: String, in article: Article, _ document: Document, _ headings: inout HeadingTables
  ) -> Fault? {
    let (path, suffix) = splitDestination(withoutOwnHost(destination))
    let fragment =
      suffix.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(suffix[suffix.index(after: $0)...]) } ?? ""
    if path.isEmpty { return fragmentFault(fragment, in: article.edition, destination, &headings) }
    if path.utf8.first == UInt8(ascii: "/") {
      guard !path.hasPrefix("//"), let decoded = PercentEncoding.decode(path) else { return nil }
      let address = decoded.hasSuffix("/") || assets.asset(decoded, fromFolder: "") != nil ? decoded : decoded + "/"
      if let edition = editionByAddress[address] { return fragmentFault(fragment, in: edition, destination, &headings) }
      if site.answers(decoded) || site.answers(address) { return nil }
      if let held = heldBackByAddress[address.hasSuffix("/") ? address : address + "/"] {
        let advice = LinkAdvice.toHeldBack(destination, held)
        return Fault(severity: .warning, id: .brokenLink, message: advice.message, help: advice.help)
      }
      let inLanguage = site.config.routes.folder(of: document.language) + address.dropFirst()
      let near = editionByAddress[inLanguage] != nil || site.answers(inLanguage) ? inLanguage : nil
      return Fault(
        severity: .warning, id: .brokenLink, message: "the link ‘\(destination)’ leads to no page of this site",
        help: near.map { "did you mean ‘\($0)’?" } ?? help(forMissing: decoded, document))
    }
    guard !fragment.isEmpty, let decoded = PercentEncoding.decode(path),
      let target = resolvedPath(decoded, fromFolder: document.path.folder),
      let edition = site.catalog.editionByPath[target]
    else { return nil }
    return fragmentFault(fragment, in: edition, destination, &headings)
  }

  private func help(forMissing path: String, _ document: Document) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.index(after: $0)...].lowercased() }
    if let ending, !["md", "html", "htm", "php"].contains(ending), ending.utf8.count <= 5, !ending.contains(" ") {
      return "put the file into ‘static’: static\(path)"
    }
    return
      "link to the Markdown file instead, such as ‘other.\(document.language.code).md’: its address is then always right"
  }

  private func fragmentFault(
    _ fragment: String, in edition: Int, _ destination: String, _ headings: inout HeadingTables
  ) -> Fault? {
    guard !fragment.isEmpty, fragment != "top", let decoded = PercentEncoding.decode(fragment) else { return nil }
    let fragments = site.articles[edition].body.fragments
    if headings.has(decoded, edition, fragments) { return nil }
    return Fault(
      severity: .warning, id: .brokenFragment,
      message: "the link ‘\(destination)’ leads to a heading that is not there",
      help: headings.nearest(to: decoded, edition, fragments).map { "did you mean ‘#\($0)’?" }
        ?? (fragments.isEmpty
          ? "the page has no headings" : "it has \(fragments.prefix(5).map { "‘#\($0)’" }.joined(separator: ", "))"))
  }
}
