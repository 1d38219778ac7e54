/// Where an imported text came from: what the account calls it, and by which a second run knows it again.
package struct ImportSource: Sendable, Hashable {
  /// What is unique among everything that this system holds: `wordpress:123`, `hugo:posts/visit.ur.md`.
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
