import Diagnostics
import SiteBuild
import SiteCheck
import SitegenTesting

/// A folder of a finished site, and what is found in it.
struct CheckedFolder {
  let folder: TemporaryFolder
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var report = CheckReport()

  /// - Parameter files: By their paths. A text that begins with `body:` becomes a page around it that is right.
  init(_ files: [String: String], address: String? = "https://a.example/") throws {
    folder = try TemporaryFolder()
    for (path, text) in files {
      try folder.write(text.hasPrefix("body:") ? Self.page(path, String(text.dropFirst(5))) : text, to: path)
    }
    try check(address: address)
  }

  mutating func check(address: String? = "https://a.example/") throws {
    var build = BuildRequest(source: folder.path)
    build.baseURL = address
    var request = CheckRequest(build)
    request.folder = folder.path
    var log = DiagnosticLog()
    report = try checkSite(request, log: &log)
    diagnostics = TerminalReport.everything(in: log)
  }

  /// What was found, as `a.html:3 broken-link`.
  var found: [String] {
    diagnostics.map { diagnostic in
      let path = diagnostic.location.map { String($0.path.dropFirst(folder.path.count + 1)) } ?? ""
      return "\(path):\(diagnostic.location?.line ?? 0) \(diagnostic.id.rawValue)"
    }
  }

  /// The kinds of what was found.
  var ids: [DiagnosticID] { diagnostics.map(\.id) }

  var messages: String { TerminalReport().text(diagnostics) }

  /// A page without a fault in English, or in Urdu below `ur/`; its words begin in the fourth line.
  static func page(_ path: String, _ body: String) -> String {
    let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".utf8.count)) : path
    let language = path.hasPrefix("ur/") ? "lang=\"ur\" dir=\"rtl\"" : "lang=\"en\""
    return """
      <!DOCTYPE html><html \(language)><head><title>Page \(path)</title>
      <link rel="canonical" href="https://a.example/\(address)"></head>
      <body><h1>\(path.hasPrefix("ur/") ? "عنوان" : "Title")</h1>
      \(body)
      </body></html>
      """
  }
}
