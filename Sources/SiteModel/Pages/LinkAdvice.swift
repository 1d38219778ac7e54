import Diagnostics

/// What was probably meant by a link to a file that does not exist.
struct LinkAdvice {
  let catalog: Catalog
  let document: Document
  let names: () -> FileNameIndex

  /// - Parameters:
  ///   - destination: As it was typed.
  ///   - target: The path from the site's root that it means.
  func resolution(of destination: String, target: String) -> (message: String, help: String?) {
    if let outside = outsideAddress(destination) {
      return ("the link ‘\(destination)’ leads to a file of that name, which does not exist", "write \(outside)")
    }
    if catalog.isSkipped(target), let held = catalog.skipped.first(where: { $0.path == target }) {
      return Self.toHeldBack(destination, held)
    }
    if catalog.unpublished.contains(target) {
      return (
        "the link ‘\(destination)’ leads to a file that is not published",
        "the warning about ‘\(target)’ says why, and what to do"
      )
    }
    return (
      "the link ‘\(destination)’ leads to ‘\(target)’, which does not exist",
      names().nearest(to: target, from: document.path)
        .map { "did you mean ‘\(relativePath(to: $0.path, fromFolder: document.path.folder))’?" }
        ?? "link to a file of the site by its path from this file, or to a full address"
    )
  }

  /// What is held back may be so for good: a private letter is not to be published for the sake of a link.
  static func toHeldBack(_ destination: String, _ held: SkippedEdition) -> (message: String, help: String?) {
    (
      "the link ‘\(destination)’ leads to a text that is held back (\(held.reason.rawValue))",
      "take the link out, and keep its words: readers are not to find ‘\(held.path)’"
    )
  }

  /// The address of the web or of a letter that was typed without its beginning, or with a damaged one.
  private func outsideAddress(_ destination: String) -> String? {
    // One with its colon is an address of the web to Markdown, and does not come here.
    for beginning in ["https//", "http//", "https/", "http/"]
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
