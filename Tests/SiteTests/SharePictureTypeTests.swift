import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// How titles, names and dates are set on share pictures: in their order, in one face, and nowhere beyond their place.
@Suite(.enabled(if: DrawnPicture.canBeDrawn, "sitegen-share-pictures or the Noto fonts are not there"))
struct SharePictureTypeTests {
  /// What is difficult to set, in both languages.
  static let hostileTitles: [(language: String, title: String)] = [
    ("ur", "CPEC، F-16 اور لغت"),
    ("ur", "انٹیلیجنسایکسیسبیلٹیقسطنطنیہبینالاقوامیتاستعماریتپسندانہنظریاتیمباحثہ"),
    ("ur", String(repeating: "ایکسیسبیلٹی کا ایک طویل عنوان جو کہیں ختم نہیں ہوتا، ", count: 4)),
    ("ur", "بارش 🌧️ اور چائے ☕ کا موسم 👨‍👩‍👧 🇵🇰"),
    ("ur", "﴿إِنَّ ٱللَّهَ لَا يُغَيِّرُ مَا بِقَوْمٍ حَتَّىٰ يُغَيِّرُوا۟ مَا بِأَنفُسِهِمْ﴾"),
    ("ur", "بجٹ 2025: $5.2 ارب، Rs 1,200، ۱۵۰ روپے اور 18% ٹیکس، +92 300 1234567"),
    ("ur", "Artificial Intelligence in Urdu Newspapers"),
    ("ur", "’’کتاب‘‘ اور “خواب”: «آبِ گُم» کے بعد"),
    ("ur", "جذبۂ دل، مآلِ شوق، مسئلۂ فلسطین، ہیئتِ حاکمہ، جرأت، ؤ ئ ۓ"),
    ("ur", "\u{202E}الٹا\u{202C} ABC \u{2067}متن\u{2069} \u{2067}نشان \u{2069}\u{2069}\u{2066}"),
    ("ur", "ہندی हिन्दी की किताब اور اردو"),
    ("ur", "ک" + String(repeating: "\u{064F}", count: 5000)),
    ("en", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
    ("en", String(repeating: "A title that does not know where to end ", count: 200)),
    ("en", "On reading ﴿إِنَّ ٱللَّهَ لَا يُغَيِّرُ مَا بِقَوْمٍ﴾ aloud"),
    ("en", "اردو اخبار میں مصنوعی ذہانت کا استعمال"),
    ("en", "Learning हिन्दी, 日本語 and ไทย with a z\(String(repeating: "\u{0301}", count: 3000)) at once"),
    ("en", "👨‍👩‍👧 🇵🇰"),
  ]

  private static let furniture = "date: 2025-10-11\nseries: letters\nauthor: Amna Yusuf"

  @Test(arguments: hostileTitles)
  func keepsTheTitleInItsPlace(language: String, title: String) throws {
    let picture = try SharePictureTests.picture(title, language, more: Self.furniture)
    #expect(picture.hasClearEdges(24))
    let isEmpty = { (rows: Range<Int>) in picture.columns(rows: rows).allSatisfy { $0 == 0 } }
    #expect(!isEmpty(180..<490), "nothing is drawn")
    #expect(isEmpty(157..<180), "the title reaches into the rules under the name of the site")
    #expect(isEmpty(491..<518), "the title reaches into the rule above the author")
  }

  /// What one picture leaves in the program would be seen on the next: long titles before short ones, both ways round.
  @Test func drawsAPictureAloneAsAmongOthers() throws {
    let together = try pictures(Self.hostileTitles.map { $0 })
    let turned = try pictures(Self.hostileTitles.reversed())
    #expect(together.count == Self.hostileTitles.count)
    #expect(together == turned)
    for one in [Self.hostileTitles[0], Self.hostileTitles[10], Self.hostileTitles[15]] {
      #expect(try pictures([one]) == together.filter { $0.key == one.title })
    }
    for (title, png) in together { #expect(png.count <= 100_000, "\(title)") }
  }

  /// The files of pictures by their titles; each is drawn by one program, in the order of the list.
  private func pictures(_ titles: [(language: String, title: String)]) throws -> [String: [UInt8]] {
    let names = titles.indices.map { "column-\(100 + $0)" }
    let columns = zip(names, titles).map { name, one in
      ("content/columns/\(name).\(one.language).md", column("'\(one.title)'", Self.furniture))
    }
    let site = try SharePictureTests.site(Dictionary(uniqueKeysWithValues: columns))
    var result: [String: [UInt8]] = [:]
    for (name, one) in zip(names, titles) {
      let path = try #require(
        site.outputPaths.first { $0.hasPrefix("assets/share/\(one.language)/\(name)-") })
      result[one.title] = try site.folder.bytes(of: "public/" + path)
    }
    return result
  }

  /// A name in Latin letters on an Urdu picture once turned the date beside it round, and the reverse in English.
  @Test(arguments: [("ur", "ادارہ", "Amna Yusuf"), ("en", "Amna Yusuf", "آمنہ یوسف")])
  func setsTheDateInItsOwnDirection(language: String, own: String, foreign: String) throws {
    func date(beside author: String?) throws -> [Int] {
      let more = "date: 2025-10-11" + (author.map { "\nauthor: \($0)" } ?? "")
      let quiet: ClosedRange<UInt8> = 31...45
      let columns = try SharePictureTests.picture("دریا", language, more: more).columns(quiet, rows: 520..<630)
      return Array(columns.drop { $0 == 0 }.reversed().drop { $0 == 0 })
    }
    let alone = try date(beside: nil)
    #expect(alone.count > 80)
    #expect(try date(beside: own) == alone)
    #expect(try date(beside: foreign) == alone)
  }

  @Test(arguments: [
    ("CPEC، F-16 اور لغت", "\u{2066}CPEC\u{2069}، \u{2066}F-16\u{2069} اور لغت"),
    ("اخبار Dawn، F-16 اور JF-17", "اخبار \u{2066}Dawn\u{2069}، \u{2066}F-16\u{2069} اور \u{2066}JF-17\u{2069}"),
  ])
  func isolatesWhatIsForeignAsPagesDo(title: String, isolated: String) throws {
    #expect(try SharePictureTests.picture(title) == SharePictureTests.picture(isolated))
  }

  @Test func setsDigitsInTheFaceOfLatinLetters() throws {
    let heights = try ["CPEC", "2025"].map { try SharePictureTests.picture($0).inkRows?.count ?? 0 }
    #expect(heights[0] > 30 && abs(heights[0] - heights[1]) <= 4, "\(heights)")
  }

  @Test func leavesOutEmoji() throws {
    #expect(
      try SharePictureTests.picture("بارش \u{1F327}\u{FE0F} اور \u{2615} چائے")
        == SharePictureTests.picture("بارش اور چائے"))
    #expect(try SharePictureTests.picture("© and ™", "en") != SharePictureTests.picture("and", "en"))
  }

