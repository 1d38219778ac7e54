import Diagnostics
import SitegenTesting
import Testing

/// What the name of a column's file says of its day and its address.
@Suite struct FileNameTests {
  @Test(arguments: [
    ("2026-05-04-the-rain.en.md", "en/columns/the-rain/"), ("2026-05-04 The Rain.en.md", "en/columns/the-rain/"),
    ("2026-05-04_The Rain.en.md", "en/columns/the-rain/"), ("2026-05-04 - The Rain.en.md", "en/columns/the-rain/"),
    ("۲۰۲۶-۰۵-۰۴ بارش.ur.md", "ur/columns/بارش/"), ("2026-05-04 The Rain/index.ur.md", "ur/columns/the-rain/"),
    ("2026-05-04.ur.md", "ur/columns/2026-05-04/"),
  ])
  func aDateBeforeTheNameIsNoPartOfTheAddress(file: String, address: String) throws {
    let site = try SiteFixture(["content/columns/\(file)": column("دریا", "draft: false")])
    #expect(site.diagnostics == [])
    #expect(try site.output("\(address)index.html").contains("2026-05-04"))
  }

  @Test func anIndexMayHaveACapitalLetter() throws {
    let site = try SiteFixture([
      "content/columns/rain/Index.en.md": column("A", "date: 2025-01-01"),
      "content/columns/rain/index.ur.md": column("بارش", "date: 2025-01-01"),
    ])
    #expect(site.diagnostics == [])
    #expect(
      site.outputPaths.contains("en/columns/rain/index.html") && site.outputPaths.contains("parallel/rain/index.html"))
  }

  @Test func wordsJoinedWithAHamzaInAnyFormAreOneTerm() throws {
    let names = ["نقط\u{6C2} نظر", "نقط\u{6C1}\u{674} نظر", "نقط\u{6C1}\u{654} نظر", "نقطہء نظر", "نقطہ نظر"]
    var files: [String: String] = [:]
    for (index, name) in names.enumerated() {
      files["content/columns/a\(index).ur.md"] = column("الف \(index)", "date: 2025-01-0\(index + 1)\ntags: [\(name)]")
    }
    let site = try SiteFixture(files)
    #expect(site.diagnostics == [])
    #expect(site.outputPaths.filter { $0.hasPrefix("ur/tags/") && $0.hasSuffix("index.html") }.count == 2)
  }
}
