import Diagnostics

/// What was probably meant by a link to a file that does not exist.
struct LinkAdvice {
  let catalog: Catalog
  let document: Document

  /// - Parameters:
  ///   - destination: As it was typed.
  ///   - target: The path from the site's root that it means.
  func resolution(of destination: String, target: String) -> (message: String, help: String?) {
    if let outside = outsideAddress(destination) {
      return ("the link ‘\(destination)’ leads to a file of that name, which does not exist", "write \(outside)")
    }
    if catalog.skipped.contains(where: { $0.path == target }) {
      return (
        "the link ‘\(destination)’ leads to a column that is not published yet",
        "publish ‘\(target)’, or remove the link"
      )
    }
    if catalog.unpublished.contains(target) {
      return (
        "the link ‘\(destination)’ leads to a file that is not published",
        "the warning about ‘\(target)’ says why, and what to do"
      )
    }
    return (
      "the link ‘\(destination)’ leads to ‘\(target)’, which does not exist",
      nearest(to: target).map { "did you mean ‘\(relativePath(to: $0))’?" }
        ?? "link to a file of the site by its path from this file, or to a full address"
    )
  }

  /// The file with this name but for capitals, date, language and ending; or else the one with nearly this path.
  private func nearest(to target: String) -> String? {
    let others = catalog.documents.lazy.map(\.path).filter { $0.path != document.path.path }
    let name = target.split(separator: "/").last.map { Self.bareName(String($0)) } ?? ""
    let named = others.filter { Self.bareName($0.path.split(separator: "/").last.map(String.init) ?? "") == name }
    let own = named.filter { $0.languageCode == document.path.languageCode }
    let meant = own.first { $0.folder == document.path.folder } ?? own.first ?? named.first
    return meant?.path ?? suggestion(for: target, among: others.map(\.path))
  }

  /// A file's name in small letters, without a date before it and what stands behind its first full stop.
  private static func bareName(_ name: String) -> String {
    var rest = name.lowercased().prefix { $0 != "." }
    let date = rest.prefix(11).utf8
    let isDate =
      date.count == 11
      && date.enumerated().allSatisfy { index, byte in
        [4, 7, 10].contains(index) ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    if isDate { rest = rest.dropFirst(11) }
    return String(rest)
  }

  /// How the document names another file.
  private func relativePath(to path: String) -> String {
    let from = document.path.folder.split(separator: "/")
    let parts = path.split(separator: "/")
    var common = 0
    while common < from.count, common < parts.count - 1, from[common] == parts[common] { common += 1 }
    return String(repeating: "../", count: from.count - common) + parts[common...].joined(separator: "/")
  }

  /// The address of the web or of a letter that was typed without its beginning, or with a damaged one.
  private func outsideAddress(_ destination: String) -> String? {
    for beginning in ["https//", "http//", "https:/", "http:/", "https/", "http/", "htps://", "htpps://"]
    where destination.lowercased().hasPrefix(beginning) {
      let rest = destination.dropFirst(beginning.utf8.count).drop { $0 == "/" }
      return rest.isEmpty ? nil : "it so: https://\(rest)"
    }
    let host = destination.prefix { !"/?#".contains($0) }
    if host.contains("@"), !host.contains("/"), host == destination[...] {
      return "mailto: before it: mailto:\(destination)"
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, host.unicodeScalars.allSatisfy(Self.isOfHost),
      labels.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let isHost = labels[0].lowercased() == "www" || Self.commonDomains.contains(last.lowercased())
    return isHost ? "https:// before it: https://\(destination)" : nil
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-.".unicodeScalars.contains(scalar))
  }

  /// Ends of hosts that are no endings of files.
  private static let commonDomains: Set<String> = [
    "com", "org", "net", "edu", "gov", "pk", "in", "uk", "us", "info", "io", "co", "tv", "de", "fr", "ir", "ae", "sa",
    "af",
    "bd", "tr", "eu", "ca", "au", "blog", "dev", "app", "news", "me",
  ]
}
