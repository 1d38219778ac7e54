import Diagnostics
import Languages
import Markup
import Templates
import Testing

/// Text of another language, in each place and in both directions.
@Suite struct LanguageTextTests {
  static let urdu = LanguageText(text: "سی پیک کا سفر", language: .urdu)

  @Test(arguments: [
    ("<h2>{{title}}</h2>", "A Visit", Language.english, Language.english, "<h2>A Visit</h2>"),
    ("<h2>{{title}}</h2>", "ایک سفر", .urdu, .urdu, "<h2>ایک سفر</h2>"),
    ("<h2>{{title}}</h2>", "CPEC کا سفر", .urdu, .urdu, "<h2>CPEC کا سفر</h2>"),
    ("<h2>{{title}}</h2>", "ایک سفر", .urdu, .english, "<h2><bdi lang=\"ur\" dir=\"rtl\">ایک سفر</bdi></h2>"),
    ("<h2>{{title}}</h2>", "A & B", .english, .urdu, "<h2><bdi lang=\"en\" dir=\"ltr\">A &amp; B</bdi></h2>"),
    ("<h2>{{title}}</h2>", "", .english, .urdu, "<h2></h2>"),
    (
      "<h2{{#title.foreign}} lang=\"{{title.lang}}\" dir=\"{{title.dir}}\"{{/title.foreign}}>{{title.text}}</h2>",
      "ایک سفر", .urdu, .english, "<h2 lang=\"ur\" dir=\"rtl\">ایک سفر</h2>"
    ),
    (
      "<h2{{#title.foreign}} lang=\"{{title.lang}}\" dir=\"{{title.dir}}\"{{/title.foreign}}>{{title.text}}</h2>",
      "A Visit", .english, .english, "<h2>A Visit</h2>"
    ),
    ("<b>{{#title}}[{{.}}]{{/title}}</b>", "سفر", .urdu, .english, "<b>[<bdi lang=\"ur\" dir=\"rtl\">سفر</bdi>]</b>"),
  ])
  func isolatesItInElementContent(
    template: String, title: String, language: Language, page: Language, expected: String
  ) {
    let fixture = TemplateFixture(template, page: PageView(title: title, in: language), language: page)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }

  @Test(arguments: [
    ("22 August 2025", Language.english, "22 August 2025"),
    ("۲۲ اگست ۲۰۲۵", .urdu, "۲۲ اگست ۲۰۲۵"),
    ("2025", .urdu, "2025"),
    ("CPEC", .urdu, "<bdi>CPEC</bdi>"),
    ("سی پیک", .english, "<bdi>سی پیک</bdi>"),
    ("café ’“", .english, "café ’“"),
  ])
  func isolatesTextOfUnknownLanguageThatRunsTheOtherWay(date: String, page: Language, expected: String) {
    #expect(TemplateFixture("{{date}}", page: PageView(date: date), language: page).output == expected)
  }

