import Diagnostics
import Languages
import Templates
import Testing

/// The texts of a theme's user interface.
@Suite struct StringTests {
  static let urdu = StringTable([
    "readMore": .text(StringTable.Text("مزید پڑھیے", at: at(1))),
    "published": .text(StringTable.Text("{date} کو شائع ہوا", at: at(2))),
    "inCategory": .text(StringTable.Text("زمرہ: {category.name}", at: at(3))),
    "words": .plural(
      [.one: StringTable.Text("ایک لفظ", at: at(4))], other: StringTable.Text("{words} الفاظ", at: at(5)), count: nil),
    "tags": .plural(
      [.one: StringTable.Text("موضوع", at: at(6))], other: StringTable.Text("موضوعات", at: at(7)), count: "tags.count"),
    "braces": .text(StringTable.Text("{{ & }}", at: at(8))),
    "rss": .text(StringTable.Text("RSS فیڈ", at: at(9))),
    "lost": .text(StringTable.Text("{dat} کو", at: at(10))),
    "broken": .text(StringTable.Text("{date کو", at: at(11))),
    "noNumber": .plural(
      [.one: StringTable.Text("a", at: at(12))], other: StringTable.Text("{date}", at: at(13)), count: nil),
    "search.placeholder": .text(StringTable.Text("تلاش", at: at(14))),
  ])

  static func at(_ line: Int) -> Location { Location(path: "strings/ur.yml", line: line) }

