import SiteImport
import Testing

/// What becomes of the language that an export gives for its whole site.
@Suite struct DeclaredLanguageTests {
  private typealias Sample = SampleExport

  private static let tenEnglishWords = "The water has come back to the canal this week."
  private static let tenUrduWords = "نہر میں پانی اس ہفتے پھر سے واپس آ گیا ہے۔"

  /// The languages of posts, in order, with those that the survey has for site.yml.
  private func languages(
    _ posts: [String], declared: String, titles: [String] = [], more: String = ""
  ) throws -> (posts: [[String]], site: Set<String>, read: ReadSample) {
    var sample = Sample(language: declared)
    sample.items = posts.enumerated().map { number, text in
      Sample.item(
        number + 1, titles.indices.contains(number) ? titles[number] : "", content: text.replacing("\n", with: "\n\n"),
        more: number == 0 ? more : "")
    }
    let survey = try ReadSample(sample)
    let codes = survey.site.languages.map(\.code)
    let read = try ReadSample(sample, languages: codes)
    return (posts.indices.map { read.work($0 + 1)?.editions.map(\.language) ?? [] }, Set(codes), read)
  }

  private static let europe = Canal.ofEurope.mapValues { $0.joined(separator: "\n") }

  @Test(arguments: Canal.ofEurope.keys.sorted(), ["", "en-US", "own"])
  func takesTextsForWhatTheyAre(code: String, declared: String) throws {
    let text = try #require(Self.europe[code])
    let found = try languages([text, text], declared: declared == "own" ? code : declared)
    #expect(found.posts == [[code], [code]])
    #expect(found.site == [code])
  }

  @Test(arguments: Canal.ofAsia.keys.sorted(), ["en-US", "own"])
  func tellsScriptsOfAsia(code: String, declared: String) throws {
    let text = try #require(Canal.ofAsia[code]?.joined(separator: "\n"))
    let found = try languages([text, text], declared: declared == "own" ? code : declared)
    #expect(found.posts == [[code], [code]])
    #expect(found.site == [code])
  }

  @Test func takesTheDeclaredLanguageForTextsOfFewWords() throws {
    let polish = try #require(Self.europe["pl"])
    for declared in ["pl-PL", "pl", "en-US"] {
      let found = try languages(
        [polish, polish, "Na to za mało, ni ma.", "Woda wróciła!", Canal.english.joined(separator: "\n")],
        declared: declared)
      #expect(found.posts == [["pl"], ["pl"], ["pl"], ["pl"], ["en"]], "\(declared)")
      #expect(found.site == ["pl", "en"])
    }
    // Where nothing else is there.
    #expect(try languages(["Na to za mało, ni ma."], declared: "pl-PL").posts == [["pl"]])
    #expect(try languages(["Vatten i kanalen."], declared: "sv_SE").posts == [["sv"]])
    #expect(try languages(["Voda je tu.", "Ona je tu."], declared: "bs-BA").site == ["bs"])
  }

  @Test func tellsThatNoTextIsInTheLanguageThatWordPressDeclares() throws {
    let swedish = try #require(Self.europe["sv"])
    let found = try languages([swedish, "Vatten i kanalen.", swedish], declared: "en-US")
    #expect(found.posts == [["sv"], ["sv"], ["sv"]])
    #expect(found.read.site.languageDoubts.count == 1)
    #expect(found.read.site.languageDoubts.first?.contains("3 texts were filed under ‘sv’") == true)
    #expect(try languages([swedish], declared: "sv-SE").read.site.languageDoubts == [])
    let english = Canal.english.joined(separator: "\n")
    #expect(try languages([swedish, english], declared: "en-US").read.site.languageDoubts == [])
  }

  @Test(arguments: Canal.ofNoList.keys.sorted())
  func neverTakesALanguageOfWhichNoWordIsKnownForAnother(code: String) throws {
    let text = try #require(Canal.ofNoList[code]?.joined(separator: "\n"))
    let english = Canal.english.joined(separator: "\n")
    let found = try languages([text, text, Self.tenEnglishWords, english], declared: code)
    #expect(found.posts == [[code], [code], [code], ["en"]])
    #expect(found.site == [code, "en"])
    // Nothing says what it is, and that is told.
    let unknown = try languages([text, text], declared: "en-US")
    #expect(unknown.posts == [["en"], ["en"]])
    #expect(unknown.read.site.languageDoubts.first?.contains("do not tell") == true)
    #expect(unknown.read.work(1)?.notes.contains { $0.kind == .uncertainLanguage } == true)
  }

  @Test(arguments: ["en-US", "ur", "ur-PK", ""])
  func keepsUrduPersianAndArabicApart(declared: String) throws {
    let texts = [Canal.urdu, Canal.persian, Canal.arabic].map { $0.joined(separator: "\n") }
    let found = try languages(
      texts + [texts[0], Self.tenUrduWords, "سلام الفاظ المبارک", Self.tenEnglishWords], declared: declared)
    #expect(found.posts == [["ur"], ["fa"], ["ar"], ["ur"], ["ur"], ["ur"], ["en"]])
  }

  @Test func takesShortTextsInArabicLettersForTheDeclaredLanguage() throws {
    for code in ["fa", "ar", "ps"] {
      #expect(try languages(["سلام الفاظ المبارک"], declared: code).posts == [[code]])
    }
    #expect(try languages(["سلام الفاظ المبارک"], declared: "en-US").posts == [["ur"]])
    // Ten texts in Urdu weigh more than a setting that somebody made long ago.
    let urdu = Array(repeating: Canal.urdu.joined(separator: "\n"), count: 10)
    #expect(try languages(urdu + ["سلام الفاظ المبارک"], declared: "ar").site == ["ur"])
  }

