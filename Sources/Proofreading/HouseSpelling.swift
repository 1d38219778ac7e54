import Diagnostics
import Languages

/// How the house spells words that have two spellings.
struct HouseSpelling {
  private let spellings: [String: String]

  init(_ spellings: [String: String]) { self.spellings = spellings }

  var isEmpty: Bool { spellings.isEmpty }

  /// How a word is to be written; `nil` for one that stays.
  subscript(word: String) -> String? { spellings[word] }
}

extension BlockScan {
  /// Whole words that the house spells otherwise.
  mutating func checkSpelling(_ house: HouseSpelling) {
    var index = 0
    while index < letters.count {
      guard let scalar = text(index), scalar.isPartOfWord else {
        index += 1
        continue
      }
      let word = word(around: index)
      index = word.upperBound
      guard let own = house[string(word)] else { continue }
      findings.append(
        Finding(
          .houseSpelling, bytes(word), "‘\(string(word))’ is spelt otherwise here", help: "write ‘\(own)’",
          replacement: own))
    }
  }
}
