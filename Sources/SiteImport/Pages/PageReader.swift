package import Diagnostics
import Disk
import Languages
import Markup

/// Reads pages that somebody has saved, as HTML or as plain text, each of which holds a column, in one language or more.
package struct PageReader: ImportReader {
  private let files: [String]
  private var authors = PageAuthors()
  private var keys = UniqueNames()
  /// The languages that the survey found in each file, of which site.yml was made.
  private var surveyed: [String: [String]] = [:]

  package init(files: [String]) { self.files = files }

  package mutating func survey(log: inout DiagnosticLog) throws(DiagnosticError) -> ImportedSite {
    var site = ImportedSite()
    var counts: [String: Int] = [:]
    for path in files {
      guard let page = read(path, log: &log) else { continue }
      let text = splitEditions(
        page.blocks, title: page.title, expected: [], authors: [page.author].compactMap { $0 })
      for part in text.parts {
        guard let language = part.language else { continue }
        counts[language, default: 0] += 1
        surveyed[path, default: []].append(language)
      }
      authors.take(text, page)
      if site.title.isEmpty { site.title = page.siteName ?? "" }
      if site.baseURL.isEmpty, let address = page.address { site.baseURL = Self.host(of: address) }
    }
    site.languages = counts.map { ImportedLanguage(code: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
    site.authors = authors.all
    site.itemCount = files.count
    return site
  }

  package mutating func forEachItem(
    _ settings: ImportSettings, log: inout DiagnosticLog,
    _ body: (ImportedItem, inout DiagnosticLog) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    keys = UniqueNames()
    for path in files {
      // What was wrong with the file has been reported when it was read first.
      var silent = DiagnosticLog()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let page = read(path, log: &silent) else {
        try body(
          .skipped(ImportSource(id: "page:\(name)", title: "", address: path), reason: "cannot be read"), &log
        )
        continue
      }
      let source = ImportSource(id: "page:\(page.address ?? name)", title: page.title, address: page.address ?? path)
      if page.blocks.isEmpty {
        try body(.skipped(source, reason: "no text of a column found in ‘\(name)’"), &log)
      } else {
        let found = surveyed[path] ?? []
        let languages = found + settings.languages.filter { !found.contains($0) }
        try body(.work(work(page, name: name, source: source, languages, settings.timeZone)), &log)
      }
    }
  }

  // MARK: - Reading

  private func read(_ path: String, log: inout DiagnosticLog) -> SavedPage? {
    let bytes: [UInt8]
    do throws(DiagnosticError) { bytes = try readFile(path) } catch {
      log.report(error.diagnostic)
      return nil
    }
    var reason = ""
    guard let decoded = DecodedText(bytes, reason: &reason) else {
      log.report(.error, .notUTF8, at: Location(path: path), "cannot read the page: \(reason)")
      return nil
    }
    var page =
      Self.isHTML(decoded.text)
      ? HTMLPage(decoded.text, folder: Self.folder(of: path)).page : TextPage(decoded.text).page
    if let note = decoded.note { page.notes.append(ImportNote(.mended, note)) }
    return page
  }

  private static func isHTML(_ text: String) -> Bool {
    let head = text.prefix(2000).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<meta"].contains {
      head.contains($0)
    }
  }

  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static func host(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 ? parts[..<3].joined(separator: "/") : ""
  }

  // MARK: - Writing

  private mutating func work(
    _ page: SavedPage, name: String, source: ImportSource, _ languages: [String], _ timeZone: String?
  ) -> ImportedWork {
    let text = splitEditions(
      page.blocks, title: page.title, expected: languages, authors: [page.author].compactMap { $0 })
    let page = page.onClock(of: timeZone, text)
    var work = ImportedWork(source: source, key: key(page, text, name: name))
    work.date = page.date
    work.files = page.files
    work.notes = page.notes
    if let picture = page.picture {
      work.notes.append(
        ImportNote(.missingFile, "the picture that was shown with it is not brought along: \(picture)"))
    }
    if page.address == nil {
      work.notes.append(
        ImportNote(
          .mended,
          "the page does not say at which address it stood: no old address leads to it, and the baseURL of a new site.yml "
            + "is a placeholder"))
    }
    work.authors = [authors.id(of: text, page)].compactMap { $0 }
    for part in text.parts {
      let language = part.language ?? languages.first ?? "en"
      if part.language == nil {
        work.notes.append(
          ImportNote(.uncertainLanguage, "its language could not be told, and was taken for ‘\(language)’"))
      }
      var edition = ImportedEdition(language: language, title: part.title ?? page.title)
      edition.blocks = part.blocks
      work.editions.append(edition)
    }
    work.editions[0].aliases = ([page.address].compactMap { $0 } + page.otherAddresses).compactMap { Self.path(of: $0) }
    work.notes += (text.cuts.compactMap(\.doubt) + text.doubts).map { ImportNote(.uncertainCut, $0) }
    // A text without a headline of its own has that of the page too.
    let titles = Array(repeating: page.title, count: 1 + text.parts.count { $0.title == nil })
    work.words = (titles + page.blocks.map(\.words)).filter { !$0.isEmpty }.joined(separator: " ")
    work.movedWords = text.moved
    return work
  }

  /// The old address as a path from the root of its site, decoded; `nil` of the root itself.
  private static func path(of address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[3].isEmpty else { return nil }
    let path = "/" + parts[3].prefix { $0 != "#" }
    return PercentEncoding.decode(path) ?? path
  }

  /// `2025/visit`: from the end of the old address where it is readable, else from the English title, else from the name of the file.
  private mutating func key(_ page: SavedPage, _ text: SplitText, name: String) -> String {
    let last = page.address.flatMap { Self.path(of: $0) }?.split(separator: "?", omittingEmptySubsequences: false)
      .first?
      .split(separator: "/").last.map(String.init)
    let stem = last?.split(separator: ".").first.flatMap { Slug(wholeOf: String($0)) }
    let titles =
      text.parts.compactMap(\.title) + [page.title, name.split(separator: ".").first.map(String.init) ?? name]
    let slug =
      stem?.text ?? titles.lazy.compactMap { Slug(ascii: $0)?.text }.first { $0.contains(where: \.isLetter) } ?? "page"
    let folder = page.date.map { $0.prefix(4) + "/" } ?? ""
    return keys.unique(folder + slug)
  }
}
