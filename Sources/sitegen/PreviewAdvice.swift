import SiteBuild

/// How to look at a site on the machine where it was built.
struct PreviewAdvice {
  let text: String

  init(_ request: BuildRequest, basePath: String) {
    var command = "sitegen serve"
    if request.source != "." { command += " --source " + Self.typed(request.source) }
    if request.settingsFile != "site.yml" { command += " --config " + Self.typed(request.settingsFile) }
    text = "  to read  \(command), then http://localhost:\(Serve.standardPort)\(basePath)/\n"
  }

  /// The path as it may be pasted.
  static func typed(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "/._-".unicodeScalars.contains($0)
    }
    return isPlain
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension BuildRequest {
  /// The folder that the site is written to, as it is named from the folder of the command.
  var shownDestination: String { withoutDot(destinationPath) }
}

private func withoutDot(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