  @Test func leavesNoWordAloneInTheLastLine() throws {
    let picture = try SharePictureTests.picture("The Long Afternoon of the Typewriter in Lahore", "en")
    // Letters of one line stand in rows that follow each other.
    let rows = (180..<490).filter { row in picture.columns(rows: row..<row + 1).contains { $0 > 0 } }
    var lines: [Range<Int>] = []
    for row in rows {
      if let last = lines.last, last.upperBound == row {
        lines[lines.count - 1] = last.lowerBound..<row + 1
      } else {
        lines.append(row..<row + 1)
      }
    }
    let widths = lines.filter { $0.count > 12 }.map { line in
      let columns = picture.columns(rows: line)
      return (columns.lastIndex { $0 > 0 } ?? 0) - (columns.firstIndex { $0 > 0 } ?? 0)
    }
    #expect(widths.count > 1 && (widths.last ?? 0) * 5 > (widths.max() ?? 0) * 2, "\(widths)")
  }

  /// What is no call from sitegen, at its beginning or at all.
  @Test(arguments: ["", "sitegen", String(repeating: "\u{0}", count: 4000), String(repeating: "ÿ", count: 4000)])
  func refusesWhatIsNoCall(input: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "call")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(installedSharePictureProgram()))
    process.arguments = ["draw", folder.path]
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path + "/call"))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    #expect(folder.files() == ["call"])
  }
}
