import Diagnostics
import Markup
import SiteRendering

extension PageReader {
  /// What an address is for, which decides what its fault is called.
  enum Use {
    case link
    case picture
    case file

    var id: DiagnosticID {
      switch self {
      case .link: .brokenLink
      case .picture: .missingPicture
      case .file: .missingAsset
      }
    }
  }

  /// Follows the address of an attribute.
  mutating func follow(_ name: AttributeName, as use: Use, at offset: Int) {
    guard let range = value(name), !range.isEmpty else { return }
    let target = context.book.target(bytes, range, in: file, base: base)
    if case .file(let found, nil) = target, found != file {
      facts.links += 1
      return
    }
    follow(target, context.book.text(bytes, range), as: use, at: offset)
  }

  mutating func follow(_ target: Target, _ address: String, as use: Use, at offset: Int) {
    switch target {
    case .file(let found, let fragment):
      facts.links += 1
      guard let fragment, use == .link, isJudged(fragment) else { return }
      if found == file {
        ownFragments.append((fragment, address, offset))
      } else {
        facts.fragmentLinks.append(
          PageFacts.FragmentLink(file: found, fragment: fragment, address: address, offset: offset))
      }
    case .redirect: facts.links += 1
    case .missing(let path): reportMissing(path, address, as: use, at: offset)
    case .outside(let full):
      guard context.keepsOutsideLinks, facts.outsideLinks.count < 2000 else { return }
      facts.outsideLinks.append(PageFacts.OutsideLink(address: full, offset: offset))
    case .unjudged: break
    }
  }

  /// The top of a page is always there; places of scripts and of texts are no ids.
  private func isJudged(_ fragment: String) -> Bool {
    !fragment.isEmpty && fragment.lowercased() != "top" && !fragment.hasPrefix(":~:") && !fragment.hasPrefix("!")
      && !fragment.hasPrefix("/")
  }

  private mutating func reportMissing(_ path: String, _ address: String, as use: Use, at offset: Int) {
    facts.links += 1
    let noun =
      switch use {
      case .link: "the link ‘\(address)’ leads to no page of this site"
      case .picture: "the picture ‘\(address)’ is not there"
      case .file: "the page names the file ‘\(address)’, which is not there"
      }
    let help =
      context.book.isForgottenBase(path)
      ? "the site lies below ‘\(context.book.base)/’: write ‘\(context.book.base)\(address)’"
      : use == .link ? "correct the address, or take the link out" : "put the file there, or correct the address"
    report(use.id, at: offset, noun, help: help, trace: .address(address))
  }

  mutating func readAnchor(_ name: ElementName, at offset: Int) {
    if let anchor = value(.name), !anchor.isEmpty {
      facts.ids.insert(idKey(UnsafeBufferPointer(rebasing: bytes[anchor])))
    }
    follow(.href, as: .link, at: offset)
    if name == .area, value(.href) != nil, !hasText(.alt), !hasText(.ariaLabel) {
      reportAlternativeText("a part of a picture that is a link", at: offset)
    }
  }

  mutating func readEmbedded(_ name: ElementName, at offset: Int) {
    switch name {
    case .img, .image, .input:
      if name == .input, text(.type)?.lowercased() != "image" { return }
      follow(.src, as: .picture, at: offset)
      followChoices(.srcset, at: offset)
      if name == .image { follow(value(.href) == nil ? .xlinkHref : .href, as: .picture, at: offset) }
      if hasText(.alt) || hasText(.ariaLabel) { nameFromAttribute() }
      if name != .image, value(.alt) == nil, value(.ariaLabel) == nil, value(.ariaLabelledby) == nil,
        text(.ariaHidden) != "true", value(.hidden) == nil
      {
        reportAlternativeText("the picture ‘\(text(.src) ?? "")’", at: offset)
      }
    case .source:
      followChoices(.srcset, at: offset)
      follow(.src, as: .file, at: offset)
    case .video:
      follow(.poster, as: .picture, at: offset)
      follow(.src, as: .file, at: offset)
    case .iframe: follow(.src, as: .link, at: offset)
    case .object: follow(.data, as: .file, at: offset)
    case .use: follow(value(.href) == nil ? .xlinkHref : .href, as: .file, at: offset)
    default: follow(.src, as: .file, at: offset)
    }
  }

  private mutating func reportAlternativeText(_ what: String, at offset: Int) {
    report(
      .missingAlternativeText, at: offset, "\(what) has no alternative text",
      help: "write what it shows: alt=\"…\"; alt=\"\" for one that only adorns",
      trace: (text(.src) ?? text(.href)).map { .address($0) } ?? .none)
  }

  /// The pictures among which a browser chooses: each an address and, behind a space, for which screens it is.
  mutating func followChoices(_ name: AttributeName, at offset: Int) {
    guard let list = text(name) else { return }
    var rest = list.utf8[...]
    while true {
      rest = rest.drop { $0.isMarkupSpace || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { return }
      var address = rest.prefix { !$0.isMarkupSpace }
      rest = rest[address.endIndex...]
      if address.last == UInt8(ascii: ",") {
        while address.last == UInt8(ascii: ",") { address.removeLast() }
      } else {
        rest = rest.drop { $0 != UInt8(ascii: ",") }
      }
      let typed = String(Substring(address))
      follow(context.book.target(typed, in: file, base: base), typed, as: .picture, at: offset)
    }
  }

  /// The addresses of a style sheet in the page, or of an attribute `style`.
  mutating func readStyle(_ range: Range<Int>, at offset: Int) {
    for address in addresses(inStyleSheet: Array(bytes[range])) {
      follow(context.book.target(address.text, in: file, base: base), address.text, as: .file, at: offset)
    }
  }

  /// Holds the links to places in the page itself against its ids.
  mutating func judgeFragments() {
    for (fragment, address, offset) in ownFragments where !hasID(fragment, among: facts.ids) {
      report(
        .brokenFragment, at: offset, "the link ‘\(address)’ leads to a place that the page does not have",
        help: "correct what stands behind the #, or give the place that id", trace: .address(address))
    }
  }
}

/// Whether a fragment, as it was typed or decoded, is among ids.
func hasID(_ fragment: String, among ids: Set<Int>) -> Bool {
  if ids.contains(idKey(fragment)) { return true }
  guard let decoded = PercentEncoding.decode(fragment), decoded != fragment else { return false }
  return ids.contains(idKey(decoded))
}
