import Diagnostics
import SitegenTesting
import Testing

@Suite struct ParallelPageTests {
  /// A pair of columns as they are written: seven sections, a list, a quotation.
  private static let sections = 7
  private static let english =
    "Opening.\n\n"
    + (1...sections).map { "## Part \($0)\n\nText.\n\n\($0 == 2 ? "- a\n- b" : "> Quoted.")" }
    .joined(separator: "\n\n") + "\n\nEnd."
  private static let urdu =
    "آغاز۔\n\n"
    + (1...sections).map { "## حصہ \($0)\n\nمتن۔\n\n\($0 == 2 ? "- ا\n- ب" : "> قول۔")" }
    .joined(separator: "\n\n") + "\n\nاختتام۔"

  private func pair(_ english: String, _ urdu: String, site: String? = nil) throws -> SiteFixture {
    var files = [
      "content/columns/visit.en.md": column("A Visit", body: english),
      "content/columns/visit.ur.md": column("ایک دورہ", "", body: urdu),
    ]
    files["site.yml"] = site
    return try SiteFixture(files)
  }

  @Test func laysEveryBlockBesideItsCounterpart() throws {
    let site = try pair(Self.english, Self.urdu)
    #expect(site.messages == "")
    let page = try site.output("parallel/visit/index.html")
    #expect(count(#"<div class="row"#, in: page) == 1 + 1 + 3 * Self.sections + 1)
    #expect(count(#"row-heading"#, in: page) == Self.sections)
    #expect(count(#"<div class="cell e-content" lang="en" dir="ltr">"#, in: page) == 2 + 3 * Self.sections)
    #expect(count(#"<div class="cell e-content" lang="ur" dir="rtl">"#, in: page) == 2 + 3 * Self.sections)
    let rows = page.split(separator: #"<div class="row row-heading" dir="ltr">"#)
    try #require(rows.count > 2)
    #expect(rows[2].contains(">Part 2</h2>") && rows[2].contains(">حصہ 2</h2>"))
  }

  @Test func isLinkedFromBothEditionsAndLinksBack() throws {
    let site = try pair("Text.", "متن۔")
    let link = #"href="/parallel/visit/""#
    #expect(try site.output("en/columns/visit/index.html").contains(link + ">Both scripts side by side</a>"))
    #expect(try site.output("ur/columns/visit/index.html").contains(link + ">دونوں زبانیں ساتھ ساتھ</a>"))
    let page = try site.output("parallel/visit/index.html")
    for address in ["/en/columns/visit/", "/ur/columns/visit/"] {
      #expect(page.contains(#"<li><a href="\#(address)" hreflang="#))
      #expect(page.contains(#"<a class="cell" href="\#(address)""#))
    }
  }

  @Test func standsAsideForTheEditionsInSearchEngines() throws {
    let page = try pair("Text.", "متن۔").output("parallel/visit/index.html")
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(page.contains(#"<link rel="canonical" href="https://example.org/parallel/visit/">"#))
    #expect(!page.contains(#"<link rel="alternate" hreflang"#))
  }

  @Test func hasAStyleSheetOfItsOwn() throws {
    let site = try pair("Text.", "متن۔")
    #expect(try site.output("parallel/visit/index.html").contains("/assets/css/parts/parallel."))
    #expect(!(try site.output("en/columns/visit/index.html").contains("/assets/css/parts/")))
  }

  @Test func givesNoIDTwice() throws {
    let body = "Text.[^1]\n\n## 2025\n\n[Up](#2025)\n\n## Main\n\n[^1]: Note."
    let site = try pair(body, body)
    let page = try site.output("parallel/visit/index.html")
    let ids = values(of: "id", in: page)
    #expect(ids.count == Set(ids).count, "\(ids)")
    #expect(
      Set(ids).isSuperset(of: [
        "main", "en_section-main", "ur_section-main", "en_fn-1", "ur_fn-1", "en_2025", "ur_fnref-1",
      ]))
    let targets = values(of: "href", in: page).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(Set(targets).isSuperset(of: ["en_2025", "ur_2025", "en_fn-1"]))
    #expect(Set(targets).isSubset(of: ids))
    #expect(count("doc-endnotes", in: page) == 2)
  }

  @Test func isNotThereForColumnsInOneLanguageNorForStandingPages() throws {
    let site = try SiteFixture([
      "content/columns/visit.ur.md": column("ایک دورہ"),
      "content/pages/about.en.md": column("About", ""), "content/pages/about.ur.md": column("تعارف", ""),
    ])
    #expect(site.outputPaths.filter { $0.hasPrefix("parallel/") }.isEmpty)
    #expect(!(try site.output("ur/columns/visit/index.html").contains("/parallel/")))
    #expect(!(try site.output("ur/about/index.html").contains("/parallel/")))
  }

  @Test func warnsWhenHalfOfAnEditionIsMissing() throws {
    let long = Array(repeating: "ایک۔", count: 12).joined(separator: "\n\n")
    #expect(try pair("One.\n\nTwo.", long).warnings.map(\.id) == [.unequalEditions])
  }

  @Test func notesAtTheSecondEditionWhenTheTwoAreNotBuiltAlike() throws {
    let site = try pair("One.\n\n## A\n\nTwo.\n\n## B\n\nThree.\n\n1️⃣Four.", "ایک۔\n\n## الف\n\nدو۔\n\n## ب\n\n2️⃣تین۔")
    #expect(site.places(of: .unequalEditions).map { "\($0):1" } == [try site.mark("2️⃣")])
    let note = try #require(site.diagnostics.first { $0.id == .unequalEditions })
    #expect(note.severity == .note)
    #expect(note.related.map { "\($0):1" } == [try site.mark("1️⃣")])
    #expect(
      note.message
        == "this edition has 5 blocks, ‘content/columns/visit.en.md’ has 6; they differ first in the section ‘ب’")
    let page = try site.output("parallel/visit/index.html")
    #expect(count(#"<div class="cell e-content" lang="ur" dir="rtl">"#, in: page) == 6)
  }

  @Test(arguments: [
    ("One.\n\nTwo.\n\n## A", "ایک۔\n\n## الف", "before the first heading"),
    ("One.\n\nTwo.", "ایک۔", "in block 2"),
    ("One.\n\n## A\n\n## B", "ایک۔\n\n## الف", "in the section ‘B’"),
    ("> ## B\n\n## A\n\n- x", "> ## ب\n\n## الف\n\n1. x\n\nمتن۔", "in the section ‘الف’"),
  ])
  func saysWhereTheTwoDifferFirst(english: String, urdu: String, place: String) throws {
    let site = try pair(english, urdu)
    let message = try #require(site.diagnostics.first { $0.id == .unequalEditions }?.message)
    #expect(message.hasSuffix("they differ first " + place), "\(message)")
  }

  @Test func putsTheEnglishOnTheLeftOfAnUrduPageToo() throws {
    let site = try pair("Text.", "متن۔", site: SiteFixture.siteFile + "\ndefaultLanguage: ur")
    #expect(site.messages == "")
    let page = try site.output("parallel/visit/index.html")
    #expect(page.contains(#"<html lang="ur" dir="rtl">"#))
    #expect(page.contains(#"<div class="row" dir="ltr">"#) && page.contains(#"<h1 class="row" dir="ltr">"#))
    let english = try #require(page.firstRange(of: #"<div class="cell e-content" lang="en""#))
    let urdu = try #require(page.firstRange(of: #"<div class="cell e-content" lang="ur""#))
    #expect(english.lowerBound < urdu.lowerBound)
  }

  @Test func hasAPageForEveryOtherLanguage() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\n  fa: {label: فارسی, title: یک}",
      "strings/fa.yml": try Repository.text(of: "themes/waraq/strings/ur.yml"),
      "content/columns/visit.en.md": column("A Visit"),
      "content/columns/visit.ur.md": column("ایک دورہ", ""),
      "content/columns/visit.fa.md": column("یک سفر", ""),
      "content/columns/poem.ur.md": column("نظم", "date: 2025-01-01"),
      "content/columns/poem.fa.md": column("شعر", ""),
    ])
    #expect(site.messages == "")
    let paths = ["parallel/poem/index.html", "parallel/visit/fa/index.html", "parallel/visit/index.html"]
    #expect(site.outputPaths.filter { $0.hasPrefix("parallel/") } == paths)
    #expect(try site.output("fa/columns/visit/index.html").contains(#"href="/parallel/visit/fa/""#))
    #expect(try site.output("en/columns/visit/index.html").contains(#"href="/parallel/visit/""#))
    #expect(try site.output("parallel/poem/index.html").contains(#"<html lang="ur" dir="rtl">"#))
  }

  @Test func numbersColumnsOfOneSlugFromTheOldestOn() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\npermalinks: {columns: '/:lang/:year/:slug/'}",
      "content/columns/2024/eid.en.md": column("Eid", "date: 2024-04-10"),
      "content/columns/2024/eid.ur.md": column("عید", ""),
      "content/columns/2025/eid.en.md": column("Eid again", "date: 2025-03-31"),
      "content/columns/2025/eid.ur.md": column("پھر عید", ""),
    ])
    #expect(site.messages == "")
    #expect(try site.output("en/2024/eid/index.html").contains(#"href="/parallel/eid/""#))
    #expect(try site.output("ur/2025/eid/index.html").contains(#"href="/parallel/eid-2/""#))
  }

  @Test func claimsItsAddress() throws {
    let site = try SiteFixture([
      "content/columns/visit.en.md": column("A Visit"),
      "content/columns/visit.ur.md": column("ایک دورہ", ""),
      "content/columns/other.ur.md": column("اور", "date: 2025-01-01\n1️⃣url: /parallel/visit/"),
    ])
    #expect(site.errors.map(\.id) == [.addressCollision])
  }

  private func count(_ text: String, in page: String) -> Int { page.ranges(of: text).count }

  private func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"").dropFirst().compactMap { part in
      part.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
    }
  }
}
