import Diagnostics
import Markup

extension PageReader {
  /// What the head says of the page: by `<meta>`.
  mutating func readMeta(at offset: Int) {
    guard let content = text(.content) else { return }
    switch text(.httpEquiv)?.lowercased() {
    case "refresh":
      // `0; url=/new/`
      guard facts.refresh == nil, let place = content.range(ofLetters: "url=") else { return }
      let address = content[place...].filter { !"'\"".contains($0) }
      let target = context.book.target(address, in: file, base: base)
      facts.refresh = PageFacts.Refresh(target: target, address: address, offset: offset)
      if case .missing(let path) = target {
        report(
          .unknownTarget, at: offset, "the page leads on to ‘\(address)’, which is not there",
          help: "let it lead to a page of this site", trace: .address(path))
      }
      return
    default: break
    }
    switch (text(.name) ?? text(.property))?.lowercased() {
    case "robots", "googlebot":
      if content.lowercased().contains("noindex") || content.lowercased() == "none" { facts.isHiddenFromSearch = true }
    case "og:image", "og:image:url", "og:image:secure_url", "twitter:image":
      let target = context.book.target(content, in: file)
      if case .missing = target { follow(target, content, as: .picture, at: offset) }
    default: break
    }
  }

  /// What the head says of the page: by `<link>`.
  mutating func readLink(at offset: Int) {
    guard let href = text(.href) else {
      if value(.imagesrcset) != nil { followChoices(.imagesrcset, at: offset) }
      return
    }
    let relations = (text(.rel) ?? "").lowercased().split(separator: " ")
    if relations.contains("canonical") { return readCanonical(href, at: offset) }
    if relations.contains("alternate"), let code = text(.hreflang), value(.type) == nil {
      return readAlternate(code, href, at: offset)
    }
    let files = ["stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "manifest"]
    if relations.contains(where: { files.contains(String($0)) }) {
      follow(.href, as: .file, at: offset)
      followChoices(.imagesrcset, at: offset)
    } else if relations.contains(where: {
      ["alternate", "next", "prev", "author", "help", "search", "license"].contains($0)
    }) {
      follow(.href, as: .link, at: offset)
    }
  }

  private mutating func readCanonical(_ href: String, at offset: Int) {
    guard facts.canonical == .none else {
      return report(
        .canonicalAddress, at: offset, "the page says twice what its address is",
        help: "leave one <link rel=\"canonical\"> in its head")
    }
    facts.canonicalOffset = offset
    switch context.book.target(href, in: file, base: base) {
    case .file(let found, _):
      facts.canonical = .file(found)
      if href.utf8.endOfScheme == nil {
        report(
          .canonicalAddress, at: offset, "the canonical address ‘\(href)’ does not say the host",
          help: "write it with https:// and the host")
      }
    case .missing, .redirect: facts.canonical = .missing
    case .outside, .unjudged: facts.canonical = .outside
    }
  }

  private mutating func readAlternate(_ code: String, _ href: String, at offset: Int) {
    let target = context.book.target(href, in: file, base: base)
    var isOutside = false
    if case .outside = target { isOutside = true }
    facts.alternates.append(
      PageFacts.AlternateLink(
        code: code, address: href, file: target.file, isOutside: isOutside, offset: offset))
    if case .missing = target {
      report(
        .hreflang, at: offset, "the edition in ‘\(code)’ is said to be at ‘\(href)’, where there is nothing",
        help: "name the address of that edition, or take the line out", trace: .address(href))
    }
  }
}

extension String {
  /// The place behind some letters of ASCII, in either case.
  fileprivate func range(ofLetters wanted: String) -> Index? {
    let (own, wanted) = (Array(utf8), Array(wanted.utf8))
    guard own.count >= wanted.count else { return nil }
    for start in 0...own.count - wanted.count
    where wanted.indices.allSatisfy({ own[start + $0].lowercasedASCII == wanted[$0] }) {
      return utf8.index(utf8.startIndex, offsetBy: start + wanted.count)
    }
    return nil
  }
}
