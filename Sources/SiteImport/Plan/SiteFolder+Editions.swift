import Diagnostics
import Disk
import Languages
import Records
import SiteModel
import YAML

/// What an earlier import wrote of a text, as it is in the folder now.
struct FormerEdition {
  var path: String
  var language: String
  /// Whether somebody has changed it since.
  var isEdited: Bool
  /// Old addresses that its front matter has.
  var aliases: [String] = []
  var feedID: String?
  var slug: String?
  var isDraft = false

  /// Whether it lies in a folder of its own work.
  var isInBundle: Bool { path.split(separator: "/").last?.hasPrefix("index.") == true }
}

extension SiteFolder {
  /// The editions of an item that are still there.
  func formerEditions(of source: String) throws(DiagnosticError) -> [FormerEdition] {
    var editions: [FormerEdition] = []
    for entry in record.editions(of: source) {
      guard let bytes = try readFileIfPresent(folder + "/" + entry.path) else { continue }
      var edition = FormerEdition(
        path: entry.path, language: entry.role, isEdited: Fingerprint(of: bytes) != entry.fingerprint)
      edition.read(SourceText(path: entry.path, bytes: bytes))
      editions.append(edition)
    }
    return editions
  }
}

extension SiteFolder {
  /// Whether a text lies at a stem that no import has written, and that would be a partner of the work's editions there.
  ///
  /// One of the same name in the work's own language alone is in the way, which is told when the work is written; and
  /// one that answers the same old addresses is the work itself, of an import that was killed before it could note it.
  func holdsStranger(at stem: String, besides work: ImportedWork, _ languages: Set<String>) -> Bool {
    let own = work.editions.map(\.language)
    let addresses = Set(work.editions.flatMap(\.aliases))
    for language in languages where own.count > 1 || !own.contains(language) {
      for path in ["\(stem).\(language).md", "\(stem)/index.\(language).md"] where record[path] == nil {
        guard let bytes = (try? readFileIfPresent(folder + "/" + path)) ?? nil else { continue }
        if !own.contains(language) { return true }
        if addresses.isEmpty { continue }
        var edition = FormerEdition(path: path, language: language, isEdited: false)
        edition.read(SourceText(path: path, bytes: bytes))
        if addresses.isDisjoint(with: edition.aliases) { return true }
      }
    }
    return false
  }

  /// Where a file lies that an import wrote of an item, if it is still there.
  func formerFile(of source: String, _ role: String) throws(DiagnosticError) -> String? {
    guard let path = record.entry(of: source, role)?.path else { return nil }
    return try readFileIfPresent(folder + "/" + path).map { _ in path }
  }
}

// MARK: - Items of several sites

extension SiteFolder {
  /// Gives an item what an earlier import wrote of it under another id: before ids said which site they are of, or before
  /// the old site moved to another host.
  ///
  /// - Returns: Where that came from, or `nil` where nothing is given.
  mutating func adoptFormerFiles(of work: ImportedWork, at stem: String) throws(DiagnosticError) -> String? {
    let id = work.source.id
    if record.knows(id) { return nil }
    for former in record.namesakes(of: id) where try isSame(former, as: work, at: stem) {
      for var entry in record.entries(of: former) {
        entry.source = id
        try add(entry)
      }
      return ImportID(former).origin
    }
    return nil
  }

  /// Whether what was written under another id is of this work: feed readers know both by one id, or, of a record that
  /// does not say which site it is of, both had one address or would have one file.
  private func isSame(_ former: String, as work: ImportedWork, at stem: String) throws(DiagnosticError) -> Bool {
    let editions = try formerEditions(of: former)
    let (known, own) = (editions.compactMap(\.feedID), work.editions.compactMap(\.feedId))
    if !known.isEmpty, !own.isEmpty { return own.contains { known.contains($0) } }
    guard ImportID(former).isOfNoSite else { return false }
    func addresses(_ aliases: [String]) -> [String] { aliases.filter { !$0.hasPrefix("/?") } }
    let (before, now) = (addresses(editions.flatMap(\.aliases)), addresses(work.editions.flatMap(\.aliases)))
    if !before.isEmpty, !now.isEmpty { return now.contains { before.contains($0) } }
    return record.stem(of: former) == stem
  }

  /// What the texts say that an import brought from elsewhere: the other imports of a site must not take their places.
  func editionsFromElsewhere(than origin: String) throws(DiagnosticError) -> [FormerEdition] {
    var editions: [FormerEdition] = []
    for entry in record.editionsFromElsewhere(than: origin) {
      guard let bytes = try readFileIfPresent(folder + "/" + entry.path) else { continue }
      var edition = FormerEdition(path: entry.path, language: entry.role, isEdited: false)
      edition.read(SourceText(path: entry.path, bytes: bytes))
      editions.append(edition)
    }
    return editions
  }
}

extension FormerEdition {
  /// What its address ends in.
  var leaf: String {
    let key = ContentPath(path).map { $0.key.split(separator: "/").last ?? "" } ?? ""
    return slug ?? Slug(wholeOf: DatedName(String(key))?.rest ?? String(key))?.text ?? String(key)
  }
}

extension FormerEdition {
  fileprivate mutating func read(_ source: SourceText) {
    // What is wrong in it is told by the next build.
    var unreported = DiagnosticLog()
    guard let block = splitFrontMatter(source, log: &unreported), block.format == .yaml,
      case .mapping(let entries)? = parseYAML(source, range: block.header, log: &unreported)?.content
    else { return }
    for entry in entries {
      switch (entry.key.value, entry.value.content) {
      case ("draft", .scalar("true", isPlain: true)): isDraft = true
      case ("feedId", .scalar(let text, _)): feedID = text
      case ("slug", .scalar(let text, _)): slug = text
      case ("aliases", .sequence(let items)):
        for case .scalar(let text, _) in items.map(\.content) { aliases.append(text) }
      default: break
      }
    }
  }
}
