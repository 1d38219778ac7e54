import Diagnostics
import SiteImport
import SitegenTesting
import Testing
import YAML

/// Who wrote: accounts, bylines in two languages, lines about authors.
@Suite struct WordPressAuthorTests {
  private typealias Sample = SampleExport

  private static let english = """
    <p>The delegation arrived in Beijing on Monday morning and it stayed for a week.</p>
    <p>It was the first visit of its kind in the last ten years.</p>
    """
  private static let urdu = """
    <p>وفد پیر کی صبح بیجنگ پہنچا اور ایک ہفتے تک وہاں ٹھہرا رہا۔</p>
    <p>یہ پچھلے دس برسوں میں اپنی نوعیت کا پہلا دورہ تھا۔</p>
    """
  private static let bio = "The writer is a columnist and an educator based in Lahore."
  private static let urduBio = "مصنف ایک کالم نگار اور معلم ہیں جو لاہور میں رہتے ہیں۔"

  /// A column in two languages, signed in both.
  private static func signed(
    _ name: String = "Hassaan Ahmad Awan", _ urduName: String = "حسان احمد اعوان", bio: String = bio,
    urduBio: String = urduBio
  ) -> String {
    """
    <p><strong>By \(name)</strong></p>
    \(english)
    <p>\(bio)</p>
    <p><strong>Urdu Version of the Column:</strong></p>
    <h2>ایک بروقت سفارت</h2>
    <p>تحریر: \(urduName)</p>
    \(urdu)
    <p>\(urduBio)</p>
    """
  }

  private static func account(_ number: Int, _ login: String, _ name: String) -> String {
    "<wp:author><wp:author_id>\(number)</wp:author_id><wp:author_login><![CDATA[\(login)]]></wp:author_login>"
      + "<wp:author_display_name><![CDATA[\(name)]]></wp:author_display_name></wp:author>"
  }

  private static let hassaan = account(2, "hassaan", "Hassaan Ahmad Awan")
  private static let sana = account(3, "sana", "Sana Tariq")

