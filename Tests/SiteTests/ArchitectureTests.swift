import Foundation
import Testing

/// The walls between the targets: see ImportWalls.
struct ArchitectureTests {
  /// Pages that move, as with a language at the root, are moved in one place.
  @Test func addressesOfPagesAreSpeltInSiteRoutesAlone() throws {
    let folder = Repository.root.appending(path: "Sources")
    var spellers: [String] = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      if text.contains(#/"\/\\\([a-zA-Z0-9.$]*code\)\/|Route\("\/[^"]/#) { spellers.append(file) }
    }
    #expect(spellers == ["SiteModel/Addresses/SiteRoutes.swift"])
  }

  @Test func everySourceStaysWithinItsWalls() throws {
    let sources = Repository.root.appending(path: "Sources")
    var checked = 0
    for target in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    where !target.hasPrefix(".") && !ImportWalls.targetsWithoutSwift.contains(target) {
      let folder = sources.appending(path: target)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for file in files.sorted() where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for breach in ImportWalls.breaches(in: text, path: "Sources/\(target)/\(file)", target: target) {
          Issue.record("\(breach)")
        }
        checked += 1
      }
    }
    #expect(checked > 0, "no Swift file was found below \(sources.path)")
  }

  @Test func theTableNamesOnlyTargetsThatExist() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    let named = Set(ImportWalls.targets.keys).union(ImportWalls.targetsWithoutSwift)
    #expect(named.subtracting(folders).isEmpty)
  }

  @Test(arguments: [
    ("Markdown", "package import SiteModel", "Markdown may not import SiteModel"),
    ("Languages", "@preconcurrency import struct Foundation.Date", "Languages may not import Foundation"),
    ("SiteModel", "import Diagnostics; import Glibc", "SiteModel may not import Glibc"),
    ("SiteBuild", "import FoundationEssentials", "SiteBuild may not import FoundationEssentials"),
    ("Templates", "let now = Date()", "‘Date()’ may not stand in Templates"),
    ("YAML", "  print(\"یہ سطر\")", "‘print(’ may not stand in YAML"),
    ("SiteRendering", "FileManager.default", "‘FileManager’ may not stand in SiteRendering"),
    ("sitegen", "final class A: @unchecked Sendable {}", "‘@unchecked Sendable’ may not stand in sitegen"),
    ("Unheard", "import Swift", "the target ‘Unheard’ has no line in ImportWalls.targets"),
  ])
  func findsTheBreach(target: String, line: String, message: String) {
    let breaches = ImportWalls.breaches(in: line, path: "Sources/A/B.swift", target: target)
    #expect(breaches.count == 1)
    #expect(breaches.first?.hasPrefix("Sources/A/B.swift:1: \(message)") == true, "\(breaches)")
  }

  @Test func namesTheLineOfTheBreach() {
    let source = "// import Foundation\n\nimport Diagnostics\nimport Foundation\n"
    let breaches = ImportWalls.breaches(in: source, path: "A.swift", target: "SiteModel")
    #expect(breaches.count == 1)
    #expect(breaches.first?.hasPrefix("A.swift:4: ") == true)
  }

  @Test(arguments: [
    "let a = fingerprint(of: bytes)",
    "/// Date() and print( stand in a comment.",
    "/* import Foundation */ let a = 1",
    "let a = \"import Foundation \\\" print(\"",
    "let a = \"\"\"\n  import Foundation\n  print(\"اردو\")\n  \"\"\"",
    "log.print(a)",
    "import Languages",
  ])
  func leavesOtherCodeAlone(source: String) {
    #expect(ImportWalls.breaches(in: source, path: "A.swift", target: "Markdown").isEmpty)
  }
}
