import Foundation
import SitegenTesting
import Testing

/// The pages in docs/ that are made from the program's own declarations.
@Suite struct ReferencePagesTests {
  @Test(arguments: ["reference.md", "templates.md", "diagnostics.md"])
  func areWhatTheProgramWrites(name: String) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram().run(["reference", "--write", folder.path], in: URL(fileURLWithPath: folder.path))
    #expect(run.exitCode == 0, "\(run.shown)")
    let written = try folder.text(of: name)
    let kept = try Repository.text(of: "docs/\(name)")
    #expect(written == kept, "docs/\(name) is not what ‘sitegen reference’ writes; run ‘make docs’")
  }
}