  static func urduDigits(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(String(number).unicodeScalars.map { Unicode.Scalar(0x6F0 + $0.value - 0x30) ?? $0 }))
  }

  @Test(arguments: [
    ("<a>{{t.readMore}}</a>", "<a>مزید پڑھیے</a>"),
    ("{{t.published}}", "۲۲ اگست کو شائع ہوا"),
    ("{{t.inCategory}}", "زمرہ: <bdi lang=\"en\" dir=\"ltr\">Politics</bdi>"),
    ("<p title=\"{{t.inCategory}}\">", "<p title=\"زمرہ: Politics\">"),
    ("{{t.words}} ({{words}})", "۹۰۴ الفاظ (۹۰۴)"),
    ("<p data-words=\"{{words}}\" title=\"{{words}}\">", "<p data-words=\"904\" title=\"۹۰۴\">"),
    ("{{t.tags}}", "موضوعات"),
    ("{{t.braces}}", "{ &amp; }"),
    ("<a aria-label=\"{{t.rss}}\">{{t.rss}}", "<a aria-label=\"\u{200F}RSS فیڈ\">RSS فیڈ"),
    ("<a aria-label=\"{{words}} {{t.rss}}\">", "<a aria-label=\"۹۰۴ RSS فیڈ\">"),
    ("<input placeholder=\"{{t.search.placeholder}}\">", "<input placeholder=\"تلاش\">"),
    ("<a href=\"/?q={{t.readMore}}\">", "<a href=\"/?q=%D9%85%D8%B2%DB%8C%D8%AF%20%D9%BE%DA%91%DA%BE%DB%8C%DB%92\">"),
    ("{{#categories}}{{t.words}}{{/categories}}|", "|"),
  ])
  func writesUrduTexts(template: String, expected: String) {
    let fixture = TemplateFixture(
      template, page: PageView(date: "۲۲ اگست"), language: .urdu, strings: Self.urdu, formatNumber: Self.urduDigits)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }

  @Test func choosesTheSingularForOne() {
    let fixture = TemplateFixture(
      "{{t.words}}, {{t.tags}}", page: PageView(words: 1, tags: ["پانی"]), language: .urdu, strings: Self.urdu)
    #expect(fixture.output == "ایک لفظ, موضوع")
  }

  @Test(arguments: [
    (0, "لا أعمدة"), (1, "عمود واحد"), (2, "عمودان"), (3, "3 أعمدة"), (11, "11 عمودًا"), (100, "100 عمود"),
    (103, "103 أعمدة"),
  ])
  func choosesAmongAllFormsOfArabic(count: Int, expected: String) {
    let forms: [PluralCategory: StringTable.Text] = [
      .zero: .init("لا أعمدة"), .one: .init("عمود واحد"), .two: .init("عمودان"), .few: .init("{words} أعمدة"),
      .many: .init("{words} عمودًا"),
    ]
    let strings = StringTable(["words": .plural(forms, other: .init("{words} عمود"), count: nil)])
    let page = PageView(words: count)
    let arabic = Language(code: "ar")
    let fixture = TemplateFixture("<b>{{t.words}}</b>{{words}}", page: page, language: arabic, strings: strings)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == "<b>\(expected)</b>\(count)")
  }

  @Test(arguments: [
    ("<h2>{{t.read}}</h2>", "<h2><bdi lang=\"en\" dir=\"ltr\">Read &amp; go</bdi></h2>"),
    ("<a title=\"{{t.read}}\">", "<a title=\"\u{200F}Read &amp; go\">"),
    ("<title>{{t.read}}</title>", "<title>\u{200F}Read &amp; go</title>"),
    (
      "{{t.dated}}",
      "<bdi lang=\"en\" dir=\"ltr\">On <bdi lang=\"ur\" dir=\"rtl\">۲۲ اگست</bdi>: 2 words, Read &amp; go</bdi>"
    ),
    ("1{{t.separator}}2", "1, 2"),
  ])
  func saysThatATextIsNotInThePagesLanguage(template: String, expected: String) {
    let strings = StringTable(
      [
        "read": .text(StringTable.Text("Read & go")), "separator": .text(StringTable.Text(", ")),
        "dated": .text(StringTable.Text("On {date}: {t.words}, {t.read}")),
        "words": .plural([.one: .init("{words} word")], other: .init("{words} words"), count: nil),
      ], language: .english)
    let fixture = TemplateFixture(
      template, page: PageView(date: "۲۲ اگست", words: 2), language: .urdu, strings: strings)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }

  @Test func choosesAFormByTheRuleOfTheTextsLanguage() {
    let strings = StringTable(
      ["words": .plural([.one: .init("{words} word")], other: .init("{words} words"), count: nil)], language: .english)
    let arabic = Language(code: "ar")
    let fixture = TemplateFixture(
      "<p title=\"{{t.words}}\">", page: PageView(words: 2), language: arabic, strings: strings)
    #expect(fixture.output == "<p title=\"2 words\">")
  }

  @Test func reportsAnUnknownKey() {
    let fixture = TemplateFixture("<p>{{t.1️⃣raedMore}}</p>", language: .urdu, strings: Self.urdu)
    fixture.expect([(.unknownString, "1️⃣")])
    #expect(fixture.diagnostics.map(\.help) == ["did you mean ‘readMore’?"])
  }

  @Test(arguments: [
    ("lost", DiagnosticID.unknownName, 10), ("broken", .templateSyntax, 11), ("noNumber", .wrongKind, 13),
  ])
  func reportsAFaultOfATextInItsFile(key: String, id: DiagnosticID, line: Int) {
    let fixture = TemplateFixture("<p>{{t.\(key)}}</p>", language: .urdu, strings: Self.urdu)
    #expect(fixture.diagnostics.map(\.id) == [id])
    #expect(fixture.diagnostics.map(\.location) == [Self.at(line)])
    #expect(fixture.diagnostics.map { $0.related.map(\.description) } == [["page:1:6"]])
  }

  @Test(arguments: [
    ("self", "the text ‘self’ names itself", 20), ("one", "the texts ‘one’ → ‘two’ → ‘one’ name each other", 22),
    ("plural", "the text ‘plural’ names itself", 24),
  ])
  func reportsTextsThatNameEachOther(key: String, message: String, line: Int) {
    let strings = StringTable([
      "self": .text(StringTable.Text("گھر {t.self}", at: Self.at(20))),
      "one": .text(StringTable.Text("ایک {t.two}", at: Self.at(21))),
      "two": .text(StringTable.Text("دو {t.one}", at: Self.at(22))),
      "plural": .plural(
        [.one: StringTable.Text("{words}", at: Self.at(23))],
        other: StringTable.Text("{words} {t.plural}", at: Self.at(24)),
        count: nil),
    ])
    let fixture = TemplateFixture("<p>{{t.\(key)}}</p>", language: .urdu, strings: strings)
    #expect(fixture.diagnostics.map(\.message) == [message])
    #expect(fixture.diagnostics.map(\.location) == [Self.at(line)])
    #expect(fixture.diagnostics.first?.help?.hasPrefix("write the words out in place of ‘{t.") == true)
  }

  @Test func endsWhereTextsDoubleWithoutEnd() {
    var entries: [String: StringTable.Entry] = ["s0": .text(StringTable.Text("پانی"))]
    for number in 1...19 {
      let inner = "{t.s\(number - 1)}"
      entries["s\(number)"] = .text(StringTable.Text(inner + inner, at: Self.at(number)))
    }
    entries["long"] = .text(StringTable.Text(String(repeating: "پانی ", count: 100_000)))
    entries["longs"] = .text(StringTable.Text(String(repeating: "{t.long}", count: 1000), at: Self.at(99)))
    for (key, message) in [
      ("s19", "the page is put together from more than 20000 partials, blocks and texts"),
      ("longs", "the page is put together from more than 20 MB of the theme's own text"),
    ] {
      let fixture = TemplateFixture("<p>{{t.\(key)}}</p>", language: .urdu, strings: StringTable(entries))
      #expect(Set(fixture.diagnostics.map(\.message)) == [message])
      #expect(fixture.diagnostics.first?.location?.path == "strings/ur.yml")
    }
  }

  @Test func putsTextsIntoTexts() {
    let strings = StringTable([
      "menu.home": .text(StringTable.Text("سرورق")),
      "back": .text(StringTable.Text("{t.menu.home} پر واپس، {t.menu.home}")),
    ])
    let fixture = TemplateFixture("<p>{{t.back}}</p>", language: .urdu, strings: strings)
    #expect(fixture.output == "<p>سرورق پر واپس، سرورق</p>")
  }

  @Test func refusesATextInATag() {
    TemplateFixture("<p title=\"{{t.readMore}}\" {{1️⃣t.readMore}}>", language: .urdu, strings: Self.urdu)
      .expect([(.unsafePlace, "1️⃣")])
  }

  @Test func refusesATextAtTheStartOfAnAddress() {
    TemplateFixture("<a href=\"{{1️⃣t.readMore}}\">", language: .urdu, strings: Self.urdu)
      .expect([(.unsafePlace, "1️⃣")])
  }

  @Test func readsTAsANameWithoutStrings() {
    TemplateFixture("{{1️⃣t.readMore}}").expect([(.unknownName, "1️⃣")])
  }
}

@Suite struct SchemaTests {
  @Test func describesItsNamesInATable() {
    #expect(
      markdownTable(of: CategoryView.schema) == """
        | name | kind | meaning |
        | --- | --- | --- |
        | `name` | text with its language | its name |
        | `url` | address | its address |
        | `children` | list of category | the categories below it |

        """)
  }
}
