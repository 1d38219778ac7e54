package import Disk

/// A request, as far as a preview looks at it.
package struct PreviewRequest: Sendable {
  package var method: String
  /// As it was sent: the path, and behind a question mark the query.
  package var target: String
  /// By their names in small letters.
  package var headers: [String: String]

  package init(_ method: String, _ target: String, headers: [String: String]) {
    self.method = method
    self.target = target
    self.headers = headers
  }

  var host: String? { headers["host"] }
}

/// What a preview answers.
package struct PreviewAnswer: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file of the site's folder.
    case file(OpenedFile, Range<Int>)
  }

  package var status: Int
  package var headers: [(name: String, value: String)] = []
  package var body = Body.bytes([])

  package func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
}
