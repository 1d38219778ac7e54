import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// docs/json.md names every member that `--json` prints, and no other.
@Suite struct JSONFieldsTests {
  @Test func theTableHasEveryMember() throws {
    let page = try Repository.text(of: "docs/json.md")
    let documented = page.matches(of: /(?m)^\| `([A-Za-z.\[\]]+)` \|/).map { String($0.output.1) }
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(column("عنوان", body: "اردو, متن۔"), to: "content/columns/a.ur.md")
    try folder.write(column("B", "date: 2030-01-01"), to: "content/columns/b.en.md")
    var found = try members(of: folder, ["build"])
    found.formUnion(try members(of: folder, ["check", "--external", "--output", folder.path + "/public"]))
    // Related places belong to errors, after which there is no count of languages.
    try folder.write(column("C", "date: 2025-01-01\nslug: a"), to: "content/columns/c.ur.md")
    try folder.write("---\ntitle: D\ntitle: E\ndate: 2025-01-01\n---\nText.\n", to: "content/columns/d.en.md")
    found.formUnion(try members(of: folder, ["build"]))
    #expect(found.subtracting(documented).sorted() == [])
    #expect(Set(documented).subtracting(found).sorted() == [])
    #expect(Set(documented).count == documented.count)
  }

  private func members(of folder: TemporaryFolder, _ command: [String]) throws -> Set<String> {
    let run = try BuiltProgram().run(
      command + ["--json", "--clock", "2026-01-01"], in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
    return membersOfJSON(try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)))
  }
}
