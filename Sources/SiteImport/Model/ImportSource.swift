/// Where an imported text came from: what the account calls it, and by which a second run knows it again.
package struct ImportSource: Sendable, Hashable {
  /// What is unique among everything that imports bring: `wordpress@example.org/blog:123`, `hugo:posts/visit.ur.md`.
  ///
  /// Up to the first colon it names the system, and behind a `@` which one of its kind: blogs count from 1 each.
  package var id: String
  /// The title, as readers know it; empty where it has none.
  package var title: String
  /// The old address, or the file; empty where it has none.
  package var address: String

  package init(id: String, title: String, address: String) {
    self.id = id
    self.title = title
    self.address = address
  }
}

/// The parts of an item's id.
struct ImportID: Equatable {
  /// `wordpress@example.org/blog`.
  let origin: String
  /// What is unique there: `123`.
  let local: String

  init(_ id: String) {
    let colon = id.firstIndex(of: ":") ?? id.endIndex
    origin = String(id[..<colon])
    local = String(id[colon...].dropFirst())
  }

  /// `wordpress`.
  var system: String { String(origin.prefix { $0 != "@" }) }

  /// Whether it does not say which of its kind the system is, as no record of former versions did.
  var isOfNoSite: Bool { !origin.contains("@") }
}
