import Markup
import SiteModel

/// Old and new addresses in the forms in which hosts and browsers are told of them.
struct RedirectAddresses: Sendable {
  private let site: Site
  /// The path of `baseURL`, percent-encoded, without the slash at its end.
  let encodedBase: String
  /// The same, decoded.
  let base: String

  init(_ site: Site) {
    self.site = site
    encodedBase = site.config.basePath
    base = PercentEncoding.decode(encodedBase) ?? encodedBase
  }

  /// Where a redirect leads: from the host's root, or with scheme and host.
  func target(_ redirect: Redirect) -> String {
    if case .web(let address) = redirect.target { return address }
    let path =
      site.catalog.route(of: redirect.target, among: site.pages).map { PercentEncoding.encodePath($0.address) } ?? "/"
    return encodedBase + path + encodedSuffix(redirect.suffix)
  }

  /// The same with scheme and host and without a fragment, as search engines are told it.
  func canonicalTarget(_ redirect: Redirect) -> String {
    var address = target(redirect)
    if let fragment = address.utf8.firstIndex(of: UInt8(ascii: "#")) { address = String(address[..<fragment]) }
    if case .web = redirect.target { return address }
    return site.config.origin + address
  }

  /// The path of an old address as requests have it when they are decoded.
  func decodedPath(_ old: OldAddress) -> String { base + old.route.address }

  /// The path of an old address as browsers send it: with capital digits first, and with small ones, as WordPress
  /// writes them, where that is another text.
  func encodedPaths(_ old: OldAddress) -> [String] {
    bothForms(encodedBase + Self.withoutPatterns(PercentEncoding.encodePath(old.route.address)))
  }

  /// The value of a parameter as it stands in a request, in the same two forms.
  func encodedValues(_ parameter: QueryParameter) -> [String] {
    bothForms(Self.withoutPatterns(PercentEncoding.encodePath(parameter.value)))
  }

  /// `*` and `:name` stand for anything in the rules of Netlify and Cloudflare.
  private static func withoutPatterns(_ encoded: String) -> String {
    encoded.replacing(bytes: [(UInt8(ascii: "*"), "%2A"), (UInt8(ascii: ":"), "%3A")])
  }

  /// A query or fragment as typed, with everything that is not ASCII percent-encoded.
  private func encodedSuffix(_ suffix: String) -> String {
    var bytes: [UInt8] = []
    for byte in suffix.utf8 {
      if PercentEncoding.isPathByte(byte) || [0x23, 0x25, 0x26, 0x3F].contains(byte) {
        bytes.append(byte)
      } else {
        PercentEncoding.append(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A percent-encoded text, and the same with the digits a–f of its groups small where that makes a difference.
private func bothForms(_ encoded: String) -> [String] {
  var bytes = Array(encoded.utf8)
  for index in bytes.indices.dropLast(2) where bytes[index] == UInt8(ascii: "%") {
    for digit in [index + 1, index + 2] where (0x41...0x46).contains(bytes[digit]) { bytes[digit] |= 0x20 }
  }
  return bytes.elementsEqual(encoded.utf8) ? [encoded] : [encoded, String(decoding: bytes, as: UTF8.self)]
}

extension String {
  /// The text with some signs of ASCII replaced; over bytes, because lists of old addresses are long.
  func replacing(bytes replacements: [(byte: UInt8, text: StaticString)]) -> String {
    guard utf8.contains(where: { byte in replacements.contains { $0.byte == byte } }) else { return self }
    var result: [UInt8] = []
    for byte in utf8 {
      if let replacement = replacements.first(where: { $0.byte == byte }) {
        result.append(replacement.text)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Site {
  /// The old addresses with a query, those with more parameters first: hosts ask only for what a rule names.
  var redirectsWithQuery: [Redirect] {
    let indexed = redirects.filter { !$0.from.query.isEmpty }.enumerated()
    return indexed.sorted { one, other in
      let counts = (one.element.from.query.count, other.element.from.query.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : one.offset < other.offset
    }.map(\.element)
  }

  /// The old addresses without a query.
  var redirectsOfPaths: [Redirect] { redirects.filter(\.from.query.isEmpty) }
}
