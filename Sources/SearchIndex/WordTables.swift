import Languages
import Markup

/// The tables of endings and spellings with folded letters.
enum Endings {
  static let paradigms = Paradigms.urdu.map { (stem: $0.stem, endings: $0.endings.map(searchFold)) }
  static let fixed = Set(Paradigms.fixed.map(searchFold))
  static let beginnings = pairs(SpellingPairs.beginnings).map { ($0[0], $0[1]) }
  static let endings = SpellingPairs.endings.map { line in
    let parts = line.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) }
    return (parts[0], parts[1], parts[2].reduce(0) { $0 * 10 + Int($1) - 0x30 })
  }
  static let lookalikes = pairs(SpellingPairs.lookalikes).map { ($0[0], $0[1]) }
  static let romanised = Dictionary(uniqueKeysWithValues: romanisedPairs)
  fileprivate static let romanisedPairs = pairs(SpellingPairs.romanised).map { ($0[0], $0[1]) }

  static let inCompounds = foldedWords(FunctionWords.inCompounds)

  private static func pairs(_ lines: [String]) -> [[[UInt8]]] { lines.map(foldedWords) }

  fileprivate static func foldedWords(_ line: String) -> [[UInt8]] {
    searchFold(line).split(separator: UInt8(ascii: " ")).map { Array($0) }
  }
}

/// The families of words.
enum Families {
  /// Folded, each word once in its family.
  static let all: [[[UInt8]]] = WordFamilies.all.map { line in
    Endings.foldedWords(line).reduce(into: []) { family, word in
      if !family.contains(word) { family.append(word) }
    }
  }

  /// The others in the families of a word; of an English one those of its base too: swimming, swam.
  static func relatives(of word: [UInt8]) -> [[UInt8]] {
    var families = byWord[word] ?? []
    if word.isEnglish, endings.contains(where: word.ends) {
      families += (byStemOfBase[englishStem(word)] ?? []).filter { [families] in !families.contains($0) }
    }
    return families.flatMap { all[$0] }.filter { $0 != word }
  }

  /// Whether a word has forms of its own beside those in its family: no irregular English one has.
  static func isBase(_ word: [UInt8]) -> Bool {
    !word.isEnglish || (byWord[word] ?? []).contains { all[$0].first == word }
  }

  /// Behind which an English word is surely a form of its base: personal is none of person, as people is.
  private static let endings = ["s", "ing"].map { Array($0.utf8) }

  private static let byWord: [[UInt8]: [Int]] = all.indices.reduce(into: [:]) { table, family in
    for word in all[family] { table[word, default: []].append(family) }
  }

  /// By the stems of the first words of the English families.
  private static let byStemOfBase: [[UInt8]: [Int]] = all.indices.reduce(into: [:]) { table, family in
    guard let base = all[family].first, base.isEnglish else { return }
    table[englishStem(base), default: []].append(family)
  }
}

/// The tables as a file for the script of the search page, which does the same with words as the engine here.
package let searchWordTables: [UInt8] = madeWordTables()

private func madeWordTables() -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.key("paradigms")
    json.array { json in
      for paradigm in Endings.paradigms {
        json.array { json in
          json.number(paradigm.stem)
          for ending in paradigm.endings { json.string(ending) }
        }
      }
    }
    json.write("fixed", Paradigms.fixed.map { [searchFold($0)] })
    json.write("families", Families.all)
    json.write("starts", Endings.beginnings.map { [$0.0, $0.1] })
    json.write("ends", Endings.endings.map { [$0.0, $0.1, Array(String($0.2).utf8)] })
    json.write("lookalikes", Endings.lookalikes.map { [$0.0, $0.1] })
    json.write("romanised", Endings.romanisedPairs.map { [$0.0, $0.1] })
    json.write("inCompounds", Endings.inCompounds.map { [$0] })
    json.key("sounds")
    json.array { json in
      for rule in SoundRules.all {
        json.array { json in for text in [rule.spelling, rule.sounds, rule.next] { json.string(text) } }
      }
    }
  }
  json.newline()
  return json.bytes
}

extension JSONWriter {
  /// Writes lists of words, each as one text.
  fileprivate mutating func write(_ name: String, _ lists: [[[UInt8]]]) {
    key(name)
    array { json in
      for list in lists { json.string(Array(list.joined(separator: [UInt8(ascii: " ")]))) }
    }
  }
}
