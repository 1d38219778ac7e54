import Diagnostics
import Disk
import Languages
import SiteModel
import YAML

/// Everything that is known of another generator's site before a body is read.
struct GeneratorContents: Sendable {
  /// What the sources are called: `hugo`, `jekyll`.
  let generator: String
  let folder: GeneratorFolder
  var site = ImportedSite()
  var items: [GeneratorItem] = []
  var skipped: [(source: ImportSource, reason: String)] = []
  var terms = GeneratorTerms()
  /// Files at addresses of the old site, by their addresses: `/images/river.jpg`.
  var staticFiles: [String: String] = [:]
  /// The addresses of those that texts name.
  private var namedStaticFiles: Set<String> = []

  init(_ generator: String, _ folder: GeneratorFolder) {
    self.generator = generator
    self.folder = folder
  }

  func source(_ path: String, title: String = "", address: String? = nil) -> ImportSource {
    ImportSource(id: "\(generator):\(path)", title: title, address: address ?? path)
  }

  mutating func skip(_ path: String, title: String = "", _ reason: String) {
    skipped.append((source(path, title: title), reason))
  }

  /// What follows from all items together: keys, terms, languages.
  ///
  /// - Parameter languages: Those that the settings name, the default one first: its edition comes first everywhere.
  mutating func settle(languages: [String]) {
    let rank = { (code: String) in languages.firstIndex(of: code) ?? languages.count }
    items = items.enumerated().sorted {
      (rank($0.element.language), $0.offset) < (rank($1.element.language), $1.offset)
    }
    .map(\.element)
    giveKeys(to: &items)
    gatherTerms()
    settleOldAddresses()
    var counts: [String: Int] = [:]
    for item in items { counts[item.language, default: 0] += 1 }
    site.languages = counts.map { ImportedLanguage(code: $0.key, count: $0.value) }
      .sorted { (rank($0.code), $1.count, $0.code) < (rank($1.code), $0.count, $1.code) }
    site.itemCount = items.count + skipped.count
  }

  private mutating func gatherTerms() {
    let editions = Dictionary(grouping: items.indices) { items[$0].sharing }
    for (_, group) in editions.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      for (name, taxonomy) in [
        ("categories", GeneratorTerms.Taxonomy.categories), ("tags", .tags), ("authors", .authors),
      ] {
        terms.add(taxonomy, group.map { (items[$0].language, items[$0].termNames(name)) }.filter { !$0.1.isEmpty })
      }
    }
  }

  /// Puts the terms into what is told of the site.
  mutating func settleTerms() {
    settleAddressesOfTerms()
    site.categories = terms.terms[.categories] ?? []
    site.tags = terms.terms[.tags] ?? []
    site.authors = (terms.terms[.authors] ?? []).map { term in
      let language = term.names.count == 1 ? term.names.keys.first ?? nil : nil
      return ImportedAuthor(
        id: term.id, names: term.names, bios: term.description.isEmpty ? [:] : [language: term.description],
        oldAddresses: term.oldAddresses)
    }
  }
}

/// Whether a file is one that readers of texts look at, and not a part of the old site's looks or lists.
func isCopied(_ path: String) -> Bool {
  switch ContentFileKind(path) {
  case .published, .converted: true
  case .leftover, .renamedDocument, .unknown: false
  }
}

/// A body in this program's Markdown.
struct TranslatedBody {
  var text: String
  var notes: [ImportNote] = []
}

extension GeneratorContents {
  /// Every text in turn, with its body, and then what is left out.
  func forEachItem(
    translating translate: (String, GeneratorItem) -> TranslatedBody, log: inout DiagnosticLog,
    _ body: (ImportedItem, inout DiagnosticLog) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    let shared = sharedValues()
    let pageLinks = PageLinks(self)
    var unknownKeys = unknownKeys()
    for item in items {
      let bytes = try folder.read(item.path)
      var unreported = DiagnosticLog()
      guard let text = GeneratorText(bytes, path: item.path, log: &unreported) else {
        // It could be read when the site was looked at, and is another now.
        try body(.skipped(source(item.path), reason: "front matter that cannot be read"), &log)
        continue
      }
      var translated = translate(text.body, item)
      if !item.isHTML { translated.text = pageLinks.resolved(translated.text, of: item) }
      var imported = imported(item, translated)
      if case .work(var work) = imported, let values = shared[item.sharing] {
        unknownKeys.tellOnce(&work.notes)
        imported = .work(values.completing(work, isDateMade: item.isDateMade))
      }
      try body(imported, &log)
    }
    for (source, reason) in skipped { try body(.skipped(source, reason: reason), &log) }
  }

