import Languages
import Markup

/// An address of another site as it is given to a program: ASCII only, its parts known.
struct OutsideURL: Sendable, Equatable {
  let scheme: String
  /// In small letters of ASCII.
  let host: String
  let port: Int
  /// Path and query, percent-encoded.
  let rest: String
  private let hasPort: Bool

  private static let longest = 4000

  /// `nil` for what no browser could ask.
  init?(_ address: String) {
    guard address.utf8.count <= Self.longest, let colon = address.utf8.endOfScheme else { return nil }
    scheme = address[..<colon].lowercased()
    let behind = address[colon...].dropFirst()
    guard scheme == "http" || scheme == "https", behind.hasPrefix("//") else { return nil }
    let authority = behind.dropFirst(2).prefix { !"/?#\\".contains($0) }
    // A name and a password in an address are nobody's business.
    guard !authority.contains("@") else { return nil }
    let (name, number) = Self.parted(authority)
    guard let ascii = asciiHost(String(name)), let host = Self.checked(ascii) else { return nil }
    self.host = host
    hasPort = number != nil
    let port = number.map { Int($0) ?? 0 } ?? (scheme == "https" ? 443 : 80)
    guard (1...65535).contains(port) else { return nil }
    self.port = port
    let path = behind.dropFirst(2)[authority.endIndex...].prefix { $0 != "#" }
    rest = Self.encoded(path.isEmpty ? "/" : path.hasPrefix("/") ? String(path) : "/" + path)
  }

  var text: String { "\(scheme)://\(host)\(hasPort ? ":\(port)" : "")\(rest)" }

  /// What `Location` means that came with an answer from here; `nil` for another scheme.
  func following(_ location: String) -> String? {
    if location.utf8.endOfScheme != nil { return location }
    if location.hasPrefix("//") { return scheme + ":" + location }
    let beginning = "\(scheme)://\(host)\(hasPort ? ":\(port)" : "")"
    if location.hasPrefix("/") { return beginning + location }
    let path = rest.prefix { $0 != "?" }
    if location.hasPrefix("?") { return beginning + path + location }
    return beginning + (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/") + location
  }

  private static func parted(_ authority: Substring) -> (name: Substring, port: Substring?) {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return (authority, nil) }
      let behind = authority[authority.index(after: end)...]
      return (authority[...end], behind.hasPrefix(":") ? behind.dropFirst() : nil)
    }
    guard let colon = authority.lastIndex(of: ":") else { return (authority, nil) }
    let port = authority[authority.index(after: colon)...]
    return (authority[..<colon], port.isEmpty ? nil : port)
  }

  /// A host of letters, digits, hyphens and dots, or an address of IPv6 between brackets.
  private static func checked(_ host: String) -> String? {
    var host = host[...]
    if host.hasPrefix("[") {
      let isAddress = host.dropFirst().dropLast().utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == 0x3A || $0 == 0x2E
      }
      return isAddress && host.hasSuffix("]") ? String(host) : nil
    }
    if host.hasSuffix(".") { host = host.dropLast() }
    let isName = host.utf8.allSatisfy { $0.isASCIILetterOrDigit || "-._".utf8.contains($0) }
    guard isName, !host.isEmpty, host.utf8.count <= 253, !host.hasPrefix("-"), !host.hasPrefix("."),
      !host.contains("..")
    else { return nil }
    return String(host)
  }

  /// The same with every byte that has no place in an address percent-encoded, and groups left as they are.
  private static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if PercentEncoding.isPathByte(byte) || "%?&'[]".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        PercentEncoding.append(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
