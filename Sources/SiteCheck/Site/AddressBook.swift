import Languages
import Markup
import SafeHTML
import SiteRendering

/// Finds the files of a site by the addresses under which readers ask for them.
///
/// Nearly every address of a page is a plain path from the root; that one is looked up without a text being made of it.
struct AddressBook: Sendable {
  private var files: [Int: Int32] = [:]
  private let paths: [String]
  /// `https://example.org`; `nil` where nobody knows the site's address.
  private let origin: String?
  /// Host and port in small letters.
  private let host: Substring?
  /// Decoded, without the slash at its end.
  private let basePath: String
  private let rules: RedirectRules?

  init(_ paths: [String], origin: String?, basePath: String, rules: RedirectRules?) {
    self.paths = paths
    self.origin = origin
    self.rules = rules
    self.basePath = PercentEncoding.decode(basePath) ?? basePath
    host = origin?.lowercased().split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    files.reserveCapacity(paths.count * 2)
    for (index, path) in paths.enumerated() { files[idKey("/" + path)] = Int32(index) }
    for (index, path) in paths.enumerated() {
      for name in Self.otherNames(of: path) where files[idKey(name)] == nil { files[idKey(name)] = Int32(index) }
    }
  }

  /// Hosts show `index.html` for its folder, with and without the slash, and `a.html` for `a`.
  private static func otherNames(of path: String) -> [String] {
    if path == "index.html" { return ["/"] }
    if path.hasSuffix("/index.html") {
      let folder = "/" + path.dropLast("index.html".utf8.count)
      return [folder, String(folder.dropLast())]
    }
    return path.hasSuffix(".html") ? ["/" + path.dropLast(".html".utf8.count)] : []
  }

  /// The file at a path from the site's root, decoded.
  func file(at path: String) -> Int? { files[idKey(path)].map { Int($0) } }

  /// The address of a file from the site's root, as readers see it.
  func address(of file: Int) -> String {
    let path = "/" + paths[file]
    return path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
  }

