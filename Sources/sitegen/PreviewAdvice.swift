import SiteBuild

/// How to look at a site on the machine where it was built, in a line or two.
struct PreviewAdvice {
  let text: String

  init(_ request: BuildRequest, basePath: String) {
    let port = "http://localhost:8000/"
    guard basePath.isEmpty else {
      // A page of a site in a sub-folder looks for its style there.
      text = """
          to read  sitegen build --base-url \(port) --destination preview, then
                   python3 -m http.server --directory \(Self.typed(request.folder("preview"))), at \(port)

        """
      return
    }
    text = "  to read  python3 -m http.server --directory \(Self.typed(request.destinationPath)), at \(port)\n"
  }

  /// The path as it may be pasted.
  private static func typed(_ path: String) -> String {
    let short = withoutDot(path)
    let isPlain = short.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "/._-".unicodeScalars.contains($0)
    }
    return isPlain
      ? short : "'" + short.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension BuildRequest {
  /// The folder that the site is written to, as it is named from the folder of the command.
  var shownDestination: String { withoutDot(destinationPath) }
}

private func withoutDot(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
