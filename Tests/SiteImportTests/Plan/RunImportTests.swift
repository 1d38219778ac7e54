import Diagnostics
import SiteImport
import SitegenTesting
import Testing
import YAML

/// Works in, files of a site and an account out.
@Suite struct RunImportTests {
  @Test func writesAFileForEachEdition() throws {
    let bench = try ImportBench()
    var work = ImportedWork.pair(7, "2025/timely-mission")
    work.categories = ["politics"]
    work.tags = ["cpec"]
    work.authors = ["amna"]
    work.editions[0].aliases = ["/2025/08/22/timely-mission/", "/?p=7"]
    work.editions[0].feedId = "https://old.example/?p=7"
    work.editions[1].summary = "مختصر: یہ"
    var reader = ListedReader([work])
    reader.site.categories = [
      ImportedTerm(id: "world", names: ["en": "World", "ur": "دنیا"]),
      ImportedTerm(id: "politics", names: ["en": "Politics", "ur": "سیاست"], parent: "world"),
    ]
    reader.site.tags = [ImportedTerm(id: "cpec", names: ["en": "CPEC", "ur": "سی پیک"])]
    reader.site.authors = [ImportedAuthor(id: "amna", names: [nil: "آمنہ یوسف"], bios: ["en": "Writes."])]
    let (account, log) = try bench.run(reader)
    #expect(log.diagnostics == [])
    #expect(
      try bench.folder.text(of: "content/columns/2025/timely-mission.en.md") == """
        ---
        title: A Timely Mission
        date: 2025-08-22
        author: amna
        categories: [politics]
        tags: [cpec]
        aliases: [/2025/08/22/timely-mission/, "/?p=7"]
        feedId: https://old.example/?p=7
        params: {wordpress_id: 7}
        ---
        The delegation arrived in time.

        It stayed for a week.

        """)
    #expect(
      try bench.folder.text(of: "content/columns/2025/timely-mission.ur.md") == """
        ---
        title: ایک بروقت سفارت
        summary: "مختصر: یہ"
        params: {wordpress_id: 7}
        ---
        وفد وقت پر پہنچا۔

        وہ ایک ہفتے ٹھہرا۔

        """)
    let settings = try bench.folder.text(of: "site.yml")
    #expect(try bench.folder.text(of: ".gitignore").contains("/public/\n"))
    for line in [
      "\nbaseURL: https://old.example/\n", "\n  en:\n    title: A Second Look\n",
      "\n  world: {name: {en: World, ur: دنیا}}\n  politics: {name: {en: Politics, ur: سیاست}, parent: world}\n",
      "\n  cpec: {name: {en: CPEC, ur: سی پیک}}\n", "\n  amna: {name: آمنہ یوسف, bio: {en: Writes.}}\n",
    ] { #expect(settings.contains(line), "\(line) is not in\n\(settings)") }
    let done = try #require(account)
    #expect(done.isBalanced && done.columns == 1 && done.count(.written) == 2)
    var words = WordCounts()
    (words.read, words.written) = (3 + 10 + 3 + 8, 3 + 10 + 3 + 8)
    #expect(done.words == words)
    #expect(done.cuts.map(\.sides)[0].map(\.last) == ["It stayed for a week.", "وہ ایک ہفتے ٹھہرا۔"])
    #expect(done.told == [])
  }

  @Test func holdsBackWhatIsNotPublished() throws {
    let bench = try ImportBench()
    let reasons: [ImportedWork.HeldBack] = [.draft, .pending, .scheduled, .private, .password]
    let works = reasons.enumerated().map { number, reason in
      var work = ImportedWork.pair(number, "2025/\(reason.rawValue)")
      work.heldBack = reason
      return work
    }
    let (account, _) = try bench.run(ListedReader(works))
    for reason in reasons {
      for code in ["en", "ur"] {
        let text = try bench.folder.text(of: "content/columns/2025/\(reason.rawValue).\(code).md")
        #expect(text.contains("\ndraft: true\n"))
        #expect(text.contains("wordpress_status: \(reason.rawValue)}") == (reason != .draft))
      }
    }
    #expect(account?.heldBack == Dictionary(uniqueKeysWithValues: reasons.map { ($0, 1) }))
    #expect(!(try bench.folder.text(of: ImportBench.record)).contains("Timely"))
  }

  @Test func joinsTranslationsThatAreItemsOfTheirOwn() throws {
    let bench = try ImportBench()
    var first = ImportedWork(1, "visit", [("ur", "دورہ", ["وفد آیا۔"])])
    first.tags = ["a"]
    var second = ImportedWork(2, "visit", [("en", "The Visit", ["They came."])])
    second.tags = ["a", "b"]
    second.date = "2025-09-01"
    var draft = ImportedWork(3, "rain", [("ur", "بارش", ["بادل۔"])])
    draft.heldBack = .draft
    let published = ImportedWork(4, "rain", [("en", "Rain", ["Clouds."])])
    let (account, _) = try bench.run(ListedReader([first, second, draft, published]))
    #expect(try bench.folder.text(of: "content/columns/visit.ur.md").contains("date: 2025-08-22\ntags: [a]"))
    let translation = try bench.folder.text(of: "content/columns/visit.en.md")
    #expect(!translation.contains("date:") && !translation.contains("tags:"))
    #expect(account?.told.map(\.source.id) == ["wordpress:2"])
    #expect(account?.told[0].notes[0].text.contains("its date 2025-09-01, the tag ‘b’") == true)
    // What only a draft says does not hold for its partner.
    #expect(try bench.folder.text(of: "content/columns/rain.en.md").contains("date: 2025-08-22"))
  }

  @Test func givesNoTwoWorksOnePlace() throws {
    let bench = try ImportBench()
    let works = [
      ImportedWork(1, "2024/visit", [("ur", "ایک", ["۱ متن"])]),
      ImportedWork(2, "2025/visit", [("ur", "دو", ["۲ متن"])]),
      ImportedWork(3, "2025/visit", [("ur", "تین", ["۳ متن"])]),
      ImportedWork(4, "2025/Visit", [("ur", "چار", ["۴ متن"])]),
      ImportedWork(5, "index", [("ur", "پانچ", ["۵ متن"])]), ImportedWork(6, "../../x", [("ur", "چھ", ["۶ متن"])]),
      ImportedWork(7, "drafts/y", [("ur", "سات", ["۷ متن"])]),
    ]
    var page = ImportedWork(8, "archive", [("ur", "فہرست", ["۸ متن"])])
    page.kind = .page
    let (_, log) = try bench.run(ListedReader(works + [page], languages: ["ur"]))
    #expect(log.diagnostics == [])
    let texts = try bench.texts()
    #expect(
      texts.keys.filter { $0.hasSuffix(".md") }.sorted() == [
        "content/columns/2024/visit.ur.md", "content/columns/2025/Visit-3.ur.md", "content/columns/2025/visit-2.ur.md",
        "content/columns/2025/visit.ur.md", "content/columns/drafts/y.ur.md", "content/columns/index-page.ur.md",
        "content/columns/x.ur.md", "content/pages/archive.ur.md",
      ])
    #expect(texts["content/columns/2025/visit.ur.md"]?.contains("slug: visit-2\n") == true)
    #expect(texts["content/columns/2025/visit-2.ur.md"]?.contains("slug: visit-2-2\n") == true)
    #expect(texts["content/columns/drafts/y.ur.md"]?.contains("draft: false\n") == true)
    #expect(texts["content/pages/archive.ur.md"]?.contains("slug: archive-page\n") == true)
  }

  @Test func copiesFilesAndWritesComments() throws {
    let bench = try ImportBench()
    let media = try TemporaryFolder()
    try media.write("<svg/>", to: "گلی.svg")
    var work = ImportedWork.pair(1, "2025/walk")
    work.files = [ImportedFile(source: media.path + "/گلی.svg", name: "street.svg")]
    work.comments = [
      ImportedComment(
        id: "1", parent: nil, author: "علی", url: nil, date: "2025-08-23 09:30", text: "بہت خوب!\n\n> *ہاں*"),
      ImportedComment(
        id: "2", parent: "1", author: "Amna: a reader", url: "https://amna.example/", date: "2025-08-24", text: "Thanks"
      ),
    ]
    let (account, _) = try bench.run(ListedReader([work]))
    #expect(
      bench.folder.files(under: "content") == [
        "columns/2025/walk/index.comments.yml", "columns/2025/walk/index.en.md", "columns/2025/walk/index.ur.md",
        "columns/2025/walk/street.svg",
      ])
    #expect(
      try bench.folder.text(of: "content/columns/2025/walk/index.comments.yml") == """
        - id: "1"
          author: علی
          date: 2025-08-23 09:30
          text: "بہت خوب!\\n\\n> *ہاں*"
        - id: "2"
          parent: "1"
          author: "Amna: a reader"
          url: https://amna.example/
          date: 2025-08-24
          text: Thanks

        """)
    #expect(account?.comments == 2)
  }

  @Test func tellsWhichWordsAreMissing() throws {
    let bench = try ImportBench()
    var lost = ImportedWork.pair(1, "a")
    lost.words += " فالتو لفظ لفظ"
    lost.movedWords = [MovedWords("لفظ", to: "marker")]
    var added = ImportedWork.pair(2, "b")
    added.editions[0].blocks.append(ImportedBlock(.paragraph, "Extra.", words: "Extra."))
    var rule = ImportedWork.pair(3, "c")
    rule.words += " ____ — ۔"
    let (account, _) = try bench.run(ListedReader([lost, added, rule]))
    let done = try #require(account)
    #expect(done.words.lost == 2 && done.words.added == 1 && done.words.moved == ["marker": 1])
    #expect(done.told.map(\.source.id) == ["wordpress:1", "wordpress:2"])
    #expect(done.told[0].notes.map(\.text) == ["2 words (‘فالتو’, ‘لفظ’) of the old text not in what was written"])
    #expect(done.words.read + done.words.added == done.words.written + 1 + done.words.lost)
  }

  @Test func countsWordsThatAreLeftOutWithTheirLanguage() throws {
    let bench = try ImportBench()
    var pair = ImportedWork.pair(1, "a")
    pair.words += " فالتو ———"
    pair.movedWords = [MovedWords("———", to: "rule")]
    let urdu = ImportedWork(2, "b", [("ur", "بارش", ["بادل آئے۔"])])
    let (account, _) = try bench.run(ListedReader([pair, urdu])) { $0.leftOutLanguages = ["ur"] }
    let words = try #require(account).words
    #expect(words.read == 13 + 11 + 1 + 3 && words.written == 13 && words.lost == 1)
    #expect(words.moved == ["left out": 11 + 3])
    #expect(account?.told.map(\.notes.count) == [2])
  }

  @Test func leavesOutWhatCannotBeSaid() throws {
    let bench = try ImportBench()
    var work = ImportedWork.pair(1, "a")
    work.date = "0000-00-00"
    work.editions[0].title = " \n"
    work.editions[0].aliases = ["/old/", "/old", "https://elsewhere.example/x", "/a#b"]
    work.words = ""
    let (account, log) = try bench.run(ListedReader([work]))
    #expect(log.diagnostics == [])
    let text = try bench.folder.text(of: "content/columns/a.en.md")
    #expect(text.hasPrefix("---\ntitle: a\ndate: 1970-01-01\ndraft: true\naliases: [/old/]\n"), "\(text)")
    #expect(account?.count(.mended) == 4, "\(account?.told[0].notes.map(\.text) ?? [])")
  }

  @Test func countsEveryItemOnce() throws {
    let bench = try ImportBench()
    var reader = ListedReader([.pair(1, "a"), ImportedWork(2, "b", [("fr", "Le titre", ["Le texte."])])])
    let menu = ImportSource(id: "wordpress:3", title: "", address: "")
    reader.items += [.skipped(menu, reason: "menu entries"), .skipped(menu, reason: "menu entries")]
    reader.items.append(.work(ImportedWork(4, "empty", [])))
    let (account, _) = try bench.run(reader) { $0.leftOutLanguages = ["fr"] }
    let done = try #require(account)
    #expect(done.items == 5 && done.isBalanced)
    #expect(done.skipped == ["menu entries": 2, "without a text": 1, "in a language that is left out": 1])
  }

  @Test func tellsTheFirstOfEachKindAndWritesAll() throws {
    let bench = try ImportBench()
    let works = (1...5).map { number in
      var work = ImportedWork.pair(number, "a-\(number)")
      work.source.title = "ایک بروقت سفارت"
      work.notes = [ImportNote(.deadLink, "‘/old/’ leads nowhere"), ImportNote(.uncertainCut, "there is no marker")]
      return work
    }
    let (account, _) = try bench.run(ListedReader(works))
    let text = AccountText(try #require(account))
    #expect(
      text.short(mostOfAKind: 1) == """
          items     5 read: 5 columns, 0 pages
          files     10 written
          words     120 read, 120 written, none lost
          site.yml  new, with languages en, ur

        To look at:
          uncertain cut  ‘\u{2068}ایک بروقت سفارت\u{2069}’ https://old.example/a-1/
                         there is no marker
                         content/columns/a-1.en.md
          uncertain cut  … and 4 more of this kind
          dead link      ‘\u{2068}ایک بروقت سفارت\u{2069}’ https://old.example/a-1/
                         ‘/old/’ leads nowhere
                         content/columns/a-1.en.md
          dead link      … and 4 more of this kind
          (--report FILE writes them all)

        """, "\(text.short(mostOfAKind: 1))")
    #expect(text.complete.matches(of: /leads nowhere/).count == 5 && !text.complete.contains("more of this kind"))
  }

  @Test func aDryRunTouchesNothing() throws {
    let bench = try ImportBench()
    let (account, _) = try bench.run(ListedReader([.pair(1, "a"), .pair(2, "b")])) { request in
      request.folder += "/new"
      request.isDryRun = true
    }
    #expect(bench.folder.files() == [] && !bench.folder.exists("new"))
    #expect(account?.count(.written) == 4)
    let text = AccountText(try #require(account)).planned
    #expect(text.contains("  to write      content/columns/a.ur.md\n"))
    #expect(
      text.contains(
        """
        A Timely Mission
          https://old.example/a/
          en    A Timely Mission
                The delegation arrived in time.
                It stayed for a week.
          ur    \u{2068}ایک بروقت سفارت\u{2069}
                \u{2068}وفد وقت پر پہنچا۔\u{2069}
                \u{2068}وہ ایک ہفتے ٹھہرا۔\u{2069}
        """), "\(text)")
  }
}
