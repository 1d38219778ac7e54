import Diagnostics
import SiteImport
import SitegenTesting
import Testing

/// Pages that somebody has saved, and what is read of them.
@Suite struct PageReaderTests {
  private func read(
    _ files: [String: [UInt8]], languages: [String] = ["en", "ur"]
  ) throws -> (site: ImportedSite, items: [ImportedItem], log: DiagnosticLog) {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    let pages = files.keys.filter { !$0.contains("_files/") }.sorted()
    var reader = PageReader(files: pages.map { folder.path + "/" + $0 })
    var log = DiagnosticLog()
    let site = try reader.survey(log: &log)
    var items: [ImportedItem] = []
    try reader.forEachItem(ImportSettings(languages: languages), log: &log) { item, _ in items.append(item) }
    return (site, items, log)
  }

  private func work(_ text: String, name: String = "page.html") throws -> (work: ImportedWork, site: ImportedSite) {
    let result = try read([name: Array(text.utf8)])
    guard case .work(let work)? = result.items.first else { throw NoWork() }
    #expect(result.log.diagnostics.isEmpty)
    // The words of the page that were taken are those of the editions, and those that are said to be elsewhere.
    let out = work.editions.flatMap { [$0.title] + $0.blocks.map(\.words) } + work.movedWords.map(\.words)
    #expect(out.flatMap(wordsOf).sorted() == wordsOf(work.words).sorted())
    return (work, result.site)
  }

  private struct NoWork: Error {}

  private func bodies(_ work: ImportedWork) -> [[String]] { work.editions.map { $0.blocks.map(\.markdown) } }

  private static let expected = [
    [Canal.english[0], "## A Dry Summer", Canal.english[1], Canal.english[2], "## Conclusion", Canal.english[2]],
    [Canal.urdu[0], "## خشک گرمی", Canal.urdu[1], Canal.urdu[2], "## نتیجہ", Canal.urdu[2]],
  ]

  // MARK: - What pages say of themselves

  private func page(_ head: String, _ body: String) -> String {
    "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
  }

  private func entry(_ text: String) -> String {
    "<article><h1>\(Canal.englishTitle)</h1><div class=\"entry-content\">\(text)</div></article>"
  }

  @Test(arguments: [
    // Half past midnight in Karachi.
    ("2025-08-21T19:30:00+00:00", "https://example.org/2025/08/22/canal/", "2025-08-22 00:30"),
    ("2025-08-21T19:30:00Z", "https://example.org/canal/", "2025-08-22 00:30"),
    ("2025-08-21T19:30:00Z", "https://example.org/2025/08/21/canal/", "2025-08-21T19:30:00Z"),
    ("2025-08-22T00:30:00+05:00", "https://example.org/2025/08/22/canal/", "2025-08-22T00:30:00+05:00"),
    ("2025-08-21", "https://example.org/canal/", "2025-08-21"),
  ])
  func takesTheDayOnTheClocksOfTheSite(time: String, address: String, date: String) throws {
    let head = "<meta property=article:published_time content=\"\(time)\"><link rel=canonical href=\"\(address)\">"
    let work = try work(page(head, entry(Canal.paragraphs(Canal.english + Canal.urdu)))).work
    #expect(work.date == date)
  }

  @Test(arguments: [
    "<p><time class=\"entry-date\">August 22, 2025</time></p>", "<p>August 22, 2025</p>", "<p>5 min read</p>",
    "<div><span class=cat-links>Politics</span></div>", "<p>Category: Columns</p>", "<p>Share this</p>",
    "<p>22 August 2025 | 5 min read</p>", "<p>شائع شدہ: 22 اگست 2025</p>",
  ])
  func leavesOutLinesInWhichThemesSayWhatTheyKnow(line: String) throws {
    let work = try work(page("", entry(line + Canal.paragraphs(Canal.english)))).work
    #expect(bodies(work) == [Canal.english])
  }

  @Test func keepsADayThatTheTextItselfSays() throws {
    let texts = Canal.english + ["22 August 2025"]
    let work = try work(page("", entry(Canal.paragraphs(texts)))).work
    #expect(bodies(work) == [texts])
  }

