/// What a drawing may not have: whoever opens it by itself would run or fetch it.
///
/// A page shows it as a picture, in which nothing runs; but it has an address of its own, on the site's host.
enum SVGRules {
  static func isActive(element: String) -> Bool { activeElements.contains(element) }

  /// Whether an attribute is one that the browser runs, or leads where a drawing may not.
  static func isActive(attribute name: ArraySlice<UInt8>, _ value: [UInt8], of element: String) -> Bool {
    // The address that a prefix stands for is a name and nothing else.
    if name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8) { return false }
    let local = localName(name)
    if local.hasPrefix("on") || local == "srcdoc" || local == "event" { return true }
    let plain = normal(value)
    if runs.findsAny(in: plain) { return true }
    if local == "base" || isAddress(attribute: local) {
      return !mayLead(to: plain, isLink: local == "href" && element == "a")
    }
    return fetches(style: value)
  }

  static func isAddress(attribute local: String) -> Bool { addresses.contains(local) }

  /// A value as a browser compares it: without white space and control characters, in small letters.
  static func normal(_ value: some Sequence<UInt8>) -> [UInt8] {
    value.lazy.filter { $0 > 0x20 && $0 != 0x7F }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static let activeElements: Set = [
    "script", "handler", "listener", "iframe", "frame", "frameset", "embed", "object", "applet", "link", "meta", "base",
    "form", "input", "button", "textarea", "select", "option", "portal", "template", "noscript", "plaintext", "xmp",
    "fencedframe",
  ]

  private static let addresses: Set = [
    "href", "src", "srcset", "imagesrcset", "poster", "background", "action", "formaction", "data", "ping", "manifest",
    "codebase", "classid", "archive", "longdesc", "lowsrc", "dynsrc", "profile", "usemap", "cite",
  ]

  private static let runs = ByteFinder(["javascript:", "vbscript:", "livescript:", "mocha:"])

  /// Whether an address, as `normal` makes it, is one of the same site, a picture that is written out, or one of a link
  /// that a reader may follow.
  private static func mayLead(to address: [UInt8], isLink: Bool) -> Bool {
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    if address.count >= 2, isSlash(address[0]), isSlash(address[1]) { return isLink }
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")),
      !address[..<colon].contains(where: { "/?#".utf8.contains($0) })
    else { return true }
    if isLink {
      return ["http", "https", "mailto", "tel"].contains { address[..<colon].elementsEqual($0.utf8) }
    }
    return isPicture(address[...])
  }

  /// Whether an address is a picture that is written out; a drawing only where it can be made clean.
  private static func isPicture(_ address: ArraySlice<UInt8>) -> Bool {
    let kinds = ["png", "jpeg", "jpg", "pjpeg", "gif", "webp", "avif", "bmp"]
    let isBitmap = kinds.contains { kind in
      address.starts(with: "data:image/\(kind);".utf8) || address.starts(with: "data:image/\(kind),".utf8)
    }
    return isBitmap || address.starts(with: "data:image/svg+xml;base64,".utf8)
  }
}

// MARK: - Style sheets

extension SVGRules {
  /// Whether a style sheet, or the value of an attribute, would fetch something from elsewhere.
  static func fetches(style: [UInt8]) -> Bool {
    guard fetching.findsAny(in: style) else { return false }
    let plain = normal(withoutEscapes(style))
    if importing.findsAny(in: plain) { return true }
    var rest = plain[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
      let isAddress = rest[..<open].reversed().starts(with: "lru".utf8)
      rest = rest[(open + 1)...]
      if isAddress, !isOwn(rest) { return true }
    }
    return false
  }

  /// A style sheet without its rules and values that would fetch; nothing of one in which they cannot be told.
  static func withoutFetching(style: [UInt8]) -> [UInt8] {
    guard !style.contains(UInt8(ascii: "\\")), !ByteFinder(["/*"]).findsAny(in: style) else { return [] }
    var result: [UInt8] = []
    for rule in statements(style) where !fetches(style: Array(rule)) { result += rule }
    return fetches(style: result) ? [] : result
  }

  /// The rules of a style sheet, each with its end.
  private static func statements(_ style: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var start = 0
    var depth = 0
    var quote: UInt8?
    for (index, byte) in style.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth <= 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") {
        found.append(style[start...index])
        start = index + 1
      }
    }
    return found + [style[start...]]
  }

  /// What has to stand in one that fetches; a backslash may hide any of it.
  private static let fetching = ByteFinder(["(", "@", "\\"])
  private static let importing = ByteFinder([
    "@import", "expression(", "-moz-binding", "behavior:", "image-set(", "image(\"", "image('", "src(\"", "src('",
  ])

  /// Whether an address between brackets is one of this site, or a picture or font that is written out.
  private static func isOwn(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'") ? text.dropFirst() : text
    if text.starts(with: "data:font/".utf8) { return true }
    if text.starts(with: "data:application/".utf8) { return ByteFinder(["font"]).findsAny(in: text.prefix(48)) }
    return mayLead(to: Array(text.prefix { !"\"')".utf8.contains($0) }), isLink: false)
      && !text.starts(with: "data:image/svg".utf8)
  }

  /// A text of CSS without comments, and with the letters that are written as numbers.
  private static func withoutEscapes(_ style: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < style.count {
      if style.has("/*", at: index) {
        index += 2
        while index < style.count, !style.has("*/", at: index) { index += 1 }
        index += 2
      } else if style[index] == UInt8(ascii: "\\") {
        let digits = style[(index + 1)...].prefix(6).prefix { hexadecimal($0) != nil }
        index += 1 + digits.count
        if digits.isEmpty { continue }
        let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(hexadecimal($1) ?? 0) }
        if value < 0x80 { result.append(UInt8(value)) }
        if index < style.count, style[index].isXMLSpace { index += 1 }
      } else {
        result.append(style[index])
        index += 1
      }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    Int(String(decoding: CollectionOfOne(byte), as: UTF8.self), radix: 16)
  }
}

// MARK: - Letters

extension SVGRules {
  /// Whether the bytes are letters in a way in which no sign of XML can hide.
  static func isKnownEncoding(_ declaration: ArraySlice<UInt8>, of bytes: [UInt8]) -> Bool {
    let plain = normal(declaration)
    guard let start = plain.firstRange(of: Array("encoding=".utf8))?.upperBound else { return true }
    let name = plain[start...].dropFirst().prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    if name.elementsEqual("utf-8".utf8) || name.elementsEqual("us-ascii".utf8) { return true }
    return name.starts(with: "iso-8859-".utf8) || name.starts(with: "windows-125".utf8)
  }
}
