import Languages
import Markup

/// How readers may answer a column.
package enum CommentsConfig: Sendable, Hashable {
  case none
  /// By a letter to the author.
  case mail(address: String)
  /// In a discussion on GitHub, shown by giscus.app.
  case giscus(GiscusConfig)
  /// On an Isso server.
  case isso(server: CommentsServer)

  package enum Provider: String, Sendable, CaseIterable {
    case none, mail, giscus, isso
  }
}

/// Where on GitHub the discussions of the columns are, as giscus.app names it.
package struct GiscusConfig: Sendable, Hashable {
  /// `owner/name`.
  package var repository: String
  package var repositoryID: String
  package var category: String
  package var categoryID: String
  package var mapping: String

  package init(
    repository: String, repositoryID: String, category: String, categoryID: String, mapping: String = mappings[0]
  ) {
    self.repository = repository
    self.repositoryID = repositoryID
    self.category = category
    self.categoryID = categoryID
    self.mapping = mapping
  }

  /// What a discussion is found by.
  package static let mappings = ["pathname", "url", "title", "og:title"]
  package static let origin = "https://giscus.app"
}

/// A server that readers' browsers are told to trust: its address in a form that can stand in a header.
package struct CommentsServer: Sendable, Hashable {
  /// Scheme, host and port.
  package let origin: String
  /// Ends in `/`.
  package let address: String
  /// The host alone, for people.
  package let host: String

  /// `nil` for anything but a plain address on the web, in ASCII and without query: a `;` would end a rule of the
  /// header, and what follows it would be another one.
  package init?(_ typed: String) {
    guard let web = WebAddress(typed), web.hasNothingAfterPath, let origin = webOrigin(of: typed) else { return nil }
    let isPlain = typed.utf8.allSatisfy { $0.isASCIILetterOrDigit || "-._~:/%".utf8.contains($0) }
    guard isPlain else { return nil }
    address = typed.hasSuffix("/") ? typed : typed + "/"
    host = web.host
    self.origin = origin
  }
}

/// The scheme, host and port of an address on the web, in a form that can stand in a header; `nil` for anything else.
///
/// An address such as `//host/…` has the scheme of the page on which it stands: `scheme`, when that is given.
package func webOrigin(of address: String, scheme own: String? = nil) -> String? {
  let bytes = address.utf8
  let start: String
  let rest: Substring.UTF8View
  if bytes.starts(with: "//".utf8) {
    guard let own else { return nil }
    (start, rest) = (own + "://", bytes.dropFirst(2))
  } else {
    guard let scheme = ["https://", "http://"].first(where: { begins(bytes, with: $0) }) else { return nil }
    (start, rest) = (scheme, bytes.dropFirst(scheme.utf8.count))
  }
  let authority = rest.prefix { byte in
    byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
  }
  let name = authority.prefix { $0 != UInt8(ascii: ":") }
  guard let host = asciiHost(String(Substring(name))) else { return nil }
  let port = String(Substring(authority.dropFirst(name.count)))
  let isPlain = (host + port).utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
  return host.isEmpty || !isPlain ? nil : start + host + port
}

/// Whether an address begins with a scheme, in capital letters or small ones.
private func begins(_ address: String.UTF8View, with scheme: String) -> Bool {
  address.count >= scheme.utf8.count
    && zip(address, scheme.utf8).allSatisfy {
      $0 == $1 || ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) && $0 | 0x20 == $1)
    }
}
