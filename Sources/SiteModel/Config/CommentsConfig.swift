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
    let isPlain = typed.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "%"):
        true
      default: false
      }
    }
    guard isPlain else { return nil }
    address = typed.hasSuffix("/") ? typed : typed + "/"
    host = web.host
    self.origin = origin
  }
}

/// The scheme, host and port of an address on the web, in a form that can stand in a header; `nil` for anything else.
package func webOrigin(of address: String) -> String? {
  guard let scheme = ["https://", "http://"].first(where: { address.utf8.starts(with: $0.utf8) }) else { return nil }
  let host = address.utf8.dropFirst(scheme.utf8.count).prefix { byte in
    byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
  }
  let isPlain = host.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
  return host.isEmpty || !isPlain ? nil : (scheme + String(Substring(host))).lowercased()
}
