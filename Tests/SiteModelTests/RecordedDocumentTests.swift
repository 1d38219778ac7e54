import Diagnostics
import Languages
import Markdown
import Markup
import Records
import SiteModel
import SitegenTesting
import Testing
import YAML

/// What a later build reads in place of a file that has not changed.
@Suite struct RecordedDocumentTests {
  @Test(arguments: ReferenceTables.frontMatter.sections)
  func readsEveryKeyOfFrontMatterAsItWasWritten(section: ReferenceTables.Section) {
    for row in section.rows {
      let front = readFrontMatter(section.sample(row)).value
      #expect(properties(of: recorded(front)) == properties(of: front), "\(section.sample(row))")
    }
  }

  /// What no key of the reference sets, no record could lose unseen: these tell of faults, and what has one is not kept.
  @Test func givesEveryPropertyOfFrontMatterAValueByAKey() {
    let samples = ReferenceTables.frontMatter.sections.flatMap { section in section.rows.map(section.sample) }
    let blank = properties(of: FrontMatter())
    let given = (samples + ["---\ntitle: دریا\ndate:\n---\n"]).flatMap { text in
      properties(of: readFrontMatter(text).value).filter { blank[$0.key] != $0.value }.keys
    }
    #expect(Set(blank.keys).subtracting(given) == ["emptyTitle", "unreadKeys", "isUnreadable"])
  }

  @Test func readsTheFrontMatterOfAnUrduColumnAsItWasWritten() {
    let front = readFrontMatter(
      """
      ---
      title: دریا جو جگہ بدلتا ہے
      date:
      tags: [دریا، پانی]
      image: {src: /images/راوی.jpg, alt: شام میں راوی}
      publishedIn: {name: روزنامہ, date: ۲۰۲۵-۰۸-۲۰, page: ۱۱}
      corrections: [{date: 2025-09-03, text: چناب مراد تھا۔}, {date: 2025-09-04, text: راوی نہیں۔}]
      params: {mood: [پرسکون, {دن: جمعہ}]}
      ---
      """
    ).value
    #expect(front.emptyDate?.value == "date" && front.corrections?.count == 2)
    #expect(properties(of: recorded(front)) == properties(of: front))
  }

  @Test func readsAnArticleAsItWasWritten() {
    var record = ArticleRecord()
    record.key.add("key")
    record.destinations.add("destinations")
    record.hasBrokenLinks = true
    record.body = body
    record.searchRecord = [1, 2, 3]
    record.readingMinutes = 3
    record.summary = "دریا کا خلاصہ"
    record.textFingerprint = 0x5F1C_2AB9
    record.fingerprint.add("html")
    record.log.report(
      .warning, .brokenLink, at: Location(path: "a.ur.md", line: 2, column: 3, excerpt: "[ربط](b.md)"), "ربط",
      help: "x", related: [Location(path: "b.md")])
    expectWholeRecord(of: record)
    expectWholeRecord(of: record.body)
    for heading in body.outline { expectWholeRecord(of: heading) }
    for link in body.links { expectWholeRecord(of: link) }
    for image in body.images { expectWholeRecord(of: image) }
    expectWholeRecord(of: WordCount(latin: 1, arabic: 2, other: 3))
  }

  private var body: BodyFacts {
    var body = BodyFacts()
    body.outline = [MarkdownBody.Heading(level: 2, id: "پل", text: "پل", html: Array("<b>پل</b>".utf8), line: 4)]
    body.wordCount = WordCount(latin: 1, arabic: 2, other: 3)
    body.links = [MarkdownBody.Link(destination: "b.ur.md", line: 7, offset: 30)]
    body.images = [MarkdownBody.Image(destination: "راوی.jpg", alternativeText: "راوی", line: 8, offset: 60)]
    body.fragments = ["پل", "fn-1"]
    body.blocks = [
      MarkdownBody.Block(kind: .heading, range: 0..<9, level: 2, line: 4),
      MarkdownBody.Block(kind: .couplets, range: 9..<20, line: 6),
    ]
    body.embedded = [EmbeddedAddress(.frame, "https://film.example/1")]
    body.hasPlayers = true
    return body
  }
}
