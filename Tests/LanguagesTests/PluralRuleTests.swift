import Languages
import Testing

/// The whole numbers that Unicode's CLDR names as samples of each category, in its order and spelling: `2~4, 22~24`.
@Suite struct PluralRuleTests {
  static let samples: [(codes: String, samples: [PluralCategory: String])] = [
    ("en ur de nl sv", [.one: "1", .other: "0, 2~16, 100, 1000, 10000, 100000, 1000000"]),
    ("tr ps sd ks ku ckb ug uz mr ne ta te ml sw", [.one: "1", .other: "0, 2~16, 100, 1000, 10000, 1000000"]),
    ("fa hi bn gu kn as am", [.one: "0, 1", .other: "2~17, 100, 1000, 10000, 100000, 1000000"]),
    ("pa si hy", [.one: "0, 1", .other: "2~17, 100, 1000, 10000, 100000, 1000000"]),
    ("fr pt", [.one: "0, 1", .many: "1000000, 2000000", .other: "2~17, 100, 1000, 10000, 100000"]),
    ("es it", [.one: "1", .many: "1000000, 2000000", .other: "0, 2~16, 100, 1000, 10000, 100000"]),
    (
      "ar",
      [
        .zero: "0", .one: "1", .two: "2", .few: "3~10, 103~110, 1003", .many: "11~26, 111, 1011",
        .other: "100~102, 200~202, 300~302, 400~402, 500~502, 600, 1000, 10000, 100000, 1000000",
      ]
    ),
    ("he iw", [.one: "1", .two: "2", .other: "0, 3~17, 20, 100, 1000, 10000, 100000, 1000000"]),
    ("cs", [.one: "1", .few: "2~4", .other: "0, 5~19, 100, 1000, 10000, 100000, 1000000"]),
    (
      "pl",
      [
        .one: "1", .few: "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
        .many: "0, 5~19, 100, 1000, 10000, 100000, 1000000",
      ]
    ),
    (
      "ru uk be",
      [
        .one: "1, 21, 31, 41, 51, 61, 71, 81, 101, 1001", .few: "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
        .many: "0, 5~19, 100, 1000, 10000, 100000, 1000000",
      ]
    ),
    (
      "sr",
      [
        .one: "1, 21, 31, 41, 51, 61, 71, 81, 101, 1001", .few: "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
        .other: "0, 5~19, 100, 1000, 10000, 100000, 1000000",
      ]
    ),
    (
      "mk",
      [.one: "1, 21, 31, 41, 51, 61, 71, 81, 101, 1001", .other: "0, 2~16, 100, 1000, 10000, 100000, 1000000"]
    ),
    ("id ms zh ja ko vi th my lo km bo dz", [.other: "0~15, 100, 1000, 10000, 100000, 1000000"]),
  ]

  @Test(arguments: samples.indices)
  func putsUnicodesSamplesIntoTheirCategories(row: Int) throws {
    let (codes, samples) = Self.samples[row]
    for code in codes.split(separator: " ") {
      let language = Language(code: String(code))
      for (category, text) in samples {
        for number in try numbers(text) {
          #expect(PluralRule(language).category(of: number) == category, "\(number) in \(code)")
        }
      }
    }
  }

  @Test func takesEnglishForALanguageThatIsNotListed() {
    #expect([0, 1, 2].map(PluralRule(Language(code: "xx")).category) == [.other, .one, .other])
  }

  /// The numbers of a list such as `0, 2~4`.
  private func numbers(_ text: String) throws -> [Int] {
    try text.split(separator: ", ").flatMap { part in
      let ends = try part.split(separator: "~").map { try #require(Int($0)) }
      return Array(ends[0]...ends[ends.count - 1])
    }
  }
}
