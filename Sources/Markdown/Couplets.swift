/// The verse in a fenced block `sher`: couplets of two misras each, and the poet.
struct Couplets {
  /// A line of verse.
  struct Misra {
    var text: [UInt8]
    /// From 0, within the block.
    var line: Int
  }

  var couplets: [[Misra]] = []
  var poet: Misra?

  /// Whether the first word behind a fence names verse, in capitals or small letters.
  static func isFence(_ word: ArraySlice<UInt8>) -> Bool {
    guard !word.isEmpty else { return false }
    let small = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return names.contains { small.elementsEqual($0.utf8) }
  }

  private static let names = [
    "sher", "shair", "couplet", "couplets", "verse", "poem", "poetry", "ghazal", "nazm", "ashaar", "شعر", "اشعار",
    "غزل",
    "نظم", "رباعی", "قطعہ",
  ]

  /// Reads a line for each misra, a blank line between couplets, and a last line with a dash for the poet.
  init(_ block: [UInt8]) {
    var current: [Misra] = []
    for (number, line) in block.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let words = Array(line.trimmed)
      if words.isEmpty {
        if !current.isEmpty { couplets.append(current) }
        current = []
      } else {
        current.append(Misra(text: words, line: number))
      }
    }
    if !current.isEmpty { couplets.append(current) }
    takePoet()
  }

  private mutating func takePoet() {
    guard let last = couplets.last?.last, let name = Self.nameAfterDash(last.text) else { return }
    poet = Misra(text: name, line: last.line)
    couplets[couplets.count - 1].removeLast()
    if couplets.last?.isEmpty == true { couplets.removeLast() }
  }

  private static func nameAfterDash(_ line: [UInt8]) -> [UInt8]? {
    for dash in ["—", "―", "–", "--"] where line.starts(with: dash.utf8) {
      let name = line.dropFirst(dash.utf8.count).trimmed
      return name.isEmpty ? nil : Array(name)
    }
    return nil
  }
}