  @Test(arguments: [
    ("<meta property=og:site_name content=Paish>", "Paish"),
    ("<title>The Canal Remembers – Paish e Nazar</title>", "Paish e Nazar"),
    ("<title>The Canal Remembers | پیش</title>", "پیش"), ("<title>The Canal Remembers</title>", ""), ("", ""),
  ])
  func callsTheSiteAsThePageDoes(head: String, name: String) throws {
    let (work, site) = try work(page(head, entry(Canal.paragraphs(Canal.english))))
    #expect(site.title == name)
    #expect(work.editions.map(\.title) == [Canal.englishTitle])
  }

  @Test func takesAShortTextFromAnElementThatIsNamedSo() throws {
    let texts = ["نہر چپ ہے۔", "شہر بھی۔"]
    for body in [
      entry(Canal.paragraphs(texts)), "<article>\(Canal.paragraphs(texts))</article>",
      "<main>\(Canal.paragraphs(texts))</main>",
    ] {
      let work = try work(page("<title>x</title>", "<nav><p>Home About</p></nav>" + body)).work
      #expect(bodies(work) == [texts])
    }
  }

  @Test func namesThePageThatHasNoColumn() throws {
    let items = try read(["login.html": Array(page("", "<nav><a href=/>Home</a></nav>").utf8)]).items
    guard case .skipped(_, let reason)? = items.first else { throw NoWork() }
    #expect(reason == "no text of a column found in ‘login.html’")
  }

  // MARK: - Plain text

  /// As a browser saves the page of a newspaper: the site around the two columns.
  private static let text = """
    Sunday, August 24, 2025
    More
        HomeMy Literary WorksPaish (Column)The Canal Remembers All That We Have Forgotten of the Old Quarter and Its People by Sana...

        The Canal Remembers by Sana Malik

        Paish – پیش

        Columns by Sana Malik\u{20}

        Paish Column

        \u{A0}

        The Canal Remembers
        By Sana Malik

        \(Canal.english[0])

        A Dry Summer

        \(Canal.english[1])

        Advertisement

        \(Canal.english[2])

        Conclusion

        \(Canal.english[2])

        ________________________________

        \(Canal.englishBio)

        Urdu Verison of the Column:\u{20}

        \(Canal.urduTitle)

        تحریر: ثنا ملک

        \(Canal.urdu[0])

        خشک گرمی

        \(Canal.urdu[1])

        \(Canal.urdu[2])

        نتیجہ

        \(Canal.urdu[2])

        ________________________________

        \(Canal.urduBio)

        LEAVE A REPLY

        Please enter your comment!
        Please enter your name here

        Advertisingspot_img

        Popular posts

        0FansLike
        0SubscribersSubscribe
    """

