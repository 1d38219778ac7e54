import Markup

/// An address and the output file behind it.
package struct Route: Sendable, Hashable {
  /// Decoded and from the site's root, without the base path: `/ur/columns/visit/`.
  package let address: String
  /// From the output folder: `ur/columns/visit/index.html`.
  package let file: String

  /// The route of an address that sitegen made itself.
  package init(_ address: String) {
    self.address = address
    let path = address.utf8.dropFirst()
    file = address.utf8.last == UInt8(ascii: "/") ? String(Substring(path)) + "index.html" : String(Substring(path))
  }

  /// The route of an address that an author typed, decoded; refused when it could lead out of the site or to a file
  /// that not every system can hold.
  ///
  /// Where `allowsInvisible` holds, joiners and direction marks may stand in it, and names that Windows does not know: an
  /// old address is what it is, and those of Urdu titles often have some.
  package init(checking typed: String, allowsInvisible: Bool = false) throws(AddressFault) {
    var path = typed
    if path.utf8.contains(UInt8(ascii: "%")) {
      guard let decoded = PercentEncoding.decode(path) else { throw .badEncoding }
      path = decoded
    }
    guard path.utf8.first == UInt8(ascii: "/") else { throw .notFromRoot }
    guard !path.utf8.starts(with: "//".utf8) else { throw .otherHost }
    if path.utf8.contains(UInt8(ascii: "?")) || path.utf8.contains(UInt8(ascii: "#")) { throw .hasQuery }
    for scalar in path.unicodeScalars {
      if isUnfitForAddress(scalar), !allowsInvisible || !isInvisibleInWords(scalar) { throw .unfitCharacter(scalar) }
      if !allowsInvisible, scalar == ":" || scalar == "*" { throw .unfitForWindows(scalar) }
    }
    let segments = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      if segment.isEmpty {
        if index == segments.count - 1 { continue }
        throw .emptyPart
      }
      if segment.elementsEqual(".".utf8) || segment.elementsEqual("..".utf8) { throw .leavesSite }
      if segment.count > 255 { throw .tooLong }
      if allowsInvisible { continue }
      if segment.last == UInt8(ascii: ".") || segment.last == UInt8(ascii: " ") { throw .badEnd }
    }
    if segments.first?.starts(with: ".sitegen-".utf8) ?? false { throw .reserved }
    let last = segments.last.map { String(Substring($0)) } ?? ""
    let isFile = last.hasSuffix(".html") || last.hasSuffix(".htm") || last.hasSuffix(".xml") || last.hasSuffix(".php")
    self.init(last.isEmpty || isFile ? path : path + "/")
    guard Route.isPathOfSite(file.utf8) else { throw .hidden }
  }
}

extension Route {
  /// Whether a path is one at which sitegen may write a file, from the output folder: without parts that lead out of it,
  /// and without hidden ones but those that hosts look for.
  ///
  /// What is planned is held against it, and so is the list of files that earlier builds made.
  package static func isPathOfSite(_ path: some BidirectionalCollection<UInt8>) -> Bool {
    // Nearly every path is settled by one look at its bytes.
    var previous = UInt8(ascii: "/")
    for byte in path {
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        return isHiddenPathOfSite(Array(path))
      }
      if byte < 0x20 || byte == 0x7F { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }

  private static func isHiddenPathOfSite(_ path: [UInt8]) -> Bool {
    let hostFiles: [HostFile] = [.noJekyll, .apacheRedirects]
    if hostFiles.contains(where: { path.elementsEqual($0.rawValue.utf8) }) { return true }
    var parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count > 1, parts[0].elementsEqual(".well-known".utf8) { parts.removeFirst() }
    return parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") }
  }
}

/// Why an address that an author typed cannot be used.
package enum AddressFault: Error, Equatable {
  case notFromRoot
  case otherHost
  case leavesSite
  case emptyPart
  case tooLong
  case badEncoding
  case hasQuery
  case hasFragment
  case unfitQuery
  case reserved
  case hidden
  case badEnd
  case unfitForWindows(Unicode.Scalar)
  case outsideBasePath(String)
  case unfitCharacter(Unicode.Scalar)

  /// What is wrong, to follow the address in a message.
  package var reason: String {
    switch self {
    case .notFromRoot: "does not begin with ‘/’"
    case .otherHost: "names another host"
    case .leavesSite: "has a part ‘.’ or ‘..’"
    case .emptyPart: "has an empty part"
    case .tooLong: "has a part of more than 255 bytes"
    case .badEncoding: "has a ‘%’ that is not followed by two hexadecimal digits of UTF-8 text"
    case .hasQuery: "has a ‘?’ or ‘#’, which no file can answer"
    case .hasFragment: "has a ‘#’, and what stands behind it never reaches a host"
    case .unfitQuery: "has something behind the ‘?’ that is not ‘name=value’, or one name twice"
    case .reserved: "begins with ‘/.sitegen-’, which is kept for sitegen's own files"
    case .hidden: "has a part that begins with a dot, which hosts do not show"
    case .badEnd: "has a part that ends with a dot or a space, which Windows cuts off"
    case .unfitForWindows(let scalar): "has ‘\(scalar)’ in it, which no file name on Windows can have"
    case .outsideBasePath(let path): "does not lie below ‘\(path)/’, where this site is"
    case .unfitCharacter(let scalar):
      "contains U+\(String(scalar.value, radix: 16, uppercase: true)), which does not belong in an address"
    }
  }
}

func isUnfitForAddress(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x22, 0x3C, 0x3E, 0x5C, 0x7C, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x2069, 0xFEFF:
    // ZWNJ (U+200C) and ZWJ stand in honest Urdu words; they are invisible all the same, and two addresses
    // that look alike would differ.
    true
  default: false
  }
}

/// Whether a scalar that nobody sees may stand in a word: joiners, direction marks, the soft hyphen.
func isInvisibleInWords(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x61C, 0x200B...0x200F, 0x2060, 0xFEFF: true
  default: false
  }
}
