import Diagnostics
import SiteImport
import Testing
import YAML

private let config = """
  baseURL = "https://example.org/"
  title = "Paish e Nazar"
  defaultContentLanguage = "en"
  timeZone = "Asia/Karachi"
  [languages.en]
  title = "Paish e Nazar"
  [languages.ur]
  title = "پیشِ نَظر"
  """

@Suite struct HugoReaderTests {
  @Test(arguments: [
    ("---\ntitle: A Visit\ndate: 2025-08-22\n---\n\nText.\n", "YAML"),
    ("+++\ntitle = \"A Visit\"\ndate = 2025-08-22\n+++\n\nText.\n", "TOML"),
    ("{\n  \"title\": \"A Visit\",\n  \"date\": \"2025-08-22\"\n}\n\nText.\n", "JSON"),
    ("\u{FEFF}---\r\ntitle: A Visit\r\ndate: 2025-08-22\r\n---\r\n\r\nText.\r\n", "Windows"),
  ])
  func readsFrontMatterInEveryLanguage(text: String, name: String) throws {
    let site = try GeneratorFixture(hugo: ["hugo.toml": config, "content/posts/visit.md": text])
    let work = try #require(site.work("content/posts/visit.md"))
    #expect(work.key == "2025/visit" && work.date == "2025-08-22" && work.kind == .column, "\(name)")
    #expect(work.editions[0].title == "A Visit" && work.editions[0].language == "en")
    #expect(site.text("content/posts/visit.md") == "Text.\n")
    #expect(work.words == "A Visit Text.")
  }

