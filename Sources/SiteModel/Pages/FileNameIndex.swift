import Diagnostics

/// Markdown files by their names, for links to names that are nearly those: however many links lead nowhere, each is looked
/// up at once.
struct FileNameIndex: Sendable {
  /// Sorted by path.
  private let paths: [ContentPath]
  private var byName: [String: [Int32]] = [:]
  /// By each name without one of its letters: two names with a letter more, less, or another one meet there.
  private var byShortenedName: [String: [Int32]] = [:]
  /// As many of one name as are worth looking at.
  private static let most = 20

  init(_ paths: [ContentPath]) {
    self.paths = paths
    for (index, path) in paths.enumerated() {
      let name = Self.bareName(of: path.path)
      let index = Int32(truncatingIfNeeded: index)
      if byName[name] == nil {
        for shorter in Self.shortened(name) { Self.add(index, to: &byShortenedName[shorter, default: []]) }
      }
      Self.add(index, to: &byName[name, default: []])
    }
  }

  private static func add(_ index: Int32, to list: inout [Int32]) {
    if list.count < most { list.append(index) }
  }

  /// The file that a path probably means, other than `document`: with the same name but for capitals, date, language and
  /// ending, or with one in which a letter differs.
  func nearest(to target: String, from document: ContentPath) -> ContentPath? {
    let name = Self.bareName(of: target)
    guard !name.isEmpty else { return nil }
    if let same = best(byName[name] ?? [], document) { return same }
    let names = [name] + Self.shortened(name)
    let near = names.flatMap { byShortenedName[$0] ?? [] } + names.dropFirst().flatMap { byName[$0] ?? [] }
    return best(near.sorted(), document)
  }

  private func best(_ indices: [Int32], _ document: ContentPath) -> ContentPath? {
    let others = indices.lazy.map { paths[Int($0)] }.filter { $0.path != document.path }
    let own = others.filter { $0.languageCode == document.languageCode }
    return own.first { $0.folder == document.folder } ?? own.first ?? others.first
  }

  private static func shortened(_ name: String) -> [String] {
    let letters = Array(name.unicodeScalars)
    guard (3...60).contains(letters.count) else { return [] }
    return letters.indices.map { index in
      var scalars = String.UnicodeScalarView(letters[..<index])
      scalars.append(contentsOf: letters[(index + 1)...])
      return String(scalars)
    }
  }

  /// A file's name in small letters, without a date before it and what stands behind its first full stop; of an `index`
  /// that of its folder.
  private static func bareName(of path: String) -> String {
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return "" }
    var rest = last.lowercased().prefix { $0 != "." }
    if rest == "index", parts.count > 1 { rest = parts[parts.count - 2].lowercased()[...] }
    return DatedName(String(rest))?.rest ?? String(rest)
  }
}
