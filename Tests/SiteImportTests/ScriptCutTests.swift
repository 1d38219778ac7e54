import SiteImport
import Testing

@Suite struct ScriptCutTests {
  private let english = Canal.paragraphs(Canal.english)
  private let urdu = Canal.paragraphs(Canal.urdu)

  @Test func cutsWhereScriptChanges() {
    for (html, languages) in [(english + urdu, ["en", "ur"]), (urdu + "<hr>" + english, ["ur", "en"])] {
      let text = split(html)
      #expect(text.languages == languages)
      #expect(text.grounds == [.script])
      #expect(text.cuts.allSatisfy { $0.doubt == nil })
      #expect(Set(text.bodies) == Set([Canal.english, Canal.urdu].map { $0.joined(separator: "\n") }))
    }
  }

  @Test func cutsWithinParagraphWhereLinesChangeScript() {
    let text = split("<p>\(Canal.english.joined(separator: "<br>"))<br>\(Canal.urdu.joined(separator: "<br>"))</p>")
    #expect(text.languages == ["en", "ur"])
    #expect(
      text.parts.map { $0.blocks.map(\.markdown) }
        == [Canal.english, Canal.urdu].map { [$0.joined(separator: "\\\n")] })
  }

  @Test func cutsThreeLanguagesWithoutMarkers() {
    for (third, code) in [(Canal.persian, "fa"), (Canal.arabic, "ar")] {
      let text = split(english + urdu + Canal.paragraphs(third))
      #expect(text.languages == ["en", "ur", code])
      #expect(text.bodies == [Canal.english, Canal.urdu, third].map { $0.joined(separator: "\n") })
      // Two languages in one script are told apart by words alone.
      #expect(text.cuts.map { $0.doubt == nil } == [true, false])
    }
  }

  @Test func tellsOfCutBetweenUnequalTexts() throws {
    let text = split(english + "<p>\(Canal.urdu[1])</p>")
    #expect(text.languages == ["en", "ur"])
    #expect(text.cuts.first?.doubt == "no line says so, and the Urdu has 20 words to 65 of the longer text")
  }

  @Test func tellsOfBothPlacesWhereLanguagesTakeTurns() throws {
    let turns = [Canal.english[0], Canal.urdu[1], Canal.english[1], Canal.urdu[0]]
    let text = split(Canal.paragraphs(turns))
    let told = (text.cuts.compactMap(\.doubt) + text.doubts).joined(separator: " ")
    #expect(told.contains("take turns"))
    #expect(text.parts.count == 1 || told.contains(String(Canal.urdu[1].prefix(40))))
  }

  @Test(arguments: [
    // A couplet, at the end and in the midst; a verse of the Quran; a line in English under an Urdu text.
    Canal.paragraphs(Canal.english) + "<p>نہر کو سب یاد ہے جو ہم نے بھلایا<br>پانی نے ہر ایک عکس دل میں بسایا</p>",
    Canal.paragraphs(Canal.english)
      + "<blockquote><p>نہر کو سب یاد ہے جو ہم نے بھلایا<br>پانی نے ہر ایک عکس دل میں بسایا</p></blockquote><p>So he wrote.</p>",
    "<p>وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ</p>" + Canal.paragraphs(Canal.urdu),
    Canal.paragraphs(Canal.urdu) + "<p>Sana Malik is a columnist and teacher who writes on rivers and cities.</p>",
    Canal.paragraphs(Canal.urdu) + "<p>sana@example.org</p>", "<p>By Sana Malik</p>" + Canal.paragraphs(Canal.urdu),
    // A glossary.
    Canal.paragraphs(Canal.english) + "<ul><li>canal: نہر</li><li>water: پانی</li><li>tree: درخت</li></ul>",
    "<table><tr><td>canal</td><td>نہر</td></tr><tr><td>water</td><td>پانی</td></tr></table>",
  ])
  func keepsQuotationsAndLastLines(html: String) {
    let text = split(html)
    #expect(text.parts.count == 1)
    #expect(text.cuts.isEmpty)
  }

  @Test func keepsTextInOneLanguageAsItIs() {
    for (html, language) in [(english, "en"), (urdu, "ur")] {
      let text = split(html)
      #expect(text.languages == [language])
      #expect(text.isSure && text.moved.isEmpty)
      #expect(text.parts[0].blocks == markdown(fromHTML: Array(html.utf8)).blocks)
    }
  }

  @Test func tellsOfTextsThatTakeTurns() {
    let html = zip(Canal.english, Canal.urdu).map { "<p>\($0)</p><p>\($1)</p>" }.joined()
    let text = split(html)
    #expect(text.parts.count == 1)
    #expect(text.parts[0].blocks == markdown(fromHTML: Array(html.utf8)).blocks)
    #expect(text.doubts.count == 1 && text.doubts[0].contains("take turns"))
  }

  /// English, Urdu, English, Urdu, each of several paragraphs: every place at which the language changes is named.
  @Test(arguments: [1, 2, 3])
  func namesAllPlacesWhereStretchesTakeTurns(length: Int) {
    let long = [Canal.english, Canal.urdu].map { Array(repeating: $0, count: length).flatMap(\.self) }
    for stretches in [long, long.reversed()] {
      let html = (stretches + stretches).map { Canal.paragraphs($0) }.joined()
      let text = split(html)
      let told = (text.cuts.compactMap(\.doubt) + text.doubts).joined(separator: " ")
      #expect(!text.isSure && told.contains("take turns"), "\(length): \(told)")
      #expect(text.words == split(html, expected: []).words)
    }
  }

  @Test func tellsOfLongQuotationThatStays() {
    let html =
      Canal.paragraphs(Array(repeating: Canal.english, count: 5).joined()) + "<p>\(Canal.urdu[0])</p>"
    let text = split(html)
    #expect(text.parts.count == 1)
    #expect(text.doubts == ["it holds 39 words of Urdu, too few beside 325 to be an edition; they stay in the text"])
  }

  @Test func keepsPictureAndCodeWithTheTextAboveThem() {
    let text = split(english + "<figure><img src='/a.jpg' alt=''></figure><pre>let x = 1</pre>" + urdu)
    #expect(text.languages == ["en", "ur"])
    #expect(text.parts.map { $0.blocks.count } == [5, 3])
  }

  @Test func survivesTextsWithoutWords() {
    for html in ["", "<hr>", "<p>123</p>", "<img src='/a.jpg'>", "<p>____</p>"] {
      #expect(split(html, title: "عنوان").titles == ["عنوان"])
      #expect(split(html).parts.count == 1)
    }
  }

  /// Where no space stands between words, letters are counted: a text is as long as it is read.
  @Test(arguments: ["zh", "ja", "th"])
  func cutsTextsWithoutSpacesBetweenWords(code: String) throws {
    let text = try #require(Canal.ofAsia[code])
    let long = Array(repeating: text, count: 2).joined()
    for html in [english + Canal.paragraphs(long), Canal.paragraphs(long) + english] {
      let text = split(html, expected: ["en", code])
      #expect(Set(text.languages) == ["en", code])
      #expect(text.cuts.map { $0.doubt == nil } == [true])
    }
    // A quotation is none the longer for it.
    let quoting = split(english + Canal.paragraphs([String(text[1].prefix(12))]), expected: ["en", code])
    #expect(quoting.languages == ["en"])
  }

  @Test(arguments: [
    "<p>sudo apt-get install nginx openssl ca-certificates curl gnupg lsb-release</p><p>systemctl enable nginx.service --now"
      + " journalctl -u nginx -f grep error /var/log/nginx/error.log tail -n 100</p>",
    "<p>Docker Compose, Kubernetes, Nginx, Redis, MySQL, PostgreSQL, React, Vue, Node.js, TypeScript, Webpack, Babel, ESLint."
      + "</p><p>GitHub Actions, Jenkins, Prometheus, Grafana, Elasticsearch, Logstash, Kibana, RabbitMQ, Kafka, Spark.</p>",
  ])
  func cutsNoProgramsAndTermsOutOfATextInAnotherScript(terms: String) throws {
    for code in ["zh", "ur"] {
      let text = code == "zh" ? try #require(Canal.ofAsia[code]) : Canal.urdu
      for html in [Canal.paragraphs(text) + terms, terms + Canal.paragraphs(text)] {
        #expect(split(html, expected: []).languages == [code])
        #expect(split(html, expected: ["en", code]).languages == [code])
      }
    }
  }

  @Test func takesATitleWithATermForTheOtherScript() {
    let text = split("<p>\(Canal.ofAsia["zh"]?.joined() ?? "")</p>", title: "使用Python", expected: ["en", "zh"])
    #expect(text.languages == ["zh"])
    #expect(text.titles == ["使用Python"])
  }
}