  @Test(arguments: [
    ["content/posts/visit.en.md", "content/posts/visit.ur.md"],
    ["content/posts/visit.md", "content/posts/visit.ur.md"],
    ["content/posts/visit/index.md", "content/posts/visit/index.ur.md"],
    ["content/en/posts/visit.md", "content/ur/posts/visit.md"],
  ])
  func pairsTranslations(paths: [String]) throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config, paths[0]: "---\ntitle: A Visit\ndate: 2025-08-22\ncategories: [Politics]\n---\nText.",
      paths[1]: "---\ntitle: ایک دورہ\ncategories: [سیاست]\n---\nمتن۔",
    ])
    #expect(site.works.map(\.key) == ["2025/visit", "2025/visit"])
    #expect(site.works.map { $0.editions[0].language } == ["en", "ur"])
    #expect(site.works.allSatisfy { $0.kind == .column && $0.categories == ["politics"] })
    #expect(site.site.categories == [ImportedTerm(id: "politics", names: ["en": "Politics", "ur": "سیاست"])])
    #expect(site.site.languages.map(\.code) == ["en", "ur"])
    let address = paths[1].contains("index") ? "/ur/posts/visit/" : "/ur/posts/visit/"
    #expect(site.works[1].editions[0].aliases == [address])
    #expect(site.works[0].editions[0].aliases == ["/posts/visit/"])
  }

  @Test func pairsByTranslationKeyAndFoldersOfLanguages() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.yaml":
        "baseURL: https://example.org\ndefaultContentLanguage: ur\nlanguages:\n  ur: {contentDir: content/urdu}\n  en: {contentDir: content/english}\n",
      "content/urdu/posts/dora.md": "---\ntitle: ایک دورہ\ndate: 2025-08-22\ntranslationKey: visit\n---\nمتن۔",
      "content/english/posts/visit.md": "---\ntitle: A Visit\ndate: 2025-08-22\ntranslationKey: visit\n---\nText.",
    ])
    #expect(Set(site.works.map(\.key)).count == 1)
    #expect(site.work("content/urdu/posts/dora.md")?.editions[0].aliases == ["/posts/dora/"])
    #expect(site.work("content/english/posts/visit.md")?.editions[0].aliases == ["/en/posts/visit/"])
  }

  @Test func keepsWhatMeansNothingBelowParams() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config,
      "content/posts/visit.ur.md": """
      ---
      title: ایک دورہ
      date: 2025-08-22T09:30:00+05:00
      lastmod: 2025-09-01
      weight: 5
      toc: true
      draft: true
      expiryDate: 2027-01-01
      slug: dora
      aliases: [/purana/, dosra]
      summary: |
        پہلی سطر
        دوسری سطر
      params: {mood: calm}
      ---
      متن۔
      """,
    ])
    let work = try #require(site.works.first)
    #expect(work.heldBack == .draft && work.date == "2025-08-22T09:30:00+05:00" && work.lastmod == "2025-09-01")
    #expect(work.params == [.init("weight", .plain("5")), .init("toc", .plain("true")), .init("mood", .text("calm"))])
    #expect(work.editions[0].fields == [.init("expiryDate", .plain("2027-01-01")), .init("slug", .text("dora"))])
    #expect(work.editions[0].summary == "پہلی سطر دوسری سطر")
    #expect(work.editions[0].aliases == ["/ur/posts/dora/", "/purana/", "/ur/purana/", "/ur/posts/dosra"])
    #expect(
      site.notes("content/posts/visit.ur.md")
        == ["weight", "toc"].map {
          "unknown-key: ‘\($0)’ means nothing here and is kept below ‘params’"
        })
  }

  @Test func writesNoPasswordAndHoldsBackWhatHasOne() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config, "content/posts/a.md": "---\ntitle: A\ndate: 2025-01-01\npassword: Qindeel\n---\nText.",
      "content/posts/b.md": "---\ntitle: B\ndate: 2025-01-01\nbuild: {render: never}\n---\nText.",
      "content/posts/c.md": "---\ntitle: ج\ndate: 2025-01-01\npassword: ''\nauthor: {display_name: علی}\n---\nمتن۔",
    ])
    #expect(site.works.map(\.heldBack) == [.password, .draft, nil])
    #expect(site.works.map(\.authors).joined().count == 1)
    #expect(!String(describing: site.works).contains("Qindeel"))
  }

  @Test func takesTheFilesOfBundlesWithEachTranslation() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config,
      "content/posts/visit/index.md": "---\ntitle: A\ndate: 2025-01-01\nimage: river.jpg\n---\n![A](river.jpg)",
      "content/posts/visit/index.ur.md": "---\ntitle: ا\n---\n![ا](river.jpg)",
      "content/posts/visit/river.jpg": "x", "content/posts/visit/data/table.csv": "y",
      "content/posts/_index.md": "---\ntitle: Posts\n---\n", "content/posts/loose.jpg": "z",
      "static/images/lane.jpg": "l",
      "content/posts/other.md": "---\ntitle: O\ndate: 2025-01-01\n---\n![L](/images/lane.jpg)\n",
    ])
    for path in ["content/posts/visit/index.md", "content/posts/visit/index.ur.md"] {
      #expect(site.work(path)?.files.map(\.name) == ["data/table.csv", "river.jpg"])
    }
    #expect(
      site.work("content/posts/visit/index.md")?.editions[0].fields == [
        .init("image", .mapping([.init("src", .text("river.jpg")), .init("alt", .text("A"))]))
      ])
    #expect(site.site.staticFiles.map(\.name) == ["images/lane.jpg"])
    #expect(site.skipped == ["hugo:content/posts/_index.md: a page of a list, without a text of its own"])
    #expect(site.site.itemCount == site.works.count + site.skipped.count)
  }

  @Test func takesNamesOfTermsFromTheirPages() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config,
      "content/posts/a.md": "---\ntitle: A\ndate: 2025-01-01\ncategories: [politics]\nauthor: Amna\n---\nT",
      "content/categories/politics/_index.md": "---\ntitle: Politics\ndescription: On power.\n---\n",
      "content/categories/politics/_index.ur.md": "---\ntitle: سیاست\n---\n",
      "content/docs/_index.md": "---\ntitle: Handbook\n---\nWords of the handbook.\n",
      "content/about.ur.md": "---\ntitle: تعارف\ndate: 2020-01-01\n---\nمتن۔",
    ])
    #expect(
      site.site.categories == [
        ImportedTerm(
          id: "politics", names: ["en": "Politics", "ur": "سیاست"], description: "On power.",
          oldAddresses: ["/categories/politics/", "/ur/categories/politics/"])
      ])
    #expect(site.site.authors.map(\.names) == [["en": "Amna"]])
    #expect(site.work("content/docs/_index.md")?.kind == .page)
    #expect(site.work("content/docs/_index.md")?.editions[0].aliases == ["/docs/"])
    #expect(site.work("content/about.ur.md")?.kind == .page && site.work("content/about.ur.md")?.key == "about")
  }

  @Test(arguments: [
    ("/:year/:month/:slug/", "/2025/08/a-visit/"), ("/:section/:filename/", "/posts/visit/"),
    ("/:year/:title", "/2025/a-visit/"), ("/blog/:slugorfilename/", "/blog/visit/"),
  ])
  func worksOutTheOldAddress(pattern: String, address: String) throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config + "\n[permalinks]\nposts = \"\(pattern)\"\n",
      "content/posts/visit.md": "---\ntitle: A Visit\ndate: 2025-08-22\n---\nText.",
    ])
    #expect(site.works[0].editions[0].aliases == [address])
  }

  /// What follows `Before.` in English and `پہلے۔` in Urdu.
  @Test(arguments: [
    ("{{< figure src=\"a.jpg\" alt=\"A\" caption=\"دریا\" >}}", "![A](a.jpg \"دریا\")"),
    ("{{< figure src=\"a b.jpg\" link=\"/x/\" title=\"T\" >}}", "[![T](<a b.jpg> \"T\")](/x/)"),
    ("{{< youtube dQw4w9WgXcQ >}}", "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
    ("{{< youtube id=\"abc\" autoplay=\"true\" >}}", "<https://www.youtube.com/watch?v=abc>"),
    ("{{< x user=\"a\" id=\"1\" >}}", "<https://x.com/a/status/1>"),
    ("{{< highlight go \"linenos=table\" >}}\nx := `a`\n{{< /highlight >}}", "```go\nx := `a`\n```"),
    ("{{< notice tip >}}\nکچھ **الفاظ**\n{{< /notice >}}", "\nکچھ **الفاظ**"),
    ("{{% notice %}}words{{% /notice %}}", "words"),
    ("{{</* figure src=\"x\" */>}}", "{{< figure src=\"x\" >}}"),
    ("[a]({{< ref \"other.md\" >}})", "[a](other.en.md)"),
    ("[a]({{% relref \"/posts/other#ravi\" %}})", "[a](other.en.md#ravi)"),
    ("[a]({{< ref path=\"other\" lang=\"ur\" >}})", "[a](other.ur.md)"),
    ("[a]({{< relref \"about\" >}})", "[a](../../pages/about.en.md)"),
    (
      "{{< quote author=\"Ghalib\" source=\"Divan\" url=\"https://a.example/\" >}}\nہزاروں خواہشیں\n{{< /quote >}}",
      "> ہزاروں خواہشیں\n>\n> — [Ghalib, Divan](https://a.example/)"
    ),
    ("{{< audio src=\"https://a.example/a.ogg\" caption=\"تقریر\" >}}", "<https://a.example/a.ogg>\n\nتقریر"),
    ("{{< card title=\"A *b*\" link=\"/x/\" class=\"wide\" >}}", "[A \\*b\\*](/x/)"),
    ("{{< photo \"river.jpg\" \"دریا کنارے\" >}}", "![دریا کنارے](river.jpg \"دریا کنارے\")"),
    ("{{< mermaid >}}\ngraph LR\n{{< /mermaid >}}", "```mermaid\ngraph LR\n```"),
    ("{{< math.inline >}}{{ if .x }}<p>{{ end }}{{< /math.inline >}}", ""),
    ("[a](../other/#ravi) and `[a](../other/)`", "[a](other.en.md#ravi) and `[a](../other/)`"),
    ("[a](other.md), [b](/none/)", "[a](other.en.md), [b](/none/)"),
    ("{{< unclosed", "{{< unclosed"),
    ("{{ not one }}", "{{ not one }}"),
    ("{{< param motto >}}", "Read on."),
  ])
  func writesShortcodesInMarkdown(shortcode: String, markdown: String) throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config + "\n[params]\nmotto = \"Read on.\"\n",
      "content/posts/visit.md": "---\ntitle: A\ndate: 2025-01-01\n---\nBefore.\n\n\(shortcode)\n\nAfter.\n",
      "content/posts/visit.ur.md": "---\ntitle: ا\n---\nپہلے۔\n\n\(shortcode)\n\nبعد میں۔\n",
      "content/posts/other.md": "---\ntitle: O\ndate: 2025-01-01\n---\nO.",
      "content/posts/other.ur.md": "---\ntitle: و\n---\nو۔", "content/about.md": "---\ntitle: About\n---\nA.",
      "content/about.ur.md": "---\ntitle: تعارف\n---\nمتن۔",
    ])
    let english = try #require(site.text("content/posts/visit.md"))
    let urdu = try #require(site.text("content/posts/visit.ur.md"))
    let ownLanguage = markdown.replacing(".en.md", with: ".ur.md")
    #expect(english.filter { $0 != "\n" } == "Before.\(markdown)After.".filter { $0 != "\n" })
    #expect(urdu.filter { $0 != "\n" } == "پہلے۔\(ownLanguage)بعد میں۔".filter { $0 != "\n" })
    #expect(!english.contains("\n\n\n\n"))
  }

  @Test func tellsOfShortcodesThatItDoesNotKnow() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config,
      "content/posts/visit.ur.md":
        "---\ntitle: ا\ndate: 2025-01-01\n---\n{{< button text=\"مزید پڑھیے\" class=\"wide\" >}} متن {{< button >}}\n\n{{< ref \"gone.md\" >}}",
    ])
    #expect(
      site.notes("content/posts/visit.ur.md") == [
        "dead-link: ‘ref’ names ‘gone.md’, and no text is found there",
        "shortcode: the shortcode ‘button’ is not known, 2 times: its tag is left out with ‘class’",
      ])
    #expect(site.text("content/posts/visit.ur.md")?.hasPrefix("مزید پڑھیے\n\n متن ") == true)
  }

  @Test func keepsABodyWithoutShortcodesByteForByte() throws {
    let body =
      "    code\n\n*  a\\_b  \n<div>x</div>\n\n| a |\n|---|\n[1]: /x/ \"t\"\n\n<!--more-->\n\nمتن\u{200C}\u{200F} ۔"
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config, "content/posts/visit.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\n\(body)\n\n",
    ])
    #expect(site.text("content/posts/visit.md") == body + "\n")
  }

  @Test func tellsOfArabicLettersWhereNothingSaysTheLanguage() throws {
    let site = try GeneratorFixture(hugo: [
      "config.toml": "baseURL = 'https://example.org/'\n",
      "content/posts/visit.md": "---\ntitle: دورہ\ndate: 2025-01-01\n---\nیہ ایک متن ہے۔",
    ])
    #expect(site.works[0].editions[0].language == "ur")
    #expect(site.works[0].notes.map(\.kind) == [.uncertainLanguage])
    #expect(site.works[0].key == "2025/visit")
  }

  @Test func saysWhereFrontMatterCannotBeReadAndGoesOn() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": config, "content/posts/bad.md": "---\ntitle: \"A\nx: [\n---\nText.",
      "content/posts/good.ur.md": "# سرخی\n\nمتن۔",
    ])
    #expect(site.skipped == ["hugo:content/posts/bad.md: front matter that cannot be read"])
    #expect(site.log.hasErrors)
    #expect(site.works.map { $0.editions[0].title } == ["سرخی"])
    #expect(site.text("content/posts/good.ur.md") == "متن۔\n")
  }

  @Test func refusesAFolderThatIsNoSiteOfHugo() {
    #expect(throws: (any Error).self) { try GeneratorFixture(hugo: ["readme.md": "x"]) }
  }
}
