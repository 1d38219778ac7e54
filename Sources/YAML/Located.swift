package import Diagnostics

/// A value together with the place where the author typed it.
package struct Located<Value> {
  package var value: Value
  package var location: SourceMark

  package init(_ value: Value, at location: SourceMark) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A line and a column in a file that is known from the context; both from 1, the column in Unicode scalars.
package struct SourceMark: Sendable, Hashable {
  package var line: Int32
  package var column: Int32

  package init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }
}

extension Location {
  /// A place in a file whose text is not at hand; without a mark, the file itself.
  package init(path: String, at mark: SourceMark?) {
    self.init(path: path, line: mark.map { Int($0.line) }, column: mark.map { Int($0.column) })
  }
}

extension SourceText {
  package func location(at mark: SourceMark) -> Location {
    location(line: Int(mark.line), column: Int(mark.column))
  }
}
