import Diagnostics
import Foundation
import SiteBuild
import SiteRendering
import SitegenTesting
import Testing

/// A site with a column in both languages, a page, and files of comments.
private func site(_ files: [String: String], _ lines: String = "") throws -> SiteFixture {
  var all = files
  all["site.yml"] = SiteFixture.siteFile + "\n" + lines + "\n"
  all["content/columns/2025/visit.en.md"] = "---\ntitle: A Visit\ndate: 2025-08-22\n---\n\n## Comment 12\n\nText.\n"
  all["content/columns/2025/visit.ur.md"] = "---\ntitle: ایک دورہ\n---\n\n## سرخی\n\nمتن۔\n"
  return try SiteFixture(all)
}

private let comments = "content/columns/2025/visit.comments.yml"
private let pages = ["en/columns/visit/index.html", "ur/columns/visit/index.html"]

/// What stands in the section of comments of a page.
private func section(_ site: SiteFixture, _ path: String) throws -> String {
  let html = try site.output(path)
  let start = try #require(html.range(of: "<section class=\"remarks\""))
  let rest = html[start.lowerBound...]
  let end = try #require(rest.range(of: "\n      </section>"))
  return String(rest[..<end.lowerBound])
}

/// The section of one comment with this text, in English and in Urdu.
private func shown(_ text: String, _ lines: String = "") throws -> [String] {
  let quoted = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
  let site = try site([comments: "- id: 1\n  text: |\n\(quoted)"], lines)
  #expect(site.messages == "")
  return try pages.map { try section(site, $0) }
}

@Suite struct ReaderCommentsTests {
  @Test func showsCommentsUnderBothEditionsEachInItsOwnLanguage() throws {
    let site = try site([
      comments: """
      - {id: 12, author: Saadia Anwar, url: 'https://saadia.example/', date: 2025-08-23 14:05, text: 'It was *here*.'}
      - {id: 13, parent: 12, author: فہد, date: 2025-08-24, text: 'اور اب **وہاں** ہے۔'}
      """
    ])
    #expect(site.messages == "")
    let (english, urdu) = (try section(site, pages[0]), try section(site, pages[1]))
    #expect(english.contains(">2 comments</h2>"))
    #expect(urdu.contains(">2 تبصرے</h2>"))
    for html in [english, urdu] {
      #expect(html.contains("lang=\"en\" dir=\"ltr\"><p>It was <em>here</em>.</p>"))
      #expect(html.contains("lang=\"ur\" dir=\"rtl\"><p>اور اب <strong>وہاں</strong> ہے۔</p>"))
      #expect(html.contains("href=\"https://saadia.example/\" rel=\"nofollow ugc noopener\">"))
      #expect(html.contains("<li class=\"remark-0 p-comment h-cite\" id=\"comment-12\">"))
      #expect(html.contains("<li class=\"remark-1 p-comment h-cite\" id=\"comment-13\">"))
    }
    #expect(english.contains("<time class=\"dt-published\" datetime=\"2025-08-23\">23 August 2025</time>"))
    #expect(urdu.contains("<time class=\"dt-published\" datetime=\"2025-08-23\">23 اگست 2025ء</time>"))
    #expect(urdu.contains("href=\"#comment-12\""))
    // The heading of the column would have the same id.
    #expect(try site.output(pages[0]).contains("id=\"section-comment-12\""))
    #expect(!site.outputPaths.contains { $0.contains("comments.yml") })
  }

  @Test func countsOneInTheSingularOfEachLanguage() throws {
    let site = try site([comments: "- text: Yes.\n"])
    #expect(try section(site, pages[0]).contains(">1 comment</h2>"))
    #expect(try section(site, pages[1]).contains(">1 تبصرہ</h2>"))
    #expect(try section(site, pages[0]).contains("Anonymous"))
    #expect(try section(site, pages[1]).contains("نامعلوم قاری"))
  }

