import Foundation
import Testing

/// The Urdu of this repository is spelt as its house spells it.
@Suite struct HouseSpellingTests {
  /// What a column has as its subject.
  private static let discussed = [
    "content/columns/2026/imla-ke-jhagre.ur.md": ["لئے", "چاہئے", "کیلئے", "انکا", "جائیگا"],
    "docs/proofreading.md": ["لئے", "کیلئے", "انہیں", "گذارش"],
  ]

  @Test func holdsInColumnsPagesSettingsThemesAndDocuments() throws {
    let paths = try Self.paths()
    #expect(paths.count > 25 && paths.contains("site.yml") && paths.contains("themes/waraq/strings/ur.yml"))
    for path in paths {
      for fault in HouseSpelling.faults(in: try Repository.text(of: path), path: path)
      where Self.discussed[path]?.contains(fault.wrong) != true {
        Issue.record("\(fault)")
      }
    }
  }

  @Test func isBrokenOnlyByAColumnThatSpeaksOfTheFault() throws {
    for (path, words) in Self.discussed {
      let found = Set(HouseSpelling.faults(in: try Repository.text(of: path), path: path).map(\.wrong))
      #expect(found == Set(words), "\(path)")
    }
  }

  @Test(arguments: [
    (
      "a.ur.md", "پہلی سطر\nانہیں دو رسمِ خط آتے ہیں۔",
      ["a.ur.md:2: ‘انہیں’ is written ‘انھیں’ here", "a.ur.md:2: ‘رسمِ خط’ is written ‘رسم الخط’ here"]
    ),
    (
      "a.ur.md", "یہ Unicode ہے.",
      [
        "a.ur.md:1: ‘Unicode’ is written ‘یونیکوڈ’ here",
        "a.ur.md:1: ‘ے.’ is written ‘the sign that Urdu has for ‘.’’ here",
      ]
    ),
    ("a.ur.md", "كتاب", ["a.ur.md:1: ‘ك’ is written ‘ک’ here"]),
    ("a.ur.md", "`U+064A` اور <https://www.unicode.org/> پر، اسکیم اور مسئلے کے لیے", []),
    ("README.md", "It is Unicode, as in كتاب.", []),
    ("README.md", "قسط: پہلا حصہ", ["README.md:1: ‘پہلا حصہ’ is written ‘پہلی قسط’ here"]),
  ])
  func isToldWithFileAndLine(path: String, text: String, faults: [String]) {
    #expect(HouseSpelling.faults(in: text, path: path).map(\.description) == faults)
  }

  @Test func neverAsksForWhatItForbids() {
    #expect(Set(HouseSpelling.words.map(\.wrong)).count == HouseSpelling.words.count)
    for (wrong, right) in HouseSpelling.words {
      #expect(HouseSpelling.faults(in: right, path: "").isEmpty, "\(wrong)")
    }
  }

  /// The files in which somebody reads Urdu.
  private static func paths() throws -> [String] {
    var paths = ["README.md", "site.yml"]
    for (folder, ending) in [("content", ".ur.md"), ("themes", "strings/ur.yml"), ("docs", ".md")] {
      let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: folder).path)
      paths += files.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }
    }
    return paths.sorted()
  }
}
