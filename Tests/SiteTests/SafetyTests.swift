import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// Nothing outside the site's folder is read or written, whatever a site says.
@Suite struct SafetyTests {
  @Test func followsNoLinkOutOfTheSite() throws {
    let outside = try TemporaryFolder()
    try outside.write("the secret", to: "secret.txt")
    try outside.write(column("Secret", body: "the secret"), to: "columns/secret.en.md")
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    for (link, target) in [
      ("content/columns/secret.txt", "secret.txt"), ("content/columns/secret.en.md", "columns/secret.en.md"),
      ("content/columns/2020", "columns"), ("static", ""),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(site.folder.path)/\(link)", withDestinationPath: "\(outside.path)/\(target)")
      site.build()
      #expect(site.errors.contains { $0.id == .outsideSite } || link == "static", "\(link): \(site.messages)")
      for path in site.outputPaths { #expect(!(try site.output(path).contains("the secret")), "\(path)") }
      try site.folder.remove(link)
    }
  }

  @Test func followsALinkInsideTheSite() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A"), "static/real.txt": "fine"])
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/static/alias.txt", withDestinationPath: "real.txt")
    site.build()
    #expect(site.messages == "")
    #expect(try site.output("alias.txt") == "fine")
  }

  @Test(arguments: [
    ("static/c", "../content"), ("static/c", "../content/columns"), ("static/c.md", "../content/columns/draft.ur.md"),
    ("static/c", ".."), ("static/c", "../strings"), ("static/c", "../themes/mine"), ("static/site.txt", "../site.yml"),
    ("static/c", "../public"), ("static/c", "../.notes"), ("static/folder/c", "../../content"),
    ("static/folder/c", "../../media/up"), ("media/inner", "../content"), ("content/columns/c", "../.."),
    ("content/c.txt", "../.notes/a.txt"), ("static", "content"),
  ])
  func publishesThroughNoLinkWhatReadersShallNotHave(link: String, target: String) throws {
    let draft = column("راز", "date: 2026-01-01\ndraft: true", body: "ابھی راز ہے")
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A"), "content/columns/draft.ur.md": draft, ".notes/a.txt": "ابھی راز ہے",
      "media/song.txt": "گیت", "strings/en.yml": "home: Home # ابھی راز ہے\n", "themes/mine/note.txt": "ابھی راز ہے",
    ])
    func makeLink(_ path: String, _ target: String) throws {
      try site.folder.write("", to: path + "-beside")
      try site.folder.remove(path + "-beside")
      try FileManager.default.createSymbolicLink(
        atPath: "\(site.folder.path)/\(path)", withDestinationPath: target)
    }
    try makeLink("media/up", "..")
    if link.hasPrefix("media/") {
      try site.folder.remove("media/up")
      try makeLink("static/media", "../media")
    }
    try makeLink(link, target)
    site.build()
    #expect(site.errors.map(\.id) == [.outsideSite], "\(site.messages)")
    #expect(site.errors.allSatisfy { $0.help != nil })
    for path in site.outputPaths { #expect(!(try site.output(path).contains("ابھی راز ہے")), "\(path)") }
  }

  @Test func foldersThatLeadToEachOtherAreFollowedOnce() throws {
    let names = ["الف", "ب", "پ", "ت", "ٹ", "ث", "ج", "چ", "ح", "خ", "د", "ڈ"]
    for (folder, base) in [("static", ""), ("media", "media/")] {
      var files = ["content/columns/a.en.md": column("A")]
      for name in names { files["\(folder)/\(name)/file.txt"] = name }
      let site = try SiteFixture(files)
      for name in names {
        for other in names where other != name {
          try FileManager.default.createSymbolicLink(
            atPath: "\(site.folder.path)/\(folder)/\(name)/\(other)", withDestinationPath: "../\(other)")
        }
      }
      if folder == "media" {
        try FileManager.default.createDirectory(
          atPath: site.folder.path + "/static", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
          atPath: site.folder.path + "/static/media", withDestinationPath: "../media")
      }
      site.build()
      #expect(site.errors.isEmpty && site.diagnostics.map(\.id) == [.outsideSite], "\(site.messages)")
      #expect(try site.output(base + "الف/ب/file.txt") == "ب")
      #expect(site.outputPaths.count { $0.hasSuffix("file.txt") } == names.count * names.count)
    }
  }

  @Test func writesThroughNoLinkInTheOutput() throws {
    let outside = try TemporaryFolder()
    try outside.write("mine", to: "index.html")
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    try site.folder.remove("public/en/columns/a")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/public/en/columns/a", withDestinationPath: outside.path)
    site.build()
    #expect(try outside.text(of: "index.html") == "mine")
    try site.folder.remove("content/columns/a.en.md")
    site.build()
    #expect(try outside.text(of: "index.html") == "mine")
  }

  @Test func replacesALinkInPlaceOfAFile() throws {
    let outside = try TemporaryFolder()
    try outside.write("mine", to: "page.html")
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    try site.folder.remove("public/en/columns/a/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/public/en/columns/a/index.html", withDestinationPath: outside.path + "/page.html")
    site.build()
    #expect(site.failure == nil)
    #expect(try outside.text(of: "page.html") == "mine")
    #expect(try site.output("en/columns/a/index.html").contains("<h1"))
  }

  @Test(arguments: [
    "url: /../outside/", "url: /.sitegen-new/x/", "url: /.sitegen-files", "url: //other.example/x/", "url: relative/",
    "url: /a/./b/", "url: /%2e%2e/x/",
    "url: \"/a\\u0000b/\"", "url: /a\u{202E}b/", "slug: ..", "slug: a/../../b", "slug: /etc", "slug: \"a b\"",
    "slug: a\u{200C}b", "aliases: [/../x]", "aliases: [../x]", "aliases: [/a/../../x]",
    "aliases: [https://other.example/]",
    "image: ../../../etc/passwd", "image: /../../etc/passwd",
  ])
  func refusesAddressesThatLeadOut(line: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان", "date: 2025-01-01\n\(line)")])
    #expect(!site.errors.isEmpty, "\(line)")
    #expect(site.errors.allSatisfy { $0.help != nil }, "\(site.messages)")
    #expect(site.outputPaths.isEmpty)
  }

  @Test(arguments: ["../../../etc/passwd.png", "%2e%2e/%2e%2e/%2e%2e/x.png", "/../x.png"])
  func readsNoPictureFromOutside(path: String) throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A", body: "![a](\(path))")])
    #expect(site.diagnostics.contains { $0.id == .missingPicture }, "\(site.messages)")
    #expect(!site.folder.exists("etc"))
  }

  @Test func refusesAManifestThatNamesOtherFolders() throws {
    let outside = try TemporaryFolder()
    try outside.write("mine", to: "keep.txt")
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    var manifest = try site.folder.text(of: "public/.sitegen-files")
    let name = outside.path.split(separator: "/").last ?? ""
    manifest += "../../\(name)/keep.txt\n\(outside.path)/keep.txt\n"
    try site.folder.write(manifest, to: "public/.sitegen-files")
    site.build()
    #expect(site.failure == nil)
    #expect(outside.exists("keep.txt"))
  }
}