  @Test(arguments: ["[]\n", "", "# nothing\n"])
  func showsNothingWhereThereAreNone(text: String) throws {
    let site = try site([comments: text])
    #expect(site.messages == "")
    for path in pages { #expect(!(try site.output(path)).contains("remarks")) }
  }

  @Test func takesThemFromBundlesAndForStandingPages() throws {
    let site = try SiteFixture([
      "content/columns/2025/walk/index.ur.md": column("سیر"),
      "content/columns/2025/walk/index.comments.yml": "- text: خوب۔\n",
      "content/columns/2025/v.2.en.md": column("Version 2"),
      "content/columns/2025/v.2.comments.yml": "- text: Dots.\n",
      "content/pages/about.ur.md": "---\ntitle: تعارف\n---\nمتن۔\n",
      "content/pages/about.comments.yml": "- text: شکریہ۔\n",
    ])
    #expect(site.messages == "")
    #expect(try site.output("ur/columns/walk/index.html").contains("<p>خوب۔</p>"))
    #expect(try site.output("en/columns/v-2/index.html").contains("<p>Dots.</p>"))
    #expect(try site.output("ur/about/index.html").contains("<p>شکریہ۔</p>"))
  }

  /// What a stranger writes runs nothing, loads nothing, and has no part in the page.
  @Test(arguments: [
    ("<script>alert(1)</script>Good", "<p>Good</p>"),
    ("<img src=https://x.example/a.png onerror=alert(1)>Good", "<p>Good</p>"),
    ("<iframe src=https://x.example/></iframe>Good", "<p>Good</p>"),
    ("<style>body{display:none}</style>Good", "<p>Good</p>"),
    ("<a href=\"javascript:alert(1)\" onclick=x>Good</a>", "<p>Good</p>"),
    ("<b class=column id=main style=x onclick=y>Good</b>", "<p><b>Good</b></p>"),
    ("[Good](javascript:alert(1))", "<p>Good</p>"),
    ("[Good](data:text/html,x)", "<p>Good</p>"),
    ("[Good](../../secret.en.md)", "<p>Good</p>"),
    ("![Good](https://x.example/a.png)", "<p>Good</p>"),
    ("![Good](https://x.example/a.mp4)", "<p>Good</p>"),
    ("# Good", "<p><strong>Good</strong></p>"),
    ("<h2 id=\"comments\">Good</h2>", "Good"),
    ("<div id=main>\n\nGood\n\n</div>", "<p>Good</p>"),
    ("<form action=https://x.example/><input name=a>Good</form>", "Good"),
    ("</div></li></ol></section>Good", "Good"),
    ("<!-- hidden -->\n\nGood", "<p>Good</p>"),
    ("write to a@b.example, Good", "<p>write to a@b.example, Good</p>"),
    (
      "[Good](https://x.example/)", "<p><a href=\"https://x.example/\" rel=\"nofollow ugc noopener\">Good</a></p>"
    ),
    (
      "<a href=https://x.example/ rel=follow>Good</a>",
      "<p><a href=\"https://x.example/\" rel=\"nofollow ugc noopener\">Good</a></p>"
    ),
    (
      "www.x.example Good",
      "<p><a href=\"http://www.x.example\" rel=\"nofollow ugc noopener\">www.x.example</a> Good</p>"
    ),
  ])
  func letsNothingHarmfulThrough(text: String, expected: String) throws {
    for html in try shown(text, "markup: {html: all}") {
      #expect(html.contains(expected), "\(html)")
      for sign in [
        "<script", "<img", "<iframe", "<style", "<form", "<input", "<video", "javascript:", "onclick", "onerror",
        "mailto:", "hidden", "id=\"main\"", "id=\"comments\"", "class=\"column\"", "secret",
      ] {
        #expect(!html.contains(sign), "\(sign) in \(html)")
      }
      #expect(html.components(of: "<h2").count == 2)
    }
  }

  @Test func turnsNoLettersRound() throws {
    for html in try shown("\u{202E}evil\u{202C} \u{2067}متن ZW\u{200C}NJ") {
      #expect(html.contains("evil"))
      #expect(!html.unicodeScalars.contains { [0x202E, 0x202C, 0x2067].contains($0.value) })
      #expect(html.unicodeScalars.contains { $0.value == 0x200C })
    }
  }

  @Test func footnotesOfCommentsHaveIdsOfTheirOwn() throws {
    for html in try shown("One[^1]\n\n[^1]: Two.") {
      #expect(html.contains("id=\"comment-1.fn-1\"") && html.contains("href=\"#comment-1.fn-1\""))
    }
  }

  @Test func reportsWhatIsWrongWithItsPlace() throws {
    let site = try site([
      comments: """
      - id: 1
        1️⃣txt: A
        text: B
      - id: 2
        2️⃣email: a@b.example
        url: 3️⃣javascript:alert(1)
        text: C
      - 4️⃣id: 3
      - id: 5️⃣2
        text: D
      - id: 4
        parent: 6️⃣9
        text: E
      - id: 5
        parent: 7️⃣5
        date: 8️⃣yesterday
        text: F
      - 9️⃣loose words
      """
    ])
    #expect(site.places(of: .unknownKey) == [try site.mark("1️⃣"), try site.mark("2️⃣")])
    #expect(site.messages.contains("did you mean ‘text’?"))
    #expect(site.places(of: .invalidValue) == [try site.mark("3️⃣")])
    #expect(site.places(of: .missingKey) == [try site.mark("4️⃣")])
    #expect(site.places(of: .duplicateKey) == [try site.mark("5️⃣")])
    #expect(site.places(of: .commentThread) == [try site.mark("6️⃣"), try site.mark("7️⃣")])
    #expect(site.places(of: .invalidDate) == [try site.mark("8️⃣")])
    #expect(site.places(of: .wrongType) == [try site.mark("9️⃣")])
  }

  @Test func tellsOfAFileBesideWhichThereIsNoColumn() throws {
    let site = try site([
      "content/columns/2025/gone.comments.yml": "- text: A\n",
      "content/columns/2025/visit.ur.comments.yml": "- text: B\n",
    ])
    #expect(site.errors == [])
    #expect(site.places(of: .ignoredFile) == ["gone", "visit.ur"].map { "content/columns/2025/\($0).comments.yml" })
    #expect(site.messages.contains("rename the file to ‘content/columns/2025/visit.comments.yml’"))
  }

  @Test func isPublishedNeitherItselfNorWhatItSaysOfADraft() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\npublish: [yml]\n",
      "content/columns/2025/wait.en.md": column("Wait", "date: 2025-01-01\ndraft: true"),
      "content/columns/2025/wait.comments.yml": "- {author: Qindeel, text: 'Qindeel said.'}\n",
      "content/columns/2025/half.en.md": column("Half", "date: 2025-01-01"),
      "content/columns/2025/half.ur.md": column("آدھا", "draft: true"),
      "content/columns/2025/half.comments.yml": "- text: Under the half.\n",
    ])
    #expect(site.messages == "")
    for path in site.outputPaths { #expect(!(try site.folder.bytes(of: "public/" + path)).contains("Qindeel")) }
    #expect(try site.output("en/columns/half/index.html").contains("Under the half."))
    #expect(!site.outputPaths.contains { $0.contains(".yml") })
  }

  @Test func showsThreadsOfAnyDepthAndCutsCircles() throws {
    var deep = "- {id: n0, text: T0}\n"
    for number in 1..<10_000 { deep += "- {id: n\(number), parent: n\(number - 1), text: T\(number)}\n" }
    let site = try site([
      comments: deep,
      "content/columns/2025/ring.ur.md": column("حلقہ"),
      "content/columns/2025/ring.comments.yml":
        "- {id: c, parent: b, text: C}\n- {id: a, parent: c, text: A}\n- {id: b, parent: a, text: B}\n",
    ])
    #expect(site.errors == [])
    let html = try section(site, pages[1])
    #expect(html.components(of: "<li class=\"remark-").count == 10_001)
    #expect(html.contains("id=\"comment.n9999\"") && html.contains("<p>T9999</p>"))
    #expect(!html.contains("remark-4"))
    let ring = try section(site, "ur/columns/ring/index.html")
    #expect(site.places(of: .commentThread).count == 1)
    #expect(
      ["C", "A", "B"].map { ring.range(of: "<p>\($0)</p>")?.lowerBound }.map { $0 != nil } == [true, true, true])
    #expect(ring.contains("remark-2"))
  }

  @Test func readsFiveThousandInBothLanguages() throws {
    var many = ""
    for number in 0..<5_000 {
      many += "- {id: \(number), author: A\(number), date: 2025-08-23, text: 'متن \(number) words'}\n"
    }
    let site = try site([comments: many])
    #expect(site.errors == [])
    for path in pages { #expect(try section(site, path).components(of: "<li class=\"remark-").count == 5_001) }
  }

  @Test func standsAboveTheWayToWriteNewOnes() throws {
    let site = try site([comments: "- text: Old.\n"], "comments: {provider: mail, address: desk@example.org}")
    for path in pages {
      let html = try site.output(path)
      let old = try #require(html.range(of: "id=\"reader-comments\""))
      let new = try #require(html.range(of: "id=\"comments\""))
      #expect(old.lowerBound < new.lowerBound)
    }
  }

  @Test func makesThePagesAnewThatShowThem() throws {
    let site = try site([comments: "- text: Old.\n"])
    try site.write("- text: New.\n", to: comments)
    site.build()
    for path in pages { #expect(try site.output(path).contains("<p>New.</p>")) }
    #expect(site.report.output?.reasons == [.content: 2])
    try site.folder.remove(comments)
    site.build()
    for path in pages { #expect(!(try site.output(path)).contains("remarks")) }
  }
}

extension String {
  fileprivate func components(of part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}

extension [UInt8] {
  fileprivate func contains(_ word: String) -> Bool { String(decoding: self, as: UTF8.self).contains(word) }
}
