import Markup

/// An address that a page of this site once had.
///
/// The forms in which authors write one are all the same here: decoded, percent-encoded with small or capital digits,
/// with or without the host of the site, with or without a slash or `index.html` at its end.
package struct OldAddress: Sendable, Hashable {
  package let route: Route
  /// What stands behind the `?`, sorted by name.
  package let query: [QueryParameter]

  /// Reads an address that an author typed; `?p=123` alone is one of the front page.
  package init(checking typed: String, on site: SiteConfig) throws(AddressFault) {
    var address = try Self.withoutHost(typed, site)
    if address.utf8.contains(UInt8(ascii: "#")) { throw .hasFragment }
    var query: [QueryParameter] = []
    if let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = try QueryParameter.list(String(address[address.utf8.index(after: mark)...]))
      address = mark == address.startIndex ? "/" : String(address[..<mark])
    }
    if address.utf8.count > 11, address.hasSuffix("/index.html") { address = String(address.dropLast(10)) }
    route = try Route(checking: address, allowsInvisible: true)
    self.query = query
  }

  init(route: Route, query: [QueryParameter]) {
    self.route = route
    self.query = query
  }

  /// Whether a page can stand there.
  ///
  /// Hosts serve files of other kinds as what their names say, or not at all.
  package var canBePage: Bool {
    query.isEmpty && (route.file.hasSuffix(".html") || route.file.hasSuffix(".htm"))
  }

  /// As a person writes it: `/2019/05/پرانا/`, `/?p=123`.
  package var text: String {
    query.isEmpty ? route.address : route.address + "?" + query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  /// Whether an address begins with `/` or `?`, as most do.
  static func isPath(_ address: String) -> Bool {
    address.utf8.first == UInt8(ascii: "/") || address.utf8.first == UInt8(ascii: "?")
  }

  /// The address from the site's root when the host of the site, with or without `www.`, stands before it.
  static func withoutHost(_ typed: String, _ site: SiteConfig) throws(AddressFault) -> String {
    guard !isPath(typed), let address = WebAddress(typed) else { return typed }
    guard address.isOnHost(of: site) else { throw .otherHost }
    let path = address.rest.isEmpty ? "/" : address.rest
    guard !site.basePath.isEmpty else { return path }
    let base = PercentEncoding.decode(site.basePath) ?? site.basePath
    for form in [base, site.basePath, site.basePath.lowercased()] where path.utf8.starts(with: (form + "/").utf8) {
      return String(Substring(path.utf8.dropFirst(form.utf8.count)))
    }
    throw .outsideBasePath(base)
  }
}

extension OldAddress: Comparable {
  package static func < (one: OldAddress, other: OldAddress) -> Bool {
    let (first, second) = (one.route.address.utf8, other.route.address.utf8)
    if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
    return one.query.lexicographicallyPrecedes(other.query)
  }
}

/// One `name=value` behind the `?` of an address, decoded.
package struct QueryParameter: Sendable, Hashable {
  /// Letters, digits and `_` of ASCII: hosts make names of their own from it.
  package let name: String
  package let value: String

  /// Reads what stands behind the `?`.
  static func list(_ text: String) throws(AddressFault) -> [QueryParameter] {
    var parameters: [QueryParameter] = []
    for part in text.utf8.split(separator: UInt8(ascii: "&")) {
      let pieces = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(Substring(pieces[0]))
      guard pieces.count == 2, !name.isEmpty,
        name.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }),
        let value = PercentEncoding.decode(String(Substring(pieces[1]))), !value.isEmpty,
        !value.unicodeScalars.contains(where: { isUnfitForAddress($0) || $0 == " " }),
        !parameters.contains(where: { $0.name == name })
      else { throw .unfitQuery }
      parameters.append(QueryParameter(name: name, value: value))
    }
    return parameters.sorted { $0.name < $1.name }
  }
}

extension QueryParameter: Comparable {
  package static func < (one: QueryParameter, other: QueryParameter) -> Bool {
    if one.name != other.name { return one.name < other.name }
    return one.value.utf8.lexicographicallyPrecedes(other.value.utf8)
  }
}

extension WebAddress {
  /// Whether it is an address of the host of `baseURL`, whatever the scheme, with or without `www.`.
  func isOnHost(of site: SiteConfig) -> Bool {
    guard let own = WebAddress(site.baseURL) else { return false }
    return Self.withoutWWW(host) == Self.withoutWWW(own.host) && port == own.port
  }

  private static func withoutWWW(_ host: String) -> String {
    let host = host.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
