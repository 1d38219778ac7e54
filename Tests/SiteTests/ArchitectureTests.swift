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
    where !target.hasPrefix(".") {
      let folder = sources.appending(path: target)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for file in files.sorted() where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for breach in try ImportWalls.breaches(in: text, path: "Sources/\(target)/\(file)", target: target) {
          Issue.record("\(breach)")
        }
        checked += 1
      }
    }
    #expect(checked > 0, "no Swift file was found below \(sources.path)")
  }

  @Test func theWallsNameOnlyTargetsThatExist() throws {
    let targets = Set(try PackageTargets.own.get().modules.keys)
    #expect(ImportWalls.shells.union(ImportWalls.systemModules.keys).subtracting(targets).isEmpty)
  }

  /// Each line of it is `A ──▶ B, C  what they are`; a target imports what the arrow behind it names.
  @Test func thePictureInContributingIsThatOfThePackage() throws {
    let modules = try PackageTargets.own.get().modules
    let text = try Repository.text(of: "CONTRIBUTING.md")
    let picture = try #require(text.split(separator: "```").dropFirst().first)
    var drawn: Set<String> = []
    for line in picture.split(separator: "\n") where !line.hasPrefix("═") {
      let names = line.firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
      let steps = names.split(separator: " ──▶ ").map { $0.split(separator: ", ").map { String($0) } }
      for (importers, imported) in zip(steps, steps.dropFirst()) {
        for importer in importers { #expect(modules[importer]?.isSuperset(of: imported) == true, "\(line)") }
      }
      drawn.formUnion(steps.joined())
    }
    let aids: Set = ["SitegenTesting", "sitegen-fuzz", "template-benchmark"]
    #expect(drawn == Set(modules.keys.filter { !$0.hasSuffix("Tests") }).subtracting(aids))
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
    ("Unheard", "import Swift", "the target ‘Unheard’ is not in Package.swift"),
  ])
  func findsTheBreach(target: String, line: String, message: String) throws {
    let breaches = try ImportWalls.breaches(in: line, path: "Sources/A/B.swift", target: target)
    #expect(breaches.count == 1)
    #expect(breaches.first?.hasPrefix("Sources/A/B.swift:1: \(message)") == true, "\(breaches)")
  }

  @Test func namesTheLineOfTheBreach() throws {
    let source = "// import Foundation\n\nimport Diagnostics\nimport Foundation\n"
    let breaches = try ImportWalls.breaches(in: source, path: "A.swift", target: "SiteModel")
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
  func leavesOtherCodeAlone(source: String) throws {
    #expect(try ImportWalls.breaches(in: source, path: "A.swift", target: "Markdown").isEmpty)
  }
}
