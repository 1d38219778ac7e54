import Diagnostics

/// An account as a person reads it: a short table, and what is to be looked at.
///
/// Titles in Urdu keep their direction to themselves, so that addresses and signs stay where they are.
package struct AccountText: Sendable {
  private let account: ImportAccount

  package init(_ account: ImportAccount) { self.account = account }

  /// The table, and the first of each kind of what is to be looked at.
  package func short(mostOfAKind most: Int = 3) -> String {
    let notes = notes(mostOfAKind: most)
    let isCut = account.told.reduce(0) { $0 + $1.notes.count } > notes.count(where: \.isNote)
    return table() + (notes.isEmpty ? "" : "\nTo look at:\n" + notes.map(\.text).joined())
      + (isCut ? "  (--report FILE writes them all)\n" : "")
  }

  /// Everything: the table, every note, every file that is not as it would have been, every cut.
  package var complete: String {
    var text = table()
    let notes = notes(mostOfAKind: .max)
    if !notes.isEmpty { text += "\nTo look at:\n" + notes.map(\.text).joined() }
    let left = account.files.filter { [.edited, .deleted, .inTheWay].contains($0.fate) }
    if !left.isEmpty { text += "\nLeft as they are:\n" + left.map(line).joined() }
    let changed = account.files.filter { $0.fate == .updated }
    if !changed.isEmpty { text += "\nUpdated:\n" + changed.map(line).joined() }
    if let lines = account.settings.linesToAdd { text += "\nLines for site.yml:\n\(lines)\n" }
    if !account.cuts.isEmpty { text += "\nCut into editions:\n" + cuts }
    return text
  }

  /// The paths of all files with what becomes of each, and the cuts.
  package var planned: String {
    let settings = account.settings
    let isChanged = settings.isNew || !settings.added.isEmpty
    return (isChanged ? line(AccountedFile(path: SettingsPlan.path, fate: settings.isNew ? .written : .updated)) : "")
      + (settings.redirectsPath.map { "  \("lines in".padded(to: 12))  \(shown($0))\n" } ?? "")
      + account.files.map(line).joined() + (account.cuts.isEmpty ? "" : "\n" + cuts)
  }

  private func line(_ file: AccountedFile) -> String {
    let word = file.fate.words(isPlanned: account.isDryRun)
    return "  \(word.padded(to: 12))  \(shown(file.path))\n"
  }
}

// MARK: - The table

extension AccountText {
  private func table() -> String {
    var rows = [("items", items), ("files", files)]
    if !account.sources.isEmpty { rows.insert(("from", account.sources.map(shown).joined(separator: ", ")), at: 0) }
    if !account.heldBack.isEmpty { rows.append(("drafts", drafts)) }
    if !account.skipped.isEmpty { rows.append(("left out", reasons(account.skipped))) }
    if account.comments > 0 || !account.leftOutComments.isEmpty { rows.append(("comments", comments)) }
    if account.words.read > 0 { rows.append(("words", words)) }
    let settings = self.settings
    if !settings.isEmpty { rows.append(("site.yml", settings)) }
    return rows.map { "  \($0.0.padded(to: 9)) \($0.1)\n" }.joined()
  }

  private var items: String {
    var text = "\(grouped(account.items)) read"
    if let expected = account.expectedItems, expected != account.items { text += " of \(grouped(expected))" }
    text += ": \(plural(account.columns, "column")), \(plural(account.pages, "page"))"
    let skipped = account.skipped.values.reduce(0, +)
    return text + (skipped > 0 ? ", \(grouped(skipped)) left out" : "")
  }