  @Test func takesTwoBylinesOfOnePostForOnePersonInTwoLanguages() throws {
    let read = try ReadSample(
      Sample(Sample.item(1, content: Self.signed(), creator: "hassaan"), channel: Self.hassaan))
    #expect(
      read.site.authors == [
        ImportedAuthor(
          id: "hassaan-ahmad-awan", names: ["en": "Hassaan Ahmad Awan", "ur": "حسان احمد اعوان"],
          bios: ["en": Self.bio, "ur": Self.urduBio], oldAddresses: ["/author/hassaan/", "/?author=2"])
      ])
    let work = try #require(read.work(1))
    #expect(work.authors == ["hassaan-ahmad-awan"])
    #expect(work.editions.map(\.language) == ["en", "ur"])
    #expect(work.editions.allSatisfy { $0.fields.isEmpty } && !work.params.contains { $0.key == "bio" })
    #expect(work.movedWords.filter { $0.place == "bio" }.map(\.words) == [Self.bio, Self.urduBio])
  }

  @Test func knowsThePersonByEitherNameAlone() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: Self.signed(), creator: "hassaan"),
        Sample.item(2, "صرف اردو", content: "<p>تحریر: حسان احمد اعوان</p>" + Self.urdu, creator: "hassaan"),
        Sample.item(3, content: "<p>By Hassaan Ahmad Awan</p>" + Self.english, creator: "hassaan"),
        Sample.item(4, content: Self.english, creator: "hassaan"), channel: Self.hassaan))
    #expect(read.site.authors.map(\.id) == ["hassaan-ahmad-awan"])
    #expect(read.works.map(\.authors) == Array(repeating: ["hassaan-ahmad-awan"], count: 4))
  }

  @Test func namesWhoSignedAndNotWhoSavedTheText() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: Self.signed(), creator: "sana"),
        Sample.item(2, content: Self.english, creator: "sana"), channel: Self.hassaan + Self.sana))
    #expect(read.site.authors.map(\.id) == ["sana-tariq", "hassaan-ahmad-awan"])
    #expect(read.site.authors.map(\.oldAddresses) == [["/author/sana/", "/?author=3"], []])
    #expect(read.works.map(\.authors) == [["hassaan-ahmad-awan"], ["sana-tariq"]])
  }

  /// Whose account it was that only saved the texts of another leads to that one.
  @Test func leadsTheAddressOfAnAccountWithoutTextsToWhoSigned() throws {
    let read = try ReadSample(
      Sample(Sample.item(1, content: Self.signed(), creator: "sana"), channel: Self.sana))
    #expect(read.site.authors.map(\.id) == ["hassaan-ahmad-awan"])
    #expect(read.site.authors.map(\.oldAddresses) == [["/author/sana/", "/?author=3"]])
  }

  @Test func makesNoTwoPeopleOneByALeftBehindByline() throws {
    let other = { (id: Int) in
      Sample.item(id, content: Self.signed("Sana Tariq", "ثنا طارق", bio: "Rain fell.", urduBio: "بارش ہوئی۔"))
    }
    let own = { (id: Int) in Sample.item(id, content: Self.signed()) }
    let read = try ReadSample(
      Sample(own(1), own(2), other(3), other(4), Sample.item(5, content: Self.signed("Sana Tariq", "حسان احمد اعوان"))))
    #expect(
      read.site.authors.map(\.names) == [
        ["en": "Sana Tariq", "ur": "ثنا طارق"], ["en": "Hassaan Ahmad Awan", "ur": "حسان احمد اعوان"],
      ])
    #expect(read.work(5)?.authors == ["sana-tariq", "hassaan-ahmad-awan"])
  }

  @Test func joinsTheBylinesOfTranslations() throws {
    let more = { (code: String) in
      Sample.term("language", code, code) + Sample.term("post_translations", "pll_1", "pll_1")
    }
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: "<p>By Hassaan Ahmad Awan</p>" + Self.english, more: more("en")),
        Sample.item(2, "سفارت", content: "<p>تحریر: حسان احمد اعوان</p>" + Self.urdu, more: more("ur"))))
    #expect(read.site.authors.map(\.names) == [["en": "Hassaan Ahmad Awan", "ur": "حسان احمد اعوان"]])
  }

  @Test(arguments: [
    ("The author is dead, said Barthes of a page.", false), ("The writer is in every line of it.", false),
    ("The author is based in Multan and fond of rivers.", true),
    ("The author is former vice chancellor of Multan.", true),
    ("The author is often read as a columnist.", true),
  ])
  func takesForABioWhatIsSaidOfAPerson(line: String, isBio: Bool) throws {
    let read = try ReadSample(Sample(Sample.item(1, content: Self.signed(bio: line))))
    #expect((read.site.authors.first?.bios["en"] == line) == isBio)
    #expect(read.work(1)?.editions.first { $0.language == "en" }?.blocks.last?.markdown.contains(line) == !isBio)
  }

  @Test func leavesWhatMostTextsDoNotSayOfAnAuthorInTheText() throws {
    let old = "The writer is a student of history <em>in Multan</em>."
    let oldUrdu = "مصنف ایک طالب علم اور شاعر ہیں جو ملتان میں رہتے ہیں۔"
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: Self.signed(bio: old, urduBio: oldUrdu)), Sample.item(2, content: Self.signed()),
        Sample.item(3, content: Self.signed())))
    #expect(read.site.authors.map(\.bios) == [["en": Self.bio, "ur": Self.urduBio]])
    let work = try #require(read.work(1))
    #expect(
      work.editions.map { $0.blocks.last?.markdown } == ["The writer is a student of history *in Multan*.", oldUrdu])
    #expect(!work.movedWords.contains { $0.place == "bio" })
    #expect(read.work(2)?.editions.map { $0.blocks.count } == [2, 2])
  }

  @Test(arguments: [
    ("Sana_T.Khan", "/author/sana_t-khan/"), ("sana tariq", "/author/sana-tariq/"), ("sana--t.", "/author/sana-t/"),
  ])
  func keepsTheAddressThatWordPressMadeOfALogin(_ login: String, _ address: String) throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: Self.english, creator: login), channel: Self.account(3, login, "Sana Tariq")))
    #expect(read.site.authors.first?.oldAddresses.first == address)
  }

  @Test func buildsWithoutAMessage() throws {
    let bench = try ImportBench()
    let export = Sample(
      Sample.item(
        1, "A Timely Mission", slug: "timely", content: Self.signed(), creator: "sana",
        more: Sample.term("category", "politics", "Politics") + Sample.meta("_wp_old_slug", "first-name")
          + Sample.meta("_wp_old_slug", "%d9%be%d9%84")),
      Sample.item(
        2, "Rain", content: Self.english, creator: "sana",
        more: Sample.term("category", "uncategorized", "Uncategorized")), channel: Self.hassaan + Self.sana)
    try bench.folder.write(export.text, to: "export.xml")
    var reader = WordPressReader(files: [bench.folder.path + "/export.xml"])
    var log = DiagnosticLog()
    _ = try runImport(&reader, ImportRequest(folder: bench.folder.path), log: &log)
    #expect(log.diagnostics == [])
    let front = try bench.folder.text(of: "content/columns/2025/timely.en.md")
    #expect(front.contains("\nauthor: hassaan-ahmad-awan\n") && !front.contains("bio"))
    #expect(try !bench.folder.text(of: "content/columns/2025/timely.ur.md").contains("author"))
    let site = try SiteFixture(copying: bench.folder.path)
    #expect(TerminalReport().text(site.diagnostics) == "")
    let redirects = try site.output("_redirects")
    for row in [
      "/feed/ /en/rss.xml", "/feed/atom/ /en/feed.xml", "/category/politics/feed/ /en/categories/politics/rss.xml",
      "/category/uncategorized/ /en/columns/", "/author/sana/ /en/authors/sana-tariq/",
      "/author/sana/feed/ /en/authors/sana-tariq/rss.xml", "/2025/08/22/first-name/ /en/columns/timely/",
    ] { #expect(redirects.contains("\n" + row), "\(row) is not in \(redirects)") }
    #expect(site.outputPaths.contains("2025/08/22/پل/index.html"))
    #expect(!redirects.contains("/comments/feed"))
  }

  @Test func answersTheNamesThatAddressesHadBefore() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(
          1, slug: "visit",
          more: Sample.meta("_wp_old_slug", "journey") + Sample.meta("_wp_old_slug", "%d8%b3%d9%81%d8%b1")
            + Sample.meta("_wp_old_slug", "post-name-2")),
        Sample.item(2, content: "See <a href=\"/2025/08/22/journey/\">the English one</a>.")))
    #expect(
      read.work(1)?.editions[0].aliases == ["/2025/08/22/visit/", "/?p=1", "/2025/08/22/journey/", "/2025/08/22/سفر/"])
    #expect(read.work(2)?.markdown() == "See [the English one](visit.md).\n")
  }
}
