import SiteModel

/// What texts have that another import brought, of another blog: the old addresses that lead to them, and what their own
/// end in.
struct TakenElsewhere {
  private var columns: [String: String] = [:]
  private var aliases: [OldAddress: String] = [:]
  private let origin: String

  /// `editions` came from elsewhere than `origin`.
  init(_ editions: [FormerEdition], than origin: String, _ config: SiteConfig) {
    self.origin = origin
    for edition in editions {
      if ContentPath(edition.path)?.kind == .column { columns[edition.leaf.lowercased()] = edition.path }
      for alias in edition.aliases {
        if let address = try? OldAddress(checking: alias, on: config) { aliases[address] = edition.path }
      }
    }
  }

  func has(_ address: OldAddress, _ record: ImportRecord) -> Bool { isElsewhere(aliases[address], record) }

  /// `slug` is in small letters; columns of all folders share them.
  func has(slug: String, _ record: ImportRecord) -> Bool { isElsewhere(columns[slug], record) }

  /// Whether a file is still another's: an item of this import may have turned out to be the one that it is of.
  private func isElsewhere(_ path: String?, _ record: ImportRecord) -> Bool {
    guard let path, let entry = record[path] else { return false }
    return ImportID(entry.source).origin != origin
  }
}