  private var files: String {
    let parts = FileFate.allCases.compactMap { fate -> String? in
      let count = account.count(fate)
      return count == 0 ? nil : "\(grouped(count)) \(fate.words(isPlanned: account.isDryRun))"
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  private var drafts: String {
    let total = account.heldBack.values.reduce(0, +)
    let byReason = Dictionary(uniqueKeysWithValues: account.heldBack.map { ($0.key.words, $0.value) })
    return "\(grouped(total)), kept from readers: \(sums(byReason))"
  }

  private var comments: String {
    let leftOut = account.leftOutComments.values.reduce(0, +)
    return grouped(account.comments)
      + (leftOut > 0 ? ", \(grouped(leftOut)) left out: \(reasons(account.leftOutComments))" : "")
  }

  private var words: String {
    let words = account.words
    var text = "\(grouped(words.read)) read, \(grouped(words.written)) written"
    let moved = words.moved.values.reduce(0, +)
    if moved > 0 { text += ", \(grouped(moved)) elsewhere (\(sums(words.moved)))" }
    text += words.lost == 0 ? ", none lost" : ", \(grouped(words.lost)) lost"
    return text + (words.added == 0 ? "" : ", \(grouped(words.added)) added")
  }

  private var settings: String {
    let settings = account.settings
    var parts = (Definitions.keys + ["bios"]).compactMap { key -> String? in
      guard let ids = settings.added[key], !ids.isEmpty else { return nil }
      return ids.count <= 3 ? "\(key) \(ids.joined(separator: ", "))" : "\(grouped(ids.count)) \(key)"
    }
    if settings.redirects > 0 { parts.append("\(plural(settings.redirects, "old address", "old addresses"))") }
    if settings.linesToAdd != nil { parts.append("lines to be added by hand") }
    guard !parts.isEmpty else { return settings.isNew ? "new" : "" }
    return (settings.isNew ? "new, with " : "got ") + parts.joined(separator: ", ")
  }

  /// The one with the most first.
  private func reasons(_ counts: [String: Int]) -> String {
    counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { "\($0.key) (\(grouped($0.value)))" }.joined(separator: ", ")
  }

  /// The largest first.
  private func sums(_ counts: [String: Int]) -> String {
    counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { "\(grouped($0.value)) \($0.key)" }.joined(separator: ", ")
  }
}

// MARK: - What is to be looked at

extension AccountText {
  /// The worst kind first; behind the first few of a kind, how many more there are.
  private func notes(mostOfAKind most: Int) -> [(text: String, isNote: Bool)] {
    var byKind: [ImportNote.Kind: [(AccountedWork, ImportNote)]] = [:]
    for work in account.told {
      for note in work.notes { byKind[note.kind, default: []].append((work, note)) }
    }
    return ImportNote.Kind.allCases.flatMap { kind in
      let all = byKind[kind] ?? []
      var lines = all.prefix(most).map { (text(of: $1, $0), true) }
      if all.count > most {
        lines.append(("  \(kind.words.padded(to: 14)) … and \(grouped(all.count - most)) more of this kind\n", false))
      }
      return lines
    }
  }

  private func text(of note: ImportNote, _ work: AccountedWork) -> String {
    let title = work.source.title.isEmpty ? work.source.id : work.source.title
    var text = "  \(note.kind.words.padded(to: 14)) ‘\(shown(title))’"
    if !work.source.address.isEmpty { text += " \(shown(work.source.address))" }
    text += "\n\(Self.margin)\(inQuotes(note.text))\n"
    return text + work.paths.prefix(1).map { "\(Self.margin)\(shown($0))\n" }.joined()
  }

  private static let margin = String(repeating: " ", count: 17)

  /// The first and the last line on both sides of every cut.
  private var cuts: String {
    account.cuts.map { cut in
      var text = "\(shown(cut.source.title.isEmpty ? cut.source.id : cut.source.title))\n"
      if !cut.source.address.isEmpty { text += "  \(shown(cut.source.address))\n" }
      for side in cut.sides {
        text += "  \(side.language.padded(to: 5)) \(shown(side.title))\n"
        text += "        \(shown(side.first))\n"
        if side.last != side.first { text += "        \(shown(side.last))\n" }
      }
      return text + cut.doubts.map { "  not certain: \(inQuotes($0))\n" }.joined()
    }.joined(separator: "\n")
  }

  private func shown(_ text: String) -> String { isolated(visible(text)) }

  private func inQuotes(_ message: String) -> String { readable(message) }
}

extension FileFate {
  fileprivate func words(isPlanned: Bool) -> String {
    switch self {
    case .written: isPlanned ? "to write" : "written"
    case .updated: isPlanned ? "to update" : "updated"
    case .unchanged: "unchanged"
    case .edited: "edited since and left"
    case .deleted: "deleted since and left"
    case .inTheWay: "there already and left"
    }
  }
}

extension ImportedWork.HeldBack {
  var words: String {
    switch self {
    case .draft: "draft"
    case .pending: "pending"
    case .scheduled: "scheduled"
    case .private: "private"
    case .password: "with a password"
    case .members: "with a part kept from the public"
    }
  }
}

extension ImportNote.Kind {
  fileprivate var words: String {
    switch self {
    case .stillPublic: "still public"
    case .lost: "words"
    case .kept: "not for all"
    case .uncertainCut: "uncertain cut"
    case .uncertainLanguage: "language"
    case .leftOut: "left out"
    case .mended: "mended"
    case .shortcode: "shortcode"
    case .html: "HTML"
    case .missingFile: "missing file"
    case .deadLink: "dead link"
    case .unknownKey: "unknown key"
    }
  }
}
