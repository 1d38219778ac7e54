import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// Keys that are kept for later, and the promise that every other key does something.
@Suite struct PlannedKeyTests {
  @Test func theReferenceDoesNotNameThem() throws {
    let reference = try Repository.text(of: "docs/reference.md")
    #expect(!reference.contains("page: search"))
  }

  /// What is read of a key is asked for somewhere beyond its reading; otherwise the key does nothing.
  @Test(arguments: [
    ("Sources/SiteModel/Config", "SiteConfig.swift"), ("Sources/SiteModel/Config", "CommentsConfig.swift"),
    ("Sources/SiteModel/Config", "RedirectsConfig.swift"), ("Sources/SiteModel/Config", "SharePicturesConfig.swift"),
    ("Sources/SiteModel/Config", "CitationsConfig.swift"), ("Sources/SiteModel/Config", "SearchConfig.swift"),
    ("Sources/SiteModel/Config", "ThemeConfig.swift"),
    ("Sources/SiteModel/FrontMatter", "FrontMatter.swift"),
  ])
  func everyPropertyThatAKeyFillsIsUsed(folder: String, file: String) throws {
    let declarations = try Repository.text(of: "\(folder)/\(file)")
    let names = declarations.matches(of: /package (?:private\(set\) )?var (\w+)/).map { String($0.output.1) }
    #expect(!names.isEmpty)
    let code = try codeOutside(["Sources/SiteModel/Config/", "Sources/SiteModel/FrontMatter/"])
    // What this file computes from its own properties uses them too.
    let own = declarations.split(separator: "\n").filter {
      !$0.contains(/^ *package (private\(set\) )?var \w+( |:)[^{]*$/)
    }
    .joined(separator: "\n")
    for name in names where !Self.usedByName.contains(name) {
      let use = try Regex("\\.\(name)\\b").wordBoundaryKind(.simple)
      let inner = try Regex("\\b\(name)\\b").wordBoundaryKind(.simple)
      #expect(
        code.firstMatch(of: use) != nil || own.firstMatch(of: inner) != nil,
        "‘\(name)’ of \(file) is read and never asked for; declare its key as planned, or use it")
    }
  }

  /// Asked for by nobody yet; the theme's own work.
  private static let usedByName: Set<String> = ["minimumVersion"]

  private func codeOutside(_ folders: [String]) throws -> String {
    let sources = Repository.root.appending(path: "Sources").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
    return try paths.map { "Sources/\($0)" }.filter { path in !folders.contains { path.hasPrefix($0) } }
      .map { try Repository.text(of: $0) }.joined(separator: "\n")
  }
}