  @Test func findsBothColumnsInPlainText() throws {
    let (work, site) = try work(Self.text, name: "page.txt")
    #expect(work.editions.map(\.language) == ["en", "ur"])
    #expect(work.editions.map(\.title) == [Canal.englishTitle, Canal.urduTitle])
    #expect(bodies(work) == Self.expected)
    #expect(work.key == "2025/the-canal-remembers")
    #expect(work.authors == ["sana-malik"])
    #expect(
      site.authors == [
        ImportedAuthor(
          id: "sana-malik", names: ["en": "Sana Malik", "ur": "ثنا ملک"],
          bios: ["en": Canal.englishBio, "ur": Canal.urduBio])
      ])
    #expect(site.languages.map(\.code).sorted() == ["en", "ur"])
  }

  @Test func saysWhereDateOfPlainTextComesFrom() throws {
    let (work, _) = try work(Self.text, name: "page.txt")
    #expect(work.date == "2025-08-24")
    #expect(work.notes.contains { $0.kind == .mended && $0.text.contains("the day on which the page was saved") })
    let dated = Self.text.replacing("By Sana Malik\n", with: "By Sana Malik\n\n    August 22, 2025\n")
    let (other, _) = try self.work(dated, name: "page.txt")
    #expect(other.date == "2025-08-22")
    #expect(bodies(other) == Self.expected)
  }

  @Test func readsPlainTextInOneLanguage() throws {
    let text =
      "صفحہ اول\n\n\(Canal.urduTitle)\n\nتحریر: ثنا ملک\n\n" + Canal.urdu.joined(separator: "\n\n")
      + "\n\nتبصرہ کریں\n\nنام\n"
    let (work, site) = try work(text, name: "page.txt")
    #expect(work.editions.map(\.language) == ["ur"])
    #expect(work.editions[0].title == Canal.urduTitle)
    #expect(bodies(work) == [Canal.urdu])
    #expect(site.authors.map(\.names) == [["ur": "ثنا ملک"]])
  }

  @Test func countsWordsOfTitleThatStandsOverBothEditions() throws {
    let page =
      "<title>The Canal</title><meta property='og:image' content='https://paper.example/a.jpg'><article>"
      + Canal.paragraphs(Canal.english + Canal.urdu) + "</article>"
    let (work, _) = try work(page)
    #expect(work.editions.map(\.title) == ["The Canal", "The Canal"])
    #expect(work.notes.contains { $0.kind == .uncertainCut && $0.text.contains("no headline") })
    #expect(work.notes.contains { $0.kind == .missingFile && $0.text.contains("a.jpg") })
  }

  @Test func saysWhichLineItTookForHeadline() throws {
    let text =
      "صفحہ اول\n\nکالم\n\nماہنامہ دریا\n\n\(Canal.urduTitle)\n\n" + Canal.urdu.joined(separator: "\n\n")
      + "\n\n……٭٭……\n\nتبصرے\n"
    let (work, _) = try work(text, name: "nahr.txt")
    #expect(work.editions.map(\.title) == [Canal.urduTitle])
    #expect(bodies(work) == [Canal.urdu])
    #expect(work.key == "nahr")
    #expect(work.notes.contains { $0.text.contains("may be one further up: ‘ماہنامہ دریا’") })
  }

  @Test func joinsLinesOfOneWidth() throws {
    let wrapped = "The Canal Remembers\n\n" + Canal.english.map { lines($0, width: 60) }.joined(separator: "\n\n")
    #expect(try bodies(work(wrapped, name: "page.txt").work) == [Canal.english])
  }

  private func lines(_ text: String, width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - HTML

  /// A page of WordPress with a theme of newspapers.
  private func html(head: String = "", content: String) -> String {
    """
    <!DOCTYPE html><html lang="en-US"><head><title>The Canal Remembers by Sana Malik - The Paper</title>
    <meta property="og:site_name" content="The Paper">\(head)<style>p{}</style></head>
    <body class="post-template single postid-12"><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
    <div class="td-post-header"><h1 class="entry-title">The Canal Remembers by Sana Malik</h1>
    <div class="td-module-meta-info"><time class="entry-date" datetime="2025-08-22T14:05:00+05:00">August 22</time></div></div>
    <div class="td-post-content tagdiv-type">
    <div class="td-a-rec td-a-rec-id-content_top ads"><p>Buy this. Buy that. Buy all of it now, before it is gone.</p></div>
    \(content)
    <div class="sharedaddy"><a href="https://facebook.com/x">Share</a></div>
    </div>
    <div class="author-box-wrap"><p>Sana Malik</p></div>
    <div id="comments"><h3 id="reply-title">LEAVE A REPLY</h3><form><textarea>Please enter your comment!</textarea></form></div>
    <aside class="widget"><p>Popular posts are here. They are long, and they have sentences. Many of them.</p></aside>
    <footer><p>© 2025 The Paper. All rights reserved.</p></footer><script>var x = "<p>a</p>";</script></body></html>
    """
  }

  private func content(heading: String = "h2") -> String {
    func half(_ title: String, _ byline: String, _ texts: [String], _ heads: [String], _ bio: String) -> String {
      "<h2>\(title)</h2><p><strong>\(byline)</strong></p><p>\(texts[0])</p><\(heading)>\(heads[0])</\(heading)>"
        + "<p>\(texts[1])</p><p>\(texts[2])</p><\(heading)>\(heads[1])</\(heading)><p>\(texts[2])</p>"
        + "<p>____________</p><p><em>\(bio)</em></p>"
    }
    return half(Canal.englishTitle, "By Sana Malik", Canal.english, ["A Dry Summer", "Conclusion"], Canal.englishBio)
      + "<p><strong>Urdu Verison of the Column:&nbsp;</strong></p>"
      + half(Canal.urduTitle, "تحریر: ثنا ملک", Canal.urdu, ["خشک گرمی", "نتیجہ"], Canal.urduBio)
  }

  @Test func findsBothColumnsInHTML() throws {
    let head =
      "<link rel='canonical' href='https://paper.example/2025/08/22/the-canal/'><link rel=shortlink href='https://paper.example/?p=12'>"
    let (work, site) = try work(html(head: head, content: content()))
    #expect(work.editions.map(\.title) == [Canal.englishTitle, Canal.urduTitle])
    #expect(bodies(work) == Self.expected)
    #expect(work.date == "2025-08-22T14:05:00+05:00")
    #expect(work.key == "2025/the-canal")
    #expect(work.source.id == "page:https://paper.example/2025/08/22/the-canal/")
    #expect(work.editions.map(\.aliases) == [["/2025/08/22/the-canal/", "/?p=12"], []])
    #expect(work.authors == ["sana-malik"])
    #expect(site.authors.map(\.bios) == [["en": Canal.englishBio, "ur": Canal.urduBio]])
    #expect(site.title == "The Paper" && site.baseURL == "https://paper.example")
  }

  @Test(arguments: [
    (#"<meta property="article:published_time" content="2025-08-20T09:00:00+05:00">"#, "2025-08-20T09:00:00+05:00"),
    (#"<meta name="date" content="20 اگست 2025">"#, "2025-08-20"),
    (
      ##"<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2025-08-19","author":{"@id":"#a"}},{"@id":"#a","name":"Sana Malik"}]}</script>"##,
      "2025-08-19"
    ),
  ])
  func takesDateFromHead(head: String, date: String) throws {
    #expect(try work(html(head: head, content: Canal.paragraphs(Canal.urdu))).work.date == date)
  }

  @Test func takesAuthorFromWhatPageSaysToMachines() throws {
    let head =
      #"<script type="application/ld+json">{"@type":"Article","headline":"\u0646\u06c1\u0631","author":[{"name":"Sana Malik"}]}</script>"#
    let (work, site) = try work(html(head: head, content: Canal.paragraphs(Canal.urdu)))
    #expect(work.authors == ["sana-malik"])
    #expect(site.authors.map(\.names) == [["en": "Sana Malik"]])
  }

  @Test(arguments: [
    "<div class=x>%</div>", "<main><div>%</div></main>", "<article class='post tag-a'><div>%</div></article>",
    "<table><tr><td>%</td></tr></table>", "<div id='x-share-btns-2' itemprop=articleBody>%</div>",
  ])
  func findsTextWithoutNamesOfThemes(shape: String) throws {
    let body = shape.replacing("%", with: Canal.paragraphs(Canal.urdu))
    let (work, _) = try work(
      "<!-- saved from url=(0036)https://paper.example/2024/03/05/nahr/ --><title>\(Canal.urduTitle)</title><ul><li><a href='/'>صفحہ اول</a></ul>\(body)<footer>جملہ حقوق</footer>"
    )
    #expect(work.editions.map(\.title) == [Canal.urduTitle])
    #expect(bodies(work) == [Canal.urdu])
    #expect(work.date == "2024-03-05")
    #expect(work.editions[0].aliases == ["/2024/03/05/nahr/"])
    #expect(work.notes.contains { $0.kind == .mended && $0.text.contains("the one in its old address") })
  }

  /// Builders of pages put each section into boxes of its own.
  @Test(arguments: [
    "<div class='elementor-widget elementor-widget-text-editor'><div class='elementor-widget-container'>%</div></div>",
    "<div class='article-text'>%</div>", "<x-paragraph>%</x-paragraph>", "<section>%</section>",
  ])
  func findsTextInSeveralBoxes(box: String) throws {
    let boxes = Canal.urdu.map { box.replacing("%", with: "<p>\($0)</p>") }.joined(separator: "<hr class=x>")
    let page =
      "<title>\(Canal.urduTitle)</title><nav><a href='/'>صفحہ اول</a></nav><div class=all>\(boxes)</div>"
      + "<div class='related-posts'><p>یہ بھی پڑھیں۔ ایک اور کالم جو اس سے بہتر ہے، اور ایک اور جو اس سے بھی بہتر ہے۔</p></div>"
    let (work, _) = try work(page)
    #expect(work.editions[0].blocks.map(\.words).filter { !$0.isEmpty } == Canal.urdu)
  }

  @Test func bringsPicturesThatLieBesideThePage() throws {
    let page =
      "<title>Canal</title><article>" + Canal.paragraphs(Canal.english)
      + "<p><img src='./page_files/old%20canal.jpg' alt='The canal'></p><p><img src='page_files/none.jpg' alt='x'></p></article>"
    let result = try read(["page.html": Array(page.utf8), "page_files/old canal.jpg": [0xFF, 0xD8]])
    guard case .work(let work)? = result.items.first else { throw NoWork() }
    #expect(work.files.map(\.name) == ["old canal.jpg"])
    #expect(
      work.editions[0].blocks.contains {
        $0.markdown.contains("old canal.jpg") || $0.markdown.contains("old%20canal.jpg")
      })
    #expect(work.notes.filter { $0.kind == .missingFile }.count == 1)
  }

  // MARK: - Encodings

  @Test func readsOtherEncodingsAndSaysSo() throws {
    let page = "<title>نہر</title><article>" + Canal.paragraphs(Canal.urdu) + "</article>"
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in page.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let result = try read(["page.html": wide])
    guard case .work(let work)? = result.items.first else { throw NoWork() }
    #expect(bodies(work) == [Canal.urdu])
    #expect(work.notes.contains { $0.text.contains("UTF-16") })
  }

  @Test func readsWindows1256() throws {
    // ‘نہر ہے۔’ in words that the encoding of Windows has letters for.
    let words: [UInt8] = [0xE4, 0xC0, 0xD1, 0x20, 0xC0, 0xFF, 0x20, 0xE3, 0xED, 0xE4, 0x20]
    let text = Array(repeating: words, count: 30).flatMap { $0 } + Array(".".utf8)
    for charset in ["<meta charset=windows-1256>", ""] {
      let bytes = Array("\(charset)<title>Canal</title><article><p>".utf8) + text + Array("</p></article>".utf8)
      let result = try read(["page.html": bytes])
      guard case .work(let work)? = result.items.first else { throw NoWork() }
      #expect(work.editions[0].blocks[0].words.hasPrefix("نہر ہے مين"))
      #expect(work.notes.contains { $0.text.contains("windows-1256") })
    }
  }

  @Test func refusesEncodingThatItDoesNotKnow() throws {
    let bytes = Array("<meta charset=iso-8859-6><p>".utf8) + [0xE4, 0xC7]
    let result = try read(["page.html": bytes])
    #expect(result.log.diagnostics.map(\.id) == [.notUTF8])
    guard case .skipped(_, let reason)? = result.items.first else { throw NoWork() }
    #expect(reason == "cannot be read")
  }

  @Test func skipsPagesWithoutText() throws {
    for text in ["", "<p>Home</p>", "Home\n\nAbout\n"] {
      let result = try read(["page.txt": Array(text.utf8)])
      guard case .skipped(_, let reason)? = result.items.first else { throw NoWork() }
      #expect(reason == "no text of a column found in ‘page.txt’")
    }
  }

  @Test func givesEveryPageItsOwnKeyAndOneAuthorToBoth() throws {
    let bytes = Array(Self.text.utf8)
    let result = try read(["a.txt": bytes, "b.txt": bytes])
    let keys = result.items.map { if case .work(let work) = $0 { work.key } else { "" } }
    #expect(keys == ["2025/the-canal-remembers", "2025/the-canal-remembers-2"])
    #expect(result.site.authors.map(\.id) == ["sana-malik"])
  }

  @Test func reportsFileThatIsNotThere() throws {
    var reader = PageReader(files: ["/nowhere/page.html"])
    var log = DiagnosticLog()
    _ = try reader.survey(log: &log)
    #expect(log.diagnostics.map(\.id) == [.cannotRead])
  }
}
