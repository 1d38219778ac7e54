import Diagnostics
import SiteModel
import Testing
import YAML

@Suite struct FrontMatterTextTests {
  /// Whatever a key may hold can be written, and is read as what was written.
  @Test(arguments: [MappingSyntax.yaml, .toml])
  func writesTheExampleOfEveryKey(syntax: MappingSyntax) throws {
    for section in ReferenceTables.frontMatter.sections {
      for row in section.rows {
        var log = DiagnosticLog()
        let sample = section.sample(row).split(separator: "\n").filter { $0 != "---" }.joined(separator: "\n")
        let node = try #require(parseYAML(SourceText(path: "", sample), log: &log), "\(sample)")
        guard case .mapping(let entries) = node.content else { continue }
        var pairs = entries.map { WrittenValue.Pair($0.key.value, WrittenValue($0.value)) }
        if !pairs.contains(where: { $0.key == "title" }) { pairs.append(.init("title", .text("بارش"))) }
        let written = FrontMatterText(pairs, syntax: syntax, log: &log)
        #expect(written != nil, "\(sample)\n\(log.diagnostics.map(\.message))")
      }
    }
  }

  @Test func writesNothingThatABuildWouldRefuse() {
    var log = DiagnosticLog()
    #expect(FrontMatterText([.init("title", .text("بارش")), .init("date", .text("کل"))], log: &log) == nil)
    #expect(log.diagnostics.map(\.id) == [.invalidDate])
  }

  @Test func writesLinesInTheOrderInWhichTheyAreGiven() {
    var log = DiagnosticLog()
    let pairs: [WrittenValue.Pair] = [
      .init("title", .text("بارش: ایک خط")), .init("date", .plain("2025-08-22")),
      .init("tags", .list([.text("پانی"), .text("Rain")])),
      .init("publishedIn", .mapping([.init("name", .text("روزنامہ"))])),
    ]
    #expect(
      FrontMatterText(pairs, log: &log)?.text
        == "---\ntitle: \"بارش: ایک خط\"\ndate: 2025-08-22\ntags: [پانی, Rain]\npublishedIn: {name: روزنامہ}\n---\n")
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("---\ntitle: بارش\ndraft: true # جمعے تک\n---\nمتن\n", "---\ntitle: بارش\ndraft: false # جمعے تک\n---\nمتن\n"),
    ("+++\r\ntitle = \"بارش\"\r\n+++\r\nمتن", "+++\r\ndraft = false\r\ntitle = \"بارش\"\r\n+++\r\nمتن"),
    ("\u{FEFF}---\ntitle: Rain\n---\n", "\u{FEFF}---\ndraft: false\ntitle: Rain\n---\n"),
  ])
  func setsOneKeyOfAFile(text: String, expected: String) {
    let changed = settingFrontMatter("draft", to: .plain("false"), in: Array(text.utf8))
    #expect(changed.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func keepsAnotherGeneratorsNameForAKey() {
    let changed = settingFrontMatter(
      "lastmod", to: .plain("2025-09-01"), in: Array("---\ntitle: a\nupdated: 2025-01-01\n---\n".utf8))
    #expect(changed.map { String(decoding: $0, as: UTF8.self) } == "---\ntitle: a\nupdated: 2025-09-01\n---\n")
  }

  @Test(arguments: ["متن", "---\n{title: a}\n---\n", "---\ntitle: [a\n---\n", "---\ntitle: a\n"])
  func leavesAFileWhoseFrontMatterItCannotChange(text: String) {
    #expect(settingFrontMatter("draft", to: .plain("false"), in: Array(text.utf8)) == nil)
  }
}
