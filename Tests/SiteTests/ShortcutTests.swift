import Diagnostics
import Foundation
import SiteBuild
import SiteRendering
import SitegenTesting
import Testing

/// What rendering spares itself, against rendering without it.
@Suite struct ShortcutTests {
  @Test func theSiteOfTheRepositoryIsTheSameWithoutShortcuts() throws {
    let folder = try TemporaryFolder()
    try Repository.copySite(to: URL(fileURLWithPath: folder.path))
    for shortcuts in [Shortcuts.all, [], .sharedValues, .constantFolding, .fragments] {
      var request = BuildRequest(source: folder.path)
      request.destination = "site-\(shortcuts.rawValue)"
      request.usesCache = false
      request.drawsSharePictures = false
      request.shortcuts = shortcuts
      var log = DiagnosticLog()
      _ = try buildSite(request, log: &log)
      #expect(!log.hasErrors, "\(TerminalReport().text(log.diagnostics))")
    }
    let paths = folder.files(under: "site-0")
    #expect(paths.count > 100)
    for shortcuts in [Shortcuts.all, .sharedValues, .constantFolding, .fragments] {
      let other = "site-\(shortcuts.rawValue)"
      #expect(folder.files(under: other) == paths)
      for path in paths {
        let isSame = try folder.bytes(of: "site-0/" + path) == folder.bytes(of: other + "/" + path)
        #expect(isSame, "\(path) in \(other)")
      }
    }
  }
}
