import Markup

/// What kind of place a link's destination names.
enum Destination {
  /// Nothing: the page itself.
  case empty
  /// A place on the same page, after `#`.
  case fragment
  /// A file or page of this site, relative or from its root.
  case local
  /// Anything with a scheme, or with a host and no scheme.
  case external
  /// A scheme that could run a program or read files of the reader's machine.
  case dangerous
  /// A dangerous scheme behind percent signs, controls or white space, which browsers do not follow.
  case disguised
  /// A file on the author's own computer, as Windows writes it.
  case windowsPath

  init(_ address: [UInt8]) {
    guard let first = address.first else {
      self = .empty
      return
    }
    if first == UInt8(ascii: "#") {
      self = .fragment
    } else if address.starts(with: "//".utf8) {
      self = .external
    } else if Self.isWindowsPath(address) {
      self = .windowsPath
    } else if let colon = address.endOfScheme {
      self = Self.isDangerous(address, colon: colon) ? .dangerous : .external
    } else {
      self = Self.isDisguised(address) ? .disguised : .local
    }
  }

  private static func isDisguised(_ address: [UInt8]) -> Bool {
    // Most addresses have no colon at all.
    guard address.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "%") }) else { return false }
    let decoded = PercentEncoding.decode(String(decoding: address, as: UTF8.self)).map { Array($0.utf8) } ?? address
    let bare = decoded.filter { $0 > 0x20 && $0 != 0x7F }
    return bare.endOfScheme.map { isDangerous(bare, colon: $0) } ?? false
  }

  /// `C:\…`, `C:/…` or `\\computer\…`.
  private static func isWindowsPath(_ address: [UInt8]) -> Bool {
    if address.starts(with: #"\\"#.utf8) { return true }
    guard address.count > 2, address[0].isASCIILetter, address[1] == UInt8(ascii: ":") else { return false }
    return address[2] == UInt8(ascii: "\\") || address[2] == UInt8(ascii: "/")
  }

  private static func isDangerous(_ address: [UInt8], colon: Int) -> Bool {
    let scheme = address[..<colon].map { $0 | 0x20 }
    if scheme.elementsEqual("data".utf8) {
      let type = address[(colon + 1)...].prefix(11).map(\.lowercasedASCII)
      return !["image/png", "image/gif", "image/jpeg", "image/webp"].contains { type.starts(with: $0.utf8) }
    }
    return ["javascript", "vbscript", "file"].contains { scheme.elementsEqual($0.utf8) }
  }
}

/// Whether a destination, as it stands in `BodyFacts`, names a file or page of the site.
package func isLocalDestination(_ destination: String) -> Bool {
  if case .local = Destination(Array(destination.utf8)) { true } else { false }
}
