/// A place in an input: a file, and in it a line and a column where they are known.
package struct Location: Sendable, Hashable {
  /// The path from the site's root, with `/` between folders.
  package var path: String
  /// From 1.
  package var line: Int?
  /// From 1, in Unicode scalars: under Urdu text a count of bytes or of drawn letters would mislead.
  package var column: Int?
  /// The text of the line.
  package var excerpt: String?

  package init(path: String, line: Int? = nil, column: Int? = nil, excerpt: String? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.excerpt = excerpt
  }
}

extension Location: Comparable {
  package static func < (one: Location, other: Location) -> Bool {
    if one.path != other.path { return one.path < other.path }
    return (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }
}

extension Location: CustomStringConvertible {
  /// `path:line:column`, as editors and terminals understand it.
  package var description: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }
}
