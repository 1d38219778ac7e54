import Diagnostics

/// Keys that mean nothing here, each told once for the whole site, for its texts have most of them in common.
struct UnknownKeys {
  private var counts: [String: Int] = [:]
  private var told: Set<String> = []

  mutating func add(_ notes: [ImportNote]) {
    for note in notes where note.kind == .unknownKey { counts[note.text, default: 0] += 1 }
  }

  /// Leaves to a text what no other has told, with how many have it.
  mutating func tellOnce(_ notes: inout [ImportNote]) {
    var kept: [ImportNote] = []
    for note in notes {
      guard note.kind == .unknownKey else {
        kept.append(note)
        continue
      }
      guard told.insert(note.text).inserted else { continue }
      let count = counts[note.text] ?? 1
      kept.append(count < 2 ? note : ImportNote(.unknownKey, "\(note.text), in \(grouped(count)) files"))
    }
    notes = kept
  }
}

extension GeneratorContents {
  func unknownKeys() -> UnknownKeys {
    var keys = UnknownKeys()
    for item in items {
      keys.add(FrontMatterMapping(item, source: source(item.path), terms: terms) { _ in nil }.work.notes)
    }
    return keys
  }
}
