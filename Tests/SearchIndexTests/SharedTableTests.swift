import Foundation
import Languages
import Testing

@testable import SearchIndex

/// What the engine here and the script of the search page must say alike of words: Tests/SearchTests/words.json.
@Suite("The shared table of words")
struct SharedTableTests {
  private struct Table: Decodable {
    var stems: [[String]]
    var sounds: [[String]]
    var related: [[String]]
    var unrelated: [[String]]
    var words: [Row<[String]>]
    var closeness: [Triple]
    var damerau: [Triple]
  }

  /// A text and what is made of it.
  private struct Row<Value: Decodable>: Decodable {
    var text: String
    var value: Value

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      text = try values.decode(String.self)
      value = try values.decode(Value.self)
    }
  }

  private struct Triple: Decodable {
    var one: String
    var other: String
    var number: Int

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      one = try values.decode(String.self)
      other = try values.decode(String.self)
      number = try values.decode(Int.self)
    }
  }

  private static func table() throws -> Table {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appendingPathComponent("SearchTests/words.json"))
    return try JSONDecoder().decode(Table.self, from: data)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func folded(_ text: String) -> Letters { Letters(self.text(searchFold(text))) }

  @Test("Texts have these words")
  func words() throws {
    for row in try Self.table().words { #expect(textWords(row.text).words.map { text($0.word) } == row.value) }
  }

  @Test("Words have these stems and sound keys")
  func stemsAndSounds() throws {
    let table = try Self.table()
    for pair in table.stems { #expect(text(englishStem(Array(pair[0].utf8))) == pair[1]) }
    for pair in table.sounds { #expect(text(soundKey(searchFold(pair[0]))) == pair[1], "\(pair[0])") }
  }

  @Test("Words are so close")
  func distances() throws {
    let table = try Self.table()
    for row in table.closeness { #expect(closeness(folded(row.one), folded(row.other)) == row.number, "\(row)") }
    for row in table.damerau { #expect(damerau(folded(row.one), folded(row.other), limit: 9) == row.number, "\(row)") }
  }

  @Test("Words are forms of each other, or are not")
  func forms() throws {
    let table = try Self.table()
    for row in table.related {
      let form = wantedForms(of: Array(row[0].utf8)).first { text($0.word) == row[1] && !$0.meansStem }
      #expect(form.map { "\($0.kind)" } == row[2], "\(row)")
    }
    for row in table.unrelated {
      #expect(!wantedForms(of: Array(row[0].utf8)).contains { text($0.word) == row[1] && !$0.meansStem }, "\(row)")
    }
  }
}