  @Test(arguments: [
    (
      "<title>{{title}} – پیشِ نظر</title>", "CPEC کا سفر", Language.urdu, Language.urdu,
      "<title>\u{200F}CPEC کا سفر – پیشِ نظر</title>"
    ),
    ("<title>\n  {{title}}</title>", "CPEC کا سفر", .urdu, .urdu, "<title>\n  \u{200F}CPEC کا سفر</title>"),
    ("<title>{{title}}</title>", "ایک سفر", .urdu, .urdu, "<title>ایک سفر</title>"),
    ("<title>{{title}}</title>", "A Visit", .english, .english, "<title>A Visit</title>"),
    ("<title>{{title}} – X</title>", "ایک سفر", .urdu, .english, "<title>\u{200E}ایک سفر – X</title>"),
    ("<title>{{title}}</title>", "2025", .urdu, .urdu, "<title>2025</title>"),
    (
      "<title>{{title}} – پیشِ نظر</title>", "CPEC (2)", .urdu, .urdu,
      "<title>\u{200F}\u{2068}CPEC (2)\u{2069} – پیشِ نظر</title>"
    ),
    ("<title>عنوان – {{title}}</title>", "C++", .urdu, .urdu, "<title>عنوان – \u{2068}C++\u{2069}</title>"),
    ("<title>عنوان – {{title}}</title>", "CPEC کا سفر!", .urdu, .urdu, "<title>عنوان – CPEC کا سفر!</title>"),
    ("<meta content=\"{{title}}\">", "CPEC (2)", .urdu, .urdu, "<meta content=\"\u{200F}CPEC (2)\">"),
    ("<title>X – {{title}}</title>", "ایک سفر", .urdu, .english, "<title>X – ایک سفر</title>"),
    ("<title>X – {{title}}</title>", "“ایک سفر”", .urdu, .english, "<title>X – \u{2068}“ایک سفر”\u{2069}</title>"),
    ("<title>X – {{title}}</title>", "سفر 2025", .urdu, .english, "<title>X – \u{2068}سفر 2025\u{2069}</title>"),
    (
      "<title>X – {{title}}</title>", "CPEC کا سفر", .urdu, .english,
      "<title>X – \u{2068}\u{200F}CPEC کا سفر\u{2069}</title>"
    ),
    ("<title>X – {{title}}</title>", "نظرِ", .urdu, .english, "<title>X – نظرِ</title>"),
    ("<title>{{title}}</title>", "\u{202E}CPEC\u{202C} کا\u{1}", .urdu, .urdu, "<title>\u{200F}CPEC کا</title>"),
    ("<title>سفر – {{title}}</title>", "U.S.", .english, .urdu, "<title>سفر – \u{2068}U.S.\u{2069}</title>"),
    ("<title>سفر – {{title}}</title>", "The Visit", .english, .urdu, "<title>سفر – The Visit</title>"),
    ("<title>{{date}}{{title}}</title>", "CPEC کا سفر", .urdu, .urdu, "<title>۲۲ اگستCPEC کا سفر</title>"),
    (
      "<title>{{#partner}}{{partner}} {{/partner}}{{title}}</title>", "CPEC کا", .urdu, .urdu,
      "<title>\u{200F}CPEC کا</title>"
    ),
    ("<img alt=\"{{title}}\">", "CPEC کا سفر", .urdu, .urdu, "<img alt=\"\u{200F}CPEC کا سفر\">"),
    ("<nav aria-label='{{title}}'>", "ایک سفر", .urdu, .english, "<nav aria-label='\u{200E}ایک سفر'>"),
    (
      "<meta property=\"og:title\" content=\"{{title}}\">", "CPEC کا", .urdu, .urdu,
      "<meta property=\"og:title\" content=\"\u{200F}CPEC کا\">"
    ),
    (
      "<p data-title=\"{{title}}\" id=\"{{title}}\">", "CPEC کا", .urdu, .urdu,
      "<p data-title=\"CPEC کا\" id=\"CPEC کا\">"
    ),
    (
      "<h2 title=\"{{title.text}}\" lang=\"{{title.lang}}\">", "A Visit", .english, .urdu,
      "<h2 title=\"A Visit\" lang=\"en\">"
    ),
    ("<textarea>{{title}}</textarea>", "CPEC کا", .urdu, .urdu, "<textarea>CPEC کا</textarea>"),
  ])
  func marksItInPlainText(template: String, title: String, language: Language, page: Language, expected: String) {
    let fixture = TemplateFixture(
      template, page: PageView(title: title, in: language, date: "۲۲ اگست"), language: page)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }

  @Test(arguments: [
    ("<img alt=\"{{date}}\">", "<img alt=\"\u{200F}CPEC 2025\">"),
    ("<meta content=\"{{date}}\">", "<meta content=\"CPEC 2025\">"),
    ("<time datetime=\"{{date}}\">", "<time datetime=\"CPEC 2025\">"),
    ("<title>{{date}}</title>", "<title>\u{200F}\u{2068}CPEC 2025\u{2069}</title>"),
  ])
  func marksTextOfUnknownLanguageOnlyWherePeopleReadIt(template: String, expected: String) {
    #expect(TemplateFixture(template, page: PageView(date: "CPEC 2025"), language: .urdu).output == expected)
  }

  @Test(arguments: [
    ("<h2>{{title}}</h2>", "<h2><bdi lang=\"ur\" dir=\"rtl\">[ur: C++ زبان]</bdi></h2>"),
    ("<h2 lang=\"{{title.lang}}\">{{title.text}}</h2>", "<h2 lang=\"ur\">[ur: C++ زبان]</h2>"),
    (
      "<a title=\"{{title.text}}\" href=\"?q={{title.text}}\">x</a>",
      "<a title=\"C++ زبان\" href=\"?q=C%2B%2B%20%D8%B2%D8%A8%D8%A7%D9%86\">x</a>"
    ),
    ("<textarea>{{title.text}}{{title}}</textarea>", "<textarea>C++ زبانC++ زبان</textarea>"),
  ])
  func tagsRunsOfAnotherScriptInElementContentAlone(template: String, expected: String) {
    let fixture = TemplateFixture(
      template, page: PageView(title: "C++ زبان", in: .urdu),
      writeText: { text, language, output in output.append("[\(language.code): \(text)]") })
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }
}