  /// Where the value of an attribute leads that stands in a file.
  func target(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in file: Int, base: String? = nil
  ) -> Target {
    if basePath.isEmpty, range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "/"),
      bytes[range.lowerBound + 1] != UInt8(ascii: "/")
    {
      if let found = plainFile(UnsafeBufferPointer(rebasing: bytes[range])) { return .file(found, fragment: nil) }
    }
    return target(text(bytes, range), in: file, base: base)
  }

  /// Where an address leads that stands in a file, references in it resolved.
  ///
  /// - Parameter base: What the page says that its addresses begin from.
  func target(_ typed: String, in file: Int, base: String? = nil) -> Target {
    if let found = plainFile(ofFull: typed) { return .file(found, fragment: nil) }
    let address = Self.trimmed(typed)
    guard let first = address.utf8.first else { return .unjudged }
    if first == UInt8(ascii: "#"), base == nil { return .file(file, fragment: String(address.dropFirst())) }
    if let colon = address.utf8.endOfScheme {
      let scheme = address[..<colon].lowercased()
      guard scheme == "http" || scheme == "https" else { return .unjudged }
      let rest = address[address.utf8.index(after: colon)...]
      return rest.hasPrefix("//") ? target(ofFull: scheme, rest.dropFirst(2)) : .unjudged
    }
    if address.hasPrefix("//") { return target(ofFull: "https", address.dropFirst(2)) }
    if let base, let folder = base.utf8.endOfScheme == nil ? base : nil {
      return target(inSite: Self.joined(folder, address))
    } else if base != nil {
      return .unjudged
    }
    if first == UInt8(ascii: "/") { return target(inSite: Substring(address)) }
    let own = basePath + "/" + paths[file]
    return target(inSite: first == UInt8(ascii: "?") ? Substring(own) : Self.joined(own, address))
  }

  /// The file of a full address of this site in which nothing has to be decoded, as nearly all are that it has.
  private func plainFile(ofFull address: String) -> Int? {
    guard basePath.isEmpty, let origin, address.utf8.starts(with: origin.utf8) else { return nil }
    var address = address
    return address.withUTF8 { bytes in
      let path = UnsafeBufferPointer(rebasing: bytes[origin.utf8.count...])
      return path.first == UInt8(ascii: "/") ? plainFile(path) : nil
    }
  }

  /// The file at a path from the site's root in which nothing has to be decoded.
  private func plainFile(_ path: UnsafeBufferPointer<UInt8>) -> Int? {
    path.allSatisfy { $0.isPlainInAddress } ? files[idKey(path)].map { Int($0) } : nil
  }

  private func target(ofFull scheme: String, _ rest: Substring) -> Target {
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.isEmpty else { return .unjudged }
    guard let host, authority.lowercased() == host else {
      return .outside(scheme + "://" + rest.prefix { $0 != "#" })
    }
    let path = rest[authority.endIndex...]
    return target(inSite: path.hasPrefix("/") ? path : "/" + path)
  }

  /// Where a path from the host's root leads, percent-encoded as it was typed.
  private func target(inSite address: Substring) -> Target {
    let (rest, fragment) = Self.parted(address, at: UInt8(ascii: "#"))
    let (typed, query) = Self.parted(rest, at: UInt8(ascii: "?"))
    let decoded = Self.withoutDots(PercentEncoding.decode(String(typed)) ?? String(typed))
    guard decoded == basePath || decoded.hasPrefix(basePath + "/") else {
      // Without its base path the address would be right: it was forgotten. Others are of the host's other sites.
      return file(at: decoded) == nil ? .unjudged : .missing(decoded)
    }
    let path = String(Substring(decoded.utf8.dropFirst(basePath.utf8.count)))
    if let found = file(at: path.isEmpty ? "/" : path) { return .file(found, fragment: fragment.map(String.init)) }
    if let match = rules?.match(String(typed), query: query.map(String.init) ?? "", isPage: false), match.status < 400 {
      return .redirect(match.target)
    }
    return .missing(path)
  }

  /// What a file with this path would have been called if the base path had not been left out.
  func isForgottenBase(_ path: String) -> Bool { !basePath.isEmpty && file(at: path) != nil }

  var base: String { basePath }
  /// Scheme, host and base path.
  var beginning: String? { origin.map { $0 + PercentEncoding.encodePath(basePath) } }
}

extension AddressBook {
  /// A value as a person would type it.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let value = Array(bytes[range])
    return String(decoding: resolvingReferences(inAttribute: value), as: UTF8.self)
  }

  /// As browsers read an address: without white space around it and without line breaks in it, `\` for `/`.
  private static func trimmed(_ typed: String) -> String {
    let bytes = typed.utf8
    guard bytes.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) else { return typed }
    var kept = bytes.drop { $0 <= 0x20 }.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    while let last = kept.last, last <= 0x20 { kept.removeLast() }
    let end = kept.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? kept.endIndex
    for index in kept[..<end].indices where kept[index] == UInt8(ascii: "\\") { kept[index] = UInt8(ascii: "/") }
    return String(decoding: kept, as: UTF8.self)
  }

  /// A relative address from the folder of a path.
  private static func joined(_ path: String, _ address: String) -> Substring {
    if address.hasPrefix("/") { return Substring(address) }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "/"
    return folder + address
  }

  /// A path without its `.` and `..`, which lead no higher than to the root.
  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")), path.contains("/.") else { return path }
    var parts: [Substring] = []
    let all = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in all.enumerated() {
      let isLast = index == all.count - 1
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        _ = parts.popLast()
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func parted(_ text: Substring, at sign: UInt8) -> (Substring, Substring?) {
    guard let place = text.utf8.firstIndex(of: sign) else { return (text, nil) }
    return (text[..<place], text[text.utf8.index(after: place)...])
  }
}

extension UInt8 {
  /// Whether it stands for itself in an address.
  @inline(__always)
  fileprivate var isPlainInAddress: Bool {
    isASCIILetterOrDigit || self == UInt8(ascii: "/") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".")
  }
}
