package import Records

/// What a path under `content/` says about a Markdown file before it is opened.
package struct ContentPath: Sendable, Hashable {
  /// The path from the site's root: `content/columns/2025/visit.ur.md`.
  package let path: String
  package let kind: WorkKind
  /// The path from the content folder without language and ending: `columns/2025/visit`.
  package let key: String
  /// The language suffix as written, or `nil` when the name has none.
  package let languageCode: String?
  /// The folder of the file, from the site's root.
  package let folder: String

  /// Reads a path from the site's root; `nil` when it is not a Markdown file under `content/columns/` or `content/pages/`.
  package init?(_ path: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)[...]
    guard parts.popFirst() == "content", let section = parts.first, let kind = WorkKind(rawValue: String(section)),
      parts.count > 1, let file = parts.popLast(), let stem = Self.stem(of: file)
    else { return nil }
    self.path = path
    self.kind = kind
    folder = Self.folder(of: path)
    let name: Substring
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex {
      name = stem[..<dot]
      languageCode = String(stem[stem.index(after: dot)...])
    } else {
      name = stem
      languageCode = nil
    }
    if name != "index" || parts.count == 1 { parts.append(name) }
    key = parts.joined(separator: "/")
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// The last part of the key: what the columnist calls the file.
  package var name: String {
    key.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key[key.index(after: $0)...]) } ?? key
  }

  private static func stem(of file: Substring) -> Substring? {
    for ending in [".md", ".markdown"] where file.hasSuffix(ending) && file.utf8.count > ending.utf8.count {
      return file.dropLast(ending.count)
    }
    return nil
  }
}

extension ContentPath: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(choice: kind)
    record.write(key)
    languageCode.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    path = record.text()
    folder = Self.folder(of: path)
    kind = record.choice() ?? .page
    key = record.text()
    languageCode = record.value()
  }
}

/// What a work is: a column with a date, or a page that stands outside the order of time.
package enum WorkKind: String, Sendable, Hashable, CaseIterable {
  case column = "columns"
  case page = "pages"
}
