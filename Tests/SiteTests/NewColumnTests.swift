import Diagnostics
import Foundation
import Languages
import SiteModel
import SitegenTesting
import Testing
import YAML

/// `sitegen new column` and `new page`: titles in, files out that a build finds nothing wrong with.
@Suite struct NewColumnTests {
  private static let settings = """
    baseURL: https://example.org/
    timeZone: Asia/Karachi
    languages:
      en: {title: A Second Look}
      ur: {title: دوسری نظر}
    categories:
      city: {name: {en: The City, ur: شہر}}
      world: {name: {en: The World, ur: دنیا}}

    """

  private func site(_ files: [String: String] = [:], settings: String = settings) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: "site.yml")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  private func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> BuiltProgram.Run {
    try BuiltProgram().run(
      arguments, in: URL(fileURLWithPath: folder.path),
      environment: environment.merging(["SITEGEN_THEMES": repositoryFolder + "/themes"]) { own, _ in own })
  }

  private func new(_ arguments: String..., in folder: TemporaryFolder) throws -> BuiltProgram.Run {
    try run(["new"] + arguments, in: folder)
  }

  /// What a build with drafts says, without the notes on fonts that were not made here and on sites of pages only.
  private func messages(of folder: TemporaryFolder) throws -> [String] {
    let built = try run(["build", "--drafts", "--json"], in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(built.standardOutput.utf8)) as? [String: Any], "\(built.shown)")
    let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
    return diagnostics.compactMap { $0["id"] as? String }.filter { !["font-missing", "no-columns"].contains($0) }
  }

  /// The title of a file as a build reads it.
  private func title(of path: String, in folder: TemporaryFolder) throws -> String {
    let source = SourceText(path: path, bytes: try folder.bytes(of: path))
    var log = DiagnosticLog()
    let block = try #require(splitFrontMatter(source, log: &log))
    let front = decodeFrontMatter(source, block, zone: .utc, log: &log)
    #expect(log.diagnostics == [])
    return try #require(front.title?.value)
  }

  /// Authors, categories and the time zone would be those of another site.
  @Test func makesNothingWhileSettingsAreWrong() throws {
    let folder = try site(settings: Self.settings.replacing("categories:", with: "categoriez:"))
    let made = try new("column", "The First Rain", in: folder)
    #expect(made.exitCode == 1 && made.standardOutput == "", "\(made.shown)")
    #expect(made.standardError.contains("categoriez"))
    #expect(!folder.exists("content"))
  }

  @Test func namesSeveralCategories() throws {
    let folder = try site()
    let made = try new("column", "Two", "--category", "city", "--category", "world", "--date", "2026-01-02", in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    #expect(try folder.text(of: "content/columns/2026/two.en.md").contains("categories: [city, world]"))
  }

  @Test func makesBothFiles() throws {
    let folder = try site()
    let made = try new(
      "column", "The First Rain", "--urdu", "پہلی بارش", "--category", "city", "--clock", "2026-12-31T20:00:00Z",
      in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    #expect(
      made.standardOutput
        == "content/columns/2027/the-first-rain.en.md\ncontent/columns/2027/the-first-rain.ur.md\n")
    #expect(made.standardError.contains("draft: true"))
    // The day has begun in Karachi.
    #expect(
      try folder.text(of: "content/columns/2027/the-first-rain.en.md")
        == "---\ntitle: The First Rain\ndate: 2027-01-01\ncategories: [city]\ndraft: true\n---\n\n")
    #expect(
      try folder.text(of: "content/columns/2027/the-first-rain.ur.md")
        == "---\ntitle: پہلی بارش\ndraft: true\n---\n\n")
    #expect(try messages(of: folder) == [])
  }

  @Test(arguments: [
    ["column", "Published", "--urdu", "شائع شدہ", "--publish"], ["column", "A Walk", "--urdu", "ایک سیر", "--bundle"],
    ["column", "Later", "--urdu", "بعد میں", "--date", "2026-01-31T09:30"], ["column", "Only English"],
    ["column", "صرف اردو", "--slug", "only-urdu"], ["column", "--title", "ur=ایک", "--title", "en=One"],
    ["column", "شہر", "--language", "ur", "--slug", "شہر", "--publish"],
    ["column", "2026-07-04: A Day", "--urdu", "ایک دن"], ["column", "CPEC", "--language", "ur"],
    ["column", "Cities", "--category", "شہر"], ["column", "Dots", "--slug", "a.b"],
    ["column", "Dated", "--slug", "2026-07-04-rain", "--publish"],
    ["page", "Contact", "--urdu", "رابطہ"], ["page", "Beds", "--path", "docs/tasks/beds", "--urdu", "کیاریاں"],
    ["page", "Pictures", "--bundle", "--publish"], ["page", "سوال", "--slug", "سوالات/پہلا", "--publish"],
  ])
  func makesFilesThatBuildWithoutAMessage(line: [String]) throws {
    let folder = try site()
    let made = try run(["new"] + line, in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    let paths = made.standardOutput.split(separator: "\n").map(String.init)
    #expect(!paths.isEmpty)
    for path in paths { #expect(folder.exists(path)) }
    #expect(folder.files().count == paths.count + 1)
    #expect(try messages(of: folder) == [])
    // What was typed stands in the address, whatever the file is called.
    if let index = line.firstIndex(of: "--slug") {
      let pages = folder.files(under: "public").filter { $0.hasSuffix("/\(line[index + 1])/index.html") }
      #expect(!pages.isEmpty, "\(folder.files(under: "public"))")
    }
  }

  @Test(arguments: [
    #"He said: "yes" # and no"#, "یہ: «ہاں» # اور نہیں", "'single' \\ back", "- a list", "true", "2026", "@home",
    "*star",
    "[x]: {y}", "Tom & Jerry", "نام \u{200F}(Latin)\u{200F} کے ساتھ", "\u{202B}الٹا\u{202C} متن", "می\u{200C}خواہم",
    String(repeating: "لمبا عنوان ", count: 500).trimmingCharacters(in: .whitespaces), "…", "🌧️ بارش", "null", "~",
  ])
  func writesTitlesThatReadBackAsTheyWereTyped(typed: String) throws {
    let folder = try site()
    let made = try new("column", "--title", "en=\(typed)", "--title", "ur=\(typed)", "--slug", "one", in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    for path in made.standardOutput.split(separator: "\n") {
      #expect(try title(of: String(path), in: folder) == typed)
    }
    #expect(try messages(of: folder) == [])
  }

  @Test(arguments: [
    ("Two\nlines", "Two lines"), ("دو\r\n سطریں\t", "دو سطریں"), (" \u{A0}Edges\u{FEFF} ", "Edges"),
    ("A\u{7}bell\u{1B}[31m", "Abell[31m"), ("ٹیب\tدرمیان", "ٹیب درمیان"), ("U\u{2028}S", "U S"),
  ])
  func putsWhatWasPastedOnOneLine(typed: String, expected: String) throws {
    let folder = try site()
    let made = try new("column", typed, "--slug", "one", in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    let path = try #require(made.standardOutput.split(separator: "\n").first)
    #expect(try title(of: String(path), in: folder) == expected)
  }

  @Test func cutsLongSlugsBetweenWords() throws {
    let folder = try site()
    let made = try new("column", String(repeating: "Long title ", count: 450), in: folder)
    let name = try #require(made.standardOutput.split(separator: "/").last)
    #expect(name.hasPrefix("long-title-long-title") && name.utf8.count < 95, "\(made.shown)")
    let refused = try new("column", "A", "--slug", String(repeating: "x", count: 300), in: folder)
    #expect(refused.standardError.contains("300 bytes long"), "\(refused.shown)")
    let long = try new("column", String(repeating: "ا", count: 12_000), "--slug", "long", in: folder)
    #expect(long.exitCode == 2 && long.standardError.contains("12,000 letters"), "\(long.shown)")
  }

  @Test(arguments: [
    (["column", "پہلی بارش"], "--slug my-column"), (["column"], "--urdu"), (["column", " "], "a title is empty"),
    (["column", "Bridge"], "‘content/columns/2024/bridge.ur.md’ has the slug ‘bridge’"),
    (["column", "BRIDGE"], "write content/columns/2024/bridge.en.md"),
    (["column", "پل", "--slug", "Bridge"], "--slug Bridge-2"),
    (["column", "Named", "--slug", "other-name"], "‘content/columns/2025/rain.en.md’"),
    (
      ["page", "Elsewhere", "--slug", "elsewhere"], "‘content/columns/2025/moved.en.md’ has the address /en/elsewhere/"
    ),
    (["page", "Contact", "--slug", "docs/contact"], "‘content/pages/docs/contact/index.ur.md’"),
    (["column", "Index"], "‘index’"), (["column", "x", "--slug", "_index"], "‘_index’"),
    (["column", "Con"], "Windows"),
    (["column", "A Z"], "/en/columns/a-z/"), (["column", "x", "--slug", "../../x"], "contains a slash"),
    (["column", "x", "--slug", ".."], "dots"), (["page", "x", "--path", "../x"], "dots"),
    (["page", "x", "--path", "/etc/x"], "is empty"), (["page", "x", "--path", "a//b"], "is empty"),
    (["page", "x", "--path", "a/../../b"], "dots"), (["column", "x", "--slug", "a\u{202E}b"], "U+202E"),
    (["column", "x", "--category", "ctiy"], "did you mean --category city?"),
    (["column", "x", "--category", "دنیاا"], "did you mean --category world?"),
    (["column", "x", "--category", "sport"], "‘city’, ‘world’"),
    (["column", "x", "--date", "03/04/2026"], "2026-01-31"),
    (["column", "x", "--title", "fr=y"], "not a language of this site"),
    (["column", "x", "--title", "ایک"], "--title ur="),
    (["column", "x", "--language", "urdu"], "did you mean ‘ur’?"), (["column", "x", "--title", "en=y"], "both titles"),
  ])
  func refusesWhatCannotBeAndSaysWhatToType(line: [String], says: String) throws {
    let folder = try site([
      "content/columns/2024/bridge.ur.md": column("پل", "date: 2024-01-01\ndraft: true"),
      "content/columns/2025/rain.en.md": column("Rain", "date: 2025-01-01\nslug: other-name"),
      "content/columns/2025/moved.en.md": column("Moved", "date: 2025-01-01\nurl: /en/elsewhere/"),
      "content/pages/docs/contact/index.ur.md": "---\ntitle: رابطہ\n---\n",
    ])
    let before = folder.files()
    let refused = try run(["new"] + line, in: folder)
    #expect(refused.exitCode == 2, "\(refused.shown)")
    #expect(
      refused.standardError.replacing(/[\u2068\u2069]/, with: "").contains(says), "\(refused.shown)")
    #expect(refused.standardOutput.isEmpty)
    #expect(folder.files() == before)
  }

  /// In a site with an error somewhere a column can still be begun; without settings none can.
  @Test func needsNothingButSettings() throws {
    let broken = try site(["content/columns/2024/b.ur.md": "---\ntitel: پل\n---\n"])
    #expect(try new("column", "A", in: broken).exitCode == 0)
    let empty = try TemporaryFolder()
    let refused = try new("column", "A", in: empty)
    #expect(refused.exitCode == 2 && refused.standardError.contains("config-missing"), "\(refused.shown)")
    #expect(empty.files().isEmpty)
  }

  @Test func writesBothFilesOrNone() throws {
    let folder = try site()
    // A link that leads nowhere is something, too, though no build reads it.
    let year = folder.path + "/content/columns/2026"
    try FileManager.default.createDirectory(atPath: year, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: year + "/rain.ur.md", withDestinationPath: "/nowhere/x")
    let refused = try new("column", "Rain", "--urdu", "بارش", "--clock", "2026-07-04", in: folder)
    #expect(refused.exitCode == 2 && refused.standardError.contains("rain.ur.md"), "\(refused.shown)")
    #expect(!folder.exists("content/columns/2026/rain.en.md"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: year + "/rain.ur.md") == "/nowhere/x")
  }

  @Test func followsNoLinkOutOfTheSite() throws {
    let folder = try site()
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/content/columns", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/columns/2026", withDestinationPath: elsewhere.path)
    let refused = try new("column", "Rain", "--clock", "2026-07-04", in: folder)
    #expect(refused.exitCode == 2 && refused.standardError.contains("leads out of the site"), "\(refused.shown)")
    #expect(elsewhere.files().isEmpty)
  }

  @Test func saysWhenACompletedColumnIsSeen() throws {
    let folder = try site()
    let later = try new(
      "column", "بعد میں", "--slug", "later", "--publish", "--date", "2026-07-05", "--clock", "2026-07-04", in: folder)
    #expect(later.standardError.contains("before 2026-07-05 leaves it out"), "\(later.shown)")
    let today = try new(
      "column", "Today", "--publish", "--date", "2026-07-04", "--clock", "2026-07-04T12:00:00Z", in: folder)
    #expect(!today.standardError.contains("leaves it out"), "\(today.shown)")
  }

  @Test func opensTheEditorWithBothFiles() throws {
    let folder = try site()
    try folder.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > opened\n", to: "my editor")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/my editor")
    let line = ["new", "column", "Rain", "--urdu", "بارش", "--clock", "2026-07-04", "--open"]
    let opened = try run(line, in: folder, environment: ["VISUAL": " ", "EDITOR": "'./my editor' --wait"])
    #expect(opened.exitCode == 0, "\(opened.shown)")
    #expect(
      try folder.text(of: "opened")
        == "--wait\ncontent/columns/2026/rain.en.md\ncontent/columns/2026/rain.ur.md\n")
    let none = try run(["new", "column", "Other", "--open", "--source", "."], in: folder)
    #expect(none.exitCode == 0 && none.standardError.contains("EDITOR"), "\(none.shown)")
  }

  @Test func knowsSitesInOtherLanguages() throws {
    let persian = try site(settings: "baseURL: https://example.org/\nlanguages: [fa]\n")
    let made = try new("column", "نخستین باران", "--slug", "first-rain", in: persian)
    #expect(made.standardOutput.hasSuffix("first-rain.fa.md\n"), "\(made.shown)")
    #expect(!made.standardError.contains("edition"))
    #expect(try messages(of: persian) == [])
    let german = try site(settings: "baseURL: https://example.org/\nlanguages: [de, ur]\n")
    let before = try messages(of: german)
    let both = try new("column", "Über die Brücke", "--urdu", "پل پر", in: german)
    #expect(both.standardOutput.contains("uber-die-brucke.de.md"), "\(both.shown)")
    #expect(try messages(of: german) == before)
    let author = try site(settings: Self.settings + "authors: {me: آمنہ}\n")
    _ = try new("column", "Mine", "--clock", "2026-01-01", in: author)
    #expect(try author.text(of: "content/columns/2026/mine.en.md").contains("\nauthor: me\n"))
  }
}