  private func imported(_ item: GeneratorItem, _ translated: TranslatedBody) -> ImportedItem {
    let source = source(item.path, title: item.title ?? "", address: item.formerAddress)
    var mapping = FrontMatterMapping(item, source: source, terms: terms) { picture($0, of: item) }
    var text = translated.text.trimmedOfLines
    let title = mapping.edition.title.isEmpty ? Self.takeTitle(from: &text) : nil
    let blocks = item.isHTML ? markdown(fromHTML: Array(text.utf8)).blocks : Self.block(of: text)
    if blocks.isEmpty, mapping.edition.title.isEmpty, title == nil {
      return .skipped(source, reason: "a page without title and text")
    }
    for note in translated.notes { mapping.note(note.kind, note.text) }
    var edition = mapping.edition
    if edition.title.isEmpty {
      edition.title = title ?? Self.titleMade(of: item.name)
      if title == nil { mapping.note(.mended, "it has no title, and gets one made of its file's name") }
    }
    if let marker = UncutMarker(in: blocks.markdown) {
      mapping.note(marker.note.kind, marker.note.text)
    }
    var work = mapping.work
    edition.blocks = blocks
    work.editions = [edition]
    if work.source.title.isEmpty { work.source.title = edition.title }
    work.words = ([edition.title] + blocks.map(\.words)).filter { !$0.isEmpty }.joined(separator: " ")
    return .work(work)
  }

  /// A body as it is.
  private static func block(of text: String) -> [ImportedBlock] {
    text.isEmpty ? [] : [ImportedBlock(.paragraph, text, words: shownWords(ofMarkdown: text))]
  }

  /// The first line as title where it is a heading of the first level; it is taken out of the text.
  private static func takeTitle(from text: inout String) -> String? {
    let line = text.prefix { !$0.isNewline }
    guard line.hasPrefix("# ") else { return nil }
    let words = shownWords(ofMarkdown: String(line))
    text = String(text.dropFirst(line.count)).trimmedOfLines
    return words.isEmpty ? nil : words
  }

  private static func titleMade(of name: String) -> String {
    let words = name.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? "Untitled" : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A picture as front matter here names it.
  private func picture(_ named: String, of item: GeneratorItem) -> String? {
    if named.contains("://") || named.hasPrefix("//") { return named }
    let bare = named.hasPrefix("./") ? String(named.dropFirst(2)) : named
    if item.files.contains(where: { $0.name == bare }) { return bare }
    let address = bare.hasPrefix("/") ? bare : "/" + bare
    return staticFiles[address] == nil ? nil : address
  }
}

extension GeneratorContents {
  /// Files of the old site that its texts name by their addresses, to be copied below `static/`.
  mutating func gatherStaticFiles(namedIn text: String) {
    guard !staticFiles.isEmpty else { return }
    let ends: Set<Unicode.Scalar> = [
      "(", ")", "\"", "'", "<", ">", " ", "\n", "\t", "[", "]", ",", "|", "{", "}", "?", "#",
    ]
    for piece in text.unicodeScalars.split(whereSeparator: { ends.contains($0) }) where piece.contains("/") {
      var address = String(String.UnicodeScalarView(piece))
      if !site.baseURL.isEmpty, address.hasPrefix(site.baseURL) { address.removeFirst(site.baseURL.count) }
      if !address.hasPrefix("/") { address = "/" + address }
      guard let path = staticFiles[address] else { continue }
      let file = ImportedFile(source: folder.root + "/" + path, name: String(address.dropFirst()))
      if namedStaticFiles.insert(address).inserted { site.staticFiles.append(file) }
    }
  }
}

extension String {
  /// Without empty lines at its ends; the spaces before the first word stay, for they may mean code.
  var trimmedOfLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
