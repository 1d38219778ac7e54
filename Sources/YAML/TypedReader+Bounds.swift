import Diagnostics

extension TypedReader {
  /// As many items of a list as the current key may have; the first that is too many is reported.
  package mutating func bounded<Item>(_ items: [Item], place: (Item) -> SourceMark) -> [Item] {
    guard let limit = current.declaration?.type.itemLimit else { return items }
    return bounded(items, to: limit, place: place)
  }

  package mutating func bounded<Item>(
    _ items: [Item], to limit: ItemLimit, place: (Item) -> SourceMark
  ) -> [Item] {
    guard items.count > limit.count else { return items }
    report(
      .error, .tooManyItems, at: place(items[limit.count]),
      "‘\(current.name)’ has \(grouped(items.count)) items, and there may be \(grouped(limit.count))",
      help: limit.instead ?? "leave out this one and those behind it")
    return Array(items.prefix(limit.count))
  }

  /// The value without the items that are too many.
  mutating func bounded(_ node: YAMLNode) -> YAMLNode {
    var node = node
    switch node.content {
    case .scalar: break
    case .sequence(let items): node.content = .sequence(bounded(items) { $0.mark })
    case .mapping(let entries): node.content = .mapping(bounded(entries) { $0.key.location })
    }
    return node
  }

  /// How many letters a value may have: a title stands on every page that names the column.
  static let mostLetters = 10_000

  /// Whether a text is no longer than that; letters are counted only where there are bytes enough for so many.
  func isShort(_ text: String) -> Bool {
    text.utf8.count <= Self.mostLetters || text.unicodeScalars.count <= Self.mostLetters
  }

  mutating func reportLong(_ text: String, at mark: SourceMark) {
    report(
      .error, .invalidValue, at: mark,
      "‘\(current.name)’ has \(grouped(text.unicodeScalars.count)) letters, and there may be "
        + "\(grouped(Self.mostLetters))",
      help: "shorten it: long texts stand below the front matter")
  }
}
