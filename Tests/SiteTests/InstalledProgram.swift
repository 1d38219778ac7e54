import Foundation
import Testing

/// sitegen as `make install` leaves it, with the programs that were built together with these tests.
struct InstalledProgram {
  /// What stands for `/`.
  let root: URL

  var program: BuiltProgram { BuiltProgram(root.appending(path: "usr/bin/sitegen")) }

  init(in folder: URL) throws {
    root = folder.appending(path: "installed")
    let built = try BuiltProgram().executable.deletingLastPathComponent().path
    let make = BuiltProgram(URL(fileURLWithPath: "/usr/bin/make"))
    let run = try make.run(
      ["copy-installed", "PROGRAMS=\(built)", "DESTDIR=\(root.path)", "PREFIX=/usr"], in: Repository.root)
    #expect(run.exitCode == 0, "\(run.shown)")
    // The fonts are made, not committed; where that was not done, empty files stand for them.
    let theme = root.appending(path: "usr/share/sitegen/themes/waraq")
    try Repository.addMissingFonts(to: theme)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: "usr/share/" + path), encoding: .utf8)
  }
}
