import Diagnostics
import SiteImport
import SitegenTesting
import Testing

/// A site.yml that is there and an import in, the lines that were missing out.
@Suite struct SettingsMergeTests {
  private func reader() -> ListedReader {
    var work = ImportedWork.pair(1, "a")
    work.categories = ["politics", "city"]
    work.tags = ["cpec"]
    work.authors = ["amna"]
    var reader = ListedReader([work])
    reader.site.categories = [
      ImportedTerm(id: "politics", names: ["en": "Politics", "ur": "سیاست"]),
      ImportedTerm(id: "city", names: ["ur": "شہر"], parent: "politics"),
    ]
    reader.site.tags = [ImportedTerm(id: "cpec", names: ["en": "CPEC", "ur": "سی پیک"])]
    reader.site.authors = [ImportedAuthor(id: "amna", names: ["en": "Amna Yusuf", "ur": "آمنہ یوسف"])]
    return reader
  }

  private static let head = "baseURL: https://example.org/\ntitle: پیشِ نظر\nlanguages: [en, ur]\n"

  @Test(arguments: [
    // Below what is there, with its margin and its comments.
    (
      "categories:\n    # The capital.\n    town: {name: Town} # near\n\n# Who writes.\nauthors:\n    me: {name: Me}\ntags:\n    a: الف\n",
      "categories:\n    # The capital.\n    town: {name: Town} # near\n    politics: {name: {en: Politics, ur: سیاست}}\n"
        + "    city: {name: {ur: شہر}, parent: politics}\n\n# Who writes.\nauthors:\n    me: {name: Me}\n"
        + "    amna: {name: {en: Amna Yusuf, ur: آمنہ یوسف}}\ntags:\n    a: الف\n    cpec: {name: {en: CPEC, ur: سی پیک}}\n"
    ),
    // What is there by its id or by its name is not added.
    (
      "categories: {siyasat: {name: {ur: سیاست}}, city: {name: شہر}}\nauthors: {amna: Amna Yusuf}\ntags: {cpec: CPEC}",
      "categories: {siyasat: {name: {ur: سیاست}}, city: {name: شہر}}\nauthors: {amna: Amna Yusuf}\ntags: {cpec: CPEC}"
    ),
    // Keys that are missing come last, with what is below them; one that has nothing below it gets it.
    (
      "authors:\ntags: # none yet\ncategories: {politics: Politics, city: C}",
      "authors:\n  amna: {name: {en: Amna Yusuf, ur: آمنہ یوسف}}\ntags: # none yet\n"
        + "  cpec: {name: {en: CPEC, ur: سی پیک}}\ncategories: {politics: Politics, city: C}"
    ),
    (
      "categories:\n  politics:\n    name: Politics\n    description: >\n      Of\n      all\n  city: C\nauthors: {amna: Amna Yusuf}",
      "categories:\n  politics:\n    name: Politics\n    description: >\n      Of\n      all\n  city: C\nauthors: {amna: Amna Yusuf}\n\n"
        + "tags:\n  cpec: {name: {en: CPEC, ur: سی پیک}}\n"
    ),
  ])
  func addsOnlyWhatIsMissing(before: String, after: String) throws {
    for (mark, ending) in [("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n")] {
      let bench = try ImportBench()
      try bench.folder.write((mark + Self.head + before).replacing("\n", with: ending), to: "site.yml")
      let (account, log) = try bench.run(reader())
      #expect(log.diagnostics == [])
      #expect(
        try bench.folder.text(of: "site.yml").utf8.elementsEqual(
          (mark + Self.head + after).replacing("\n", with: ending).utf8))
      #expect(account?.settings.linesToAdd == nil)
      let once = try bench.folder.text(of: "site.yml")
      _ = try bench.run(reader())
      #expect(try bench.folder.text(of: "site.yml") == once)
    }
  }

  @Test func usesTheIdThatANameHasAlready() throws {
    let bench = try ImportBench()
    try bench.folder.write(
      Self.head + "categories: {siyasat: {name: {ur: سیاست}}, city: C}\nauthors: {a: Amna Yusuf}\ntags: {cpec: CPEC}\n",
      to: "site.yml")
    _ = try bench.run(reader())
    let text = try bench.folder.text(of: "content/columns/a.en.md")
    #expect(text.contains("\nauthor: a\ncategories: [siyasat, city]\n"), "\(text)")
  }

  /// What is said to be typed is typed, and then nothing is missing.
  @Test(arguments: [
    ("categories: {town: {name: {ur: قصبہ}}}\n", "  town: {name: {ur: قصبہ}}\n"),
    ("categories: &c\n  town: Town\n", "  town: Town\n"), ("categories: ~\n", ""),
  ])
  func tellsTheLinesWhereTheyCannotBeAdded(settings: String, known: String) throws {
    let bench = try ImportBench()
    try bench.folder.write(Self.head + settings, to: "site.yml")
    var reader = reader()
    reader.site.categories[0].oldAddresses = ["/category/politics/"]
    let (account, log) = try bench.run(reader)
    let others =
      "\nauthors:\n  amna: {name: {en: Amna Yusuf, ur: آمنہ یوسف}}\ntags:\n  cpec: {name: {en: CPEC, ur: سی پیک}}\n"
    #expect(try bench.folder.text(of: "site.yml").hasPrefix(Self.head + settings + others.prefix(8)))
    #expect(log.diagnostics.map(\.id) == [.settingsNotMerged])
    let lines =
      "categories:\n\(known)  politics: {name: {en: Politics, ur: سیاست}}\n  city: {name: {ur: شہر}, parent: politics}"
    #expect(account?.settings.linesToAdd == lines && log.diagnostics[0].help?.hasSuffix(":\n" + lines) == true)
    #expect(bench.folder.exists("content/columns/a.ur.md") && account?.settings.redirects == 0)

    let now = try bench.folder.text(of: "site.yml").replacing(settings, with: lines + "\n")
    try bench.folder.write(now, to: "site.yml")
    let (after, faults) = try bench.run(reader)
    #expect(faults.diagnostics == [] && after?.settings.linesToAdd == nil)
    #expect(after?.settings.redirects == 1)
  }

  @Test func takesAnIdForAnotherThingWhereTheNamesDiffer() throws {
    let bench = try ImportBench()
    let settings =
      Self.head + "categories:\n  world: Foreign Affairs\n  politics: سیاحت\nauthors:\n  amna: آمنہ خان\n"
      + "tags:\n  cpec: {name: {en: Something else}}\n"
    try bench.folder.write(settings, to: "site.yml")
    var reader = reader()
    reader.site.categories.append(ImportedTerm(id: "foreign", names: [nil: "foreign  affairs"]))
    let (account, log) = try bench.run(reader)
    let text = try bench.folder.text(of: "content/columns/a.en.md")
    #expect(text.contains("\nauthor: amna-2\ncategories: [politics-2, city]\ntags: [cpec-2]\n"), "\(text)")
    #expect(try bench.folder.text(of: "site.yml").contains("\n  city: {name: {ur: شہر}, parent: politics-2}\n"))
    #expect(account?.told.map(\.source.id) == ["authors/amna", "categories/politics", "tags/cpec"])
    #expect(log.diagnostics == [])

    // Known again whatever it is called since.
    let renamed = try bench.folder.text(of: "site.yml").replacing("{en: Politics, ur: سیاست}", with: "Statecraft")
    try bench.folder.write(renamed, to: "site.yml")
    let (again, _) = try bench.run(reader)
    #expect(try bench.folder.text(of: "site.yml") == renamed)
    #expect(again?.count(.unchanged) == 2 && again?.told == [])
  }

  @Test func beginsBelowCommentsAlone() throws {
    for comments in ["", "# میری ترتیبات", "\n# Mine\r\n\r\n"] {
      let bench = try ImportBench()
      try bench.folder.write(comments, to: "site.yml")
      let (account, log) = try bench.run(reader())
      #expect(log.diagnostics == [] && account?.settings.isNew == true)
      let text = try bench.folder.text(of: "site.yml")
      #expect(text.hasPrefix(comments) && text.contains("\nlanguages:\n  en:\n"))
    }
  }

  @Test func asksForLanguages() throws {
    let bench = try ImportBench()
    let settings = "baseURL: https://example.org/\nlanguages:\n  en:\n    title: Mine\n"
    try bench.folder.write(settings, to: "site.yml")
    let refusal = #expect(throws: DiagnosticError.self) { try bench.run(reader()) }
    #expect(refusal?.description == "1 text is in ‘ur’, a language that site.yml does not have")
    #expect(refusal?.diagnostic.help?.contains("--add-language ur") == true)
    #expect(bench.folder.files() == ["site.yml"])

    var two = reader()
    two.site.languages.append(ImportedLanguage(code: "fr", count: 2, example: "Le titre"))
    let both = #expect(throws: DiagnosticError.self) { try bench.run(two) }
    #expect(
      both?.description
        == "1 text is in ‘ur’, 2 texts are in ‘fr’ (such as ‘Le titre’), languages that site.yml does not have")
    #expect(both?.diagnostic.help?.contains("--add-language ur --add-language fr") == true)
    let (tried, _) = try bench.run(two) { $0.isDryRun = true }
    #expect(tried?.settings.added["languages"] == ["ur", "fr"] && bench.folder.files() == ["site.yml"])

    let (left, _) = try bench.run(reader()) { $0.asksForLanguage = { _ in false } }
    #expect(left?.told[0].notes[0].text == "its text in ‘ur’ was left out, as was asked for")
    #expect(!bench.folder.exists("content/columns/a.ur.md"))

    _ = try bench.run(reader()) { $0.asksForLanguage = { $0.code == "ur" } }
    #expect(bench.folder.exists("content/columns/a.ur.md"))
    #expect(try bench.folder.text(of: "site.yml").hasPrefix(settings + "  ur: {label: اردو}\n"))
    let other = try ImportBench()
    try other.folder.write(settings, to: "site.yml")
    _ = try other.run(reader()) { $0.addedLanguages = ["ur"] }
    #expect(other.folder.exists("content/columns/a.ur.md"))
  }

  @Test func stopsAtASiteFileWithErrors() throws {
    let bench = try ImportBench()
    try bench.folder.write("baseURL: [\n", to: "site.yml")
    let (account, log) = try bench.run(reader())
    #expect(account == nil && log.hasErrors)
    #expect(bench.folder.files() == ["site.yml"])
  }

  private func readerWithBio() -> ListedReader {
    var reader = ListedReader([.pair(1, "2025/visit")])
    reader.site.authors = [
      ImportedAuthor(
        id: "amna", names: ["en": "Amna Yusuf"],
        bios: ["en": "Amna writes on rivers.", "ur": "آمنہ دریاؤں پر لکھتی ہیں۔"])
    ]
    return reader
  }

  private static let languages = "baseURL: https://example.org/\nlanguages:\n  en: {title: A}\n  ur: {title: ا}\n"

  /// Each line: what site.yml has of the author, and what it has then.
  @Test(arguments: [
    ("  amna:\n    name: Amna Yusuf\n", "  amna:\n    name: Amna Yusuf\n    bio: {"),
    (
      "  amna:\n    name: Amna Yusuf # she\n    url: https://amna.example/\n\n  sara:\n    name: Sara\n",
      "    url: https://amna.example/\n    bio: {"
    ),
  ])
  func givesAnAuthorABio(lines: String, expected: String) throws {
    let bench = try ImportBench()
    let settings = Self.languages + "authors:\n" + lines + "theme: waraq\n"
    try bench.folder.write(settings, to: "site.yml")
    let account = try bench.run(readerWithBio()).account
    let merged = try bench.folder.text(of: "site.yml")
    #expect(merged.contains(expected + "en: Amna writes on rivers., ur: آمنہ دریاؤں پر لکھتی ہیں۔}\n"), "\(merged)")
    #expect(merged.hasSuffix("\ntheme: waraq\n") && account?.told == [])
    #expect(account?.settings.added["bios"] == ["amna"])
    // None is brought back that somebody took out.
    try bench.folder.write(settings, to: "site.yml")
    _ = try bench.run(readerWithBio())
    #expect(try bench.folder.text(of: "site.yml") == settings)
  }

  @Test(arguments: [
    ("  amna: {name: Amna Yusuf}\n", true), ("  amna: {name: Amna Yusuf, bio: {en: She writes.}}\n", true),
    ("  amna: {name: Amna Yusuf, bio: She writes.}\n", false),
  ])
  func showsABioThatCannotBeAdded(lines: String, isTold: Bool) throws {
    let bench = try ImportBench()
    let settings = Self.languages + "authors:\n" + lines
    try bench.folder.write(settings, to: "site.yml")
    for _ in 1...2 {
      let account = try bench.run(readerWithBio()).account
      #expect(try bench.folder.text(of: "site.yml") == settings)
      let told = account?.told.map { $0.notes[0].text.contains("bio: {en: Amna writes on rivers.") }
      #expect(told == (isTold ? [true] : []))
    }
  }
}
