import Diagnostics
import SiteModel
import YAML

// MARK: - What is said of authors

extension SettingsPlan {
  /// Gives authors whom site.yml has what an import says of them, where it has nothing and its lines can stay as they are;
  /// where they cannot, the line is told.
  ///
  /// An author that an earlier import has met got it then, or somebody has taken it out.
  mutating func addBios(of site: ImportedSite, _ definitions: Definitions, _ record: ImportRecord) {
    for author in site.authors {
      let name = "bios/\(author.id)"
      guard let bio = definitions.bio(of: author), let id = terms.id(author.id, of: .authors),
        let place = config.authors.firstIndex(where: { $0.id == id }), record.term(name) == nil
      else { continue }
      if config.authors[place].bio == nil, record.term("authors/\(author.id)") == nil, insert(bio, ofAuthor: id) {
        note(bio: name, of: id)
      } else if !says(config.authors[place].bio, author) {
        tell(author, id, bio)
      }
    }
  }

  /// Whether site.yml says something of an author in each language in which the import does.
  private func says(_ known: Localized?, _ author: ImportedAuthor) -> Bool {
    guard let texts = known?.texts else { return false }
    let codes = author.bios.keys.compactMap { $0 }.filter { code in languages.contains(code) }
    return texts[""] != nil || codes.allSatisfy { texts[$0] != nil }
  }

  private mutating func insert(_ bio: WrittenValue.Pair, ofAuthor id: String) -> Bool {
    guard let range = innerLines(of: "authors", in: bytes), let merged = inserting([bio], under: id, in: bytes, range)
    else { return false }
    var faults = DiagnosticLog()
    guard let after = Self.decoded(merged, log: &faults), after.authors.map(\.id) == config.authors.map(\.id),
      after.authors.first(where: { $0.id == id })?.bio != nil
    else { return false }
    take(merged, after)
    return true
  }

  private mutating func tell(_ author: ImportedAuthor, _ id: String, _ bio: WrittenValue.Pair) {
    let name = author.names.min { ($0.key ?? "") < ($1.key ?? "") }?.value ?? id
    let line = MappingSyntax.yaml.line(bio.key, bio.value)
    told.append(
      AccountedWork(
        source: ImportSource(id: "authors/\(author.id)", title: name, address: ""), paths: [Self.path],
        notes: [
          ImportNote(
            .lost,
            "what the old texts end with about the author stands nowhere, for ‘\(id)’ in site.yml has lines of its own: "
              + "write there \(line)")
        ]))
  }
}

/// The lines below an outermost key whose value stands in lines of its own; `nil` where there are none.
private func innerLines(of key: String, in bytes: [UInt8]) -> Range<Int>? {
  var start: Int?
  var place = 0
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    defer { place += line.count + 1 }
    guard let first = line.first, first != 0x20, first != UInt8(ascii: "#"), first != 0x0D else { continue }
    if let start { return start..<place }
    let rest = line.starts(with: Array("\(key):".utf8)) ? line.dropFirst(key.utf8.count + 1) : nil
    let value = rest?.drop { $0 == 0x20 || $0 == 0x0D }
    if let value, value.isEmpty || value.first == UInt8(ascii: "#") { start = min(place + line.count + 1, bytes.count) }
  }
  return start.map { $0..<bytes.count }
}
