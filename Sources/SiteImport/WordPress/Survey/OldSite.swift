import Markup

/// Where the old site was, by which its own addresses are told from others.
struct OldSite: Sendable, Equatable {
  /// Hosts in small letters without `www.`.
  private(set) var hosts: Set<String> = []
  /// What stands before every path: `/blog`, or nothing.
  private(set) var basePath = ""
  /// Without a slash at the end; empty where it is not known.
  private(set) var baseURL = ""

  /// By which it is told from other sites, however it is reached: `example.org/blog`; empty where it is not known.
  var name: String { (hosts.min() ?? "") + basePath.lowercased() }

  /// `addresses` are those that an export gives for its site, the surest first.
  init(_ addresses: [String]) {
    for address in addresses {
      let trimmed = address.trimmed
      guard let parts = Self.parts(of: trimmed), !parts.host.isEmpty else { continue }
      hosts.insert(parts.host)
      if !baseURL.isEmpty { continue }
      baseURL = trimmed.hasSuffix("/") ? String(trimmed.dropLast()) : trimmed
      basePath = parts.rest.hasSuffix("/") ? String(parts.rest.dropLast()) : parts.rest
    }
  }

  /// `channel` is what an export says of its site.
  init(channel: [String: String]) {
    // The last is that of a host of many blogs.
    let own = ["wp:base_blog_url", "link"].compactMap { channel[$0] }.filter { !$0.trimmed.isEmpty }
    self.init(own.isEmpty ? ["wp:base_site_url"].compactMap { channel[$0] } : own)
  }

  /// An address that lies on the old site, from its root.
  struct Local: Equatable {
    /// Decoded, with a slash in front, and without the folder in which the site was: `/2025/08/دورہ/`.
    var path: String
    /// Whether the path is UTF-8, so that it can be written down.
    var isWhole: Bool
    /// What stands behind the `?`, as it was written.
    var query: String
    /// `#…`, or empty.
    var fragment: String

    /// By which addresses are compared: without a slash at the end and without `index.php`.
    var key: String {
      var key = path
      if key.hasPrefix("/index.php/") { key = String(key.dropFirst(10)) }
      while key.hasSuffix("/") { key.removeLast() }
      return key.isEmpty ? "/" : key.lowercased()
    }
  }

  /// `nil` for an address of another site, of mail, within the page, or one that is read from the page it stands on.
  func local(_ address: String) -> Local? {
    guard let parts = Self.parts(of: address.trimmed) else { return nil }
    var rest = parts.rest
    if !parts.host.isEmpty {
      guard hosts.contains(parts.host) else { return nil }
      if !basePath.isEmpty {
        guard rest == basePath || rest.hasPrefix(basePath + "/") || rest.hasPrefix(basePath + "?") else { return nil }
        rest = String(rest.dropFirst(basePath.count))
      }
    } else if !basePath.isEmpty, rest.hasPrefix(basePath + "/") {
      rest = String(rest.dropFirst(basePath.count))
    }
    var fragment = ""
    if let mark = rest.firstIndex(of: "#") {
      fragment = String(rest[mark...])
      rest = String(rest[..<mark])
    }
    var query = ""
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = String(rest[..<mark])
    }
    let (decoded, isWhole) = decodingWhatCanBe(rest)
    // Without empty parts, which some plugins left in addresses.
    let folders = decoded.split(separator: "/")
    let path = "/" + folders.joined(separator: "/") + (decoded.hasSuffix("/") && !folders.isEmpty ? "/" : "")
    return Local(path: path, isWhole: isWhole, query: query, fragment: fragment)
  }

  /// The host in small letters without `www.` and the port, and what stands behind it; the host is empty for a path from
  /// the root.
  private static func parts(of address: String) -> (host: String, rest: String)? {
    var rest = address[...]
    if let colon = address.utf8.endOfScheme {
      let scheme = address[..<colon].lowercased()
      guard scheme == "http" || scheme == "https" else { return nil }
      rest = address[address.index(after: colon)...]
      guard rest.hasPrefix("//") else { return nil }
    }
    guard rest.hasPrefix("//") else {
      return rest.hasPrefix("/") || rest.hasPrefix("?") ? ("", String(rest)) : nil
    }
    rest = rest.dropFirst(2)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    var host = rest[..<end].lowercased()
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    if host.hasSuffix(":80") || host.hasSuffix(":443") { host = String(host.prefix { $0 != ":" }) }
    return (host, String(rest[end...]))
  }
}

/// A text with its `%XX` groups read as UTF-8.
///
/// WordPress cuts names of posts at 200 signs, also within a letter: what is left of that letter goes, and `isWhole` is
/// false.
func decodingWhatCanBe(_ encoded: String) -> (text: String, isWhole: Bool) {
  guard encoded.utf8.contains(UInt8(ascii: "%")) else { return (encoded, true) }
  var bytes: [UInt8] = []
  var rest = Array(encoded.utf8)[...]
  var isWhole = true
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2)
    if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else if digits.count < 2 {
      isWhole = false
      rest = []
    } else {
      bytes.append(byte)
    }
  }
  guard let fault = firstInvalidUTF8(in: bytes) else { return (String(decoding: bytes, as: UTF8.self), isWhole) }
  return (String(decoding: bytes[..<fault], as: UTF8.self), false)
}