  @Test func tellsOfUrduInLatinLetters() throws {
    let roman = "Yeh nahar shehar ke beech se guzarti hai aur log is ke kinare rehte hain, magar pani nahin hai."
    for declared in ["en-US", "ur"] {
      let found = try languages([roman, Canal.urdu.joined(separator: "\n")], declared: declared)
      #expect(found.posts == [["en"], ["ur"]])
      #expect(found.read.work(1)?.notes.contains { $0.text.contains("Urdu in Latin letters") } == true)
    }
  }

  @Test(arguments: [
    ("Le chien de la voisine est dans le jardin.", "fr"), ("Der Hund ist nicht in dem Haus.", "de"),
    ("The dog is not in the house of the neighbour.", "en"), ("Hund.", "fr"),
  ])
  func takesTenWordsForWhatTheySay(text: String, code: String) throws {
    let others = ["fr", "de", "fr"].compactMap { Self.europe[$0] } + [Canal.english.joined(separator: "\n")]
    let found = try languages([text] + others, declared: "fr-FR")
    #expect(found.posts[0] == [code])
    #expect(found.site == ["fr", "de", "en"])
  }

  @Test func readsTheTitleAndTheEndOfAText() throws {
    let portuguese = try #require(Self.europe["pt"])
    let draft = try languages(
      ["Para responder esse desafio.", portuguese], declared: "en-US",
      titles: ["Um desafio de compressão não é para já"])
    #expect(draft.posts == [["pt"], ["pt"]])
    let names = Array(repeating: "Kowalski Nowak Wójcik Mazur Krawczyk Zając", count: 40).joined(separator: " ")
    let polish = try #require(Self.europe["pl"])
    #expect(
      try languages([names + "\n" + Array(repeating: polish, count: 3).joined(separator: "\n")], declared: "en-US")
        .posts
        == [["pl"]])
  }

  @Test func takesTheSpellingOfThePluginAndOfTheSite() throws {
    let portuguese = try #require(Self.europe["pt"])
    let term = Sample.term("language", "pt-br", "Português")
    let found = try languages([portuguese, portuguese, "Água."], declared: "en-US", more: term)
    #expect(found.posts == [["pt-br"], ["pt-br"], ["pt-br"]])
    #expect(found.site == ["pt-br"])
    let norwegian = try #require(Self.europe["nb"])
    #expect(try languages([norwegian, norwegian], declared: "nn-NO").site == ["nn"])
    #expect(try languages(["U gradu je kanal i on je tu.", "A što je to?"], declared: "sr-RS").site == ["sr-latn"])
  }

  @Test func cutsTextsInTwoLanguagesOfOneScript() throws {
    let polish = try #require(Self.europe["pl"])
    let english = Canal.english.joined(separator: "\n")
    for declared in ["pl-PL", "en-US"] {
      let found = try languages(
        [polish + "\nEnglish version:\n" + english, english + "\n" + Canal.urdu.joined(separator: "\n")],
        declared: declared)
      #expect(found.posts == [["pl", "en"], ["en", "ur"]])
      #expect(found.site == ["pl", "en", "ur"])
    }
  }

  @Test func takesNothingForALanguageThatFillsWaitingPages() throws {
    let filler = "Lorem ipsum dolor sit amet, sed non est quod in vel ut nec ac cum quae ad qui ex et eget ipsum."
    for declared in ["en-US", "de"] {
      let code = declared == "de" ? "de" : "en"
      #expect(try languages([filler, filler], declared: declared).site == [code])
    }
  }

  /// A text that is mostly a program is in the language of what stands around it, and a post of names in that of the site.
  @Test func takesProgramsForNoLanguage() throws {
    let program =
      "module Nine where import Parsing import Expr import Five box String width Int width height Int height glider Board"
      + " glider survivors Board survivors b isAlive isEmpty neighbs wrap cells goto cls writeat"
    for code in ["zh", "ja", "th"] {
      let text = try #require(Canal.ofAsia[code]?.joined(separator: "\n"))
      let mixed = try #require(Canal.ofAsia[code]?[1]) + "\n" + program
      for declared in [code, "en-US"] {
        #expect(try languages([text, mixed], declared: declared).site == [code], "\(code) \(declared)")
      }
      let found = try languages(
        [text, program, "Sublime Text 3", Canal.english.joined(separator: "\n")], declared: code)
      #expect(found.posts == [[code], [code], [code], ["en"]])
    }
    // What is read from the right is no place for them.
    let urdu = Canal.urdu.joined(separator: "\n")
    #expect(try languages([urdu, "Sublime Text 3"], declared: "ur").posts == [["ur"], ["en"]])
    let query =
      "SELECT a AS name FROM backups b WHERE b IS NOT NULL AND a IS NOT NULL AND c = d ORDER BY a DESC GROUP BY name LIMIT ten"
      + " LEFT OUTER JOIN msdb backupset rownum COALESCE CONVERT VARCHAR MAX finish TEMPDB sys databases type copy only"
    let polish = try #require(Self.europe["pl"])
    for text in [polish + "\n" + query, query + "\n" + polish, polish + "\n" + query + "\n" + query] {
      #expect(try languages([text], declared: "pl").posts == [["pl"]])
    }
  }

  @Test(arguments: ["<b>", "en_US_POSIX_very_long_subtag", "x", "1234", "-", "english"])
  func passesOverWhatIsNoCode(declared: String) throws {
    let swedish = try #require(Self.europe["sv"])
    #expect(try languages([swedish], declared: declared.replacing("<b>", with: "&lt;b&gt;")).site == ["sv"])
  }
}
