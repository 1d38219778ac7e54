import Languages
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
    let root = "content/".utf8
    guard path.utf8.starts(with: root) else { return nil }
    let inside = path.utf8.dropFirst(root.count)
    guard let slash = inside.firstIndex(of: Self.slash),
      let kind = WorkKind(rawValue: String(Substring(inside[..<slash]))),
      let lastSlash = inside.lastIndex(of: Self.slash),
      let stem = Self.stem(of: inside[inside.index(after: lastSlash)...])
    else { return nil }
    self.path = path
    self.kind = kind
    folder = Self.folder(of: path)
    var end = stem.endIndex
    if let dot = stem.lastIndex(of: UInt8(ascii: ".")), dot != stem.startIndex {
      end = dot
      languageCode = String(Substring(stem[stem.index(after: dot)...]))
    } else {
      languageCode = nil
    }
    // A folder with an ‘index’ in each language is one column; the outermost has none above it.
    let isIndex = lastSlash != slash && Self.isIndex(stem[..<end])
    key = String(Substring(inside[..<(isIndex ? lastSlash : end)]))
  }

  private static let slash = UInt8(ascii: "/")

  /// The folder in which a path leads to a file; empty for the outermost.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// Whether a name is ‘index’; some systems write it with a capital letter.
  private static func isIndex(_ name: some Collection<UInt8>) -> Bool {
    name.count == 5 && name.lazy.map { $0 | 0x20 }.elementsEqual("index".utf8)
  }

  /// The last part of the key: what the columnist calls the file.
  package var name: String {
    key.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key[key.index(after: $0)...]) } ?? key
  }

  /// The first of its folders that is called ‘drafts’ or the like: what lies in it is one unless it says otherwise.
  package var draftFolder: String? { Self.draftFolder(on: folder) }

  /// The same of the way to a folder, from the site's root.
  static func draftFolder(on folder: String) -> String? {
    var rest = folder.utf8.dropFirst("content/".utf8.count)
    while let slash = rest.firstIndex(of: Self.slash) {
      rest = rest[rest.index(after: slash)...]
      // The year, which is the folder of most columns, is none.
      guard let first = rest.first, !(0x30...0x39).contains(first) else { continue }
      let name = Substring(rest.prefix { $0 != Self.slash })
      if HoldBack.isSaid(byFolder: name) { return String(name) }
    }
    return nil
  }

  /// Whether it is an `index` that stands for no folder of its own: `content/columns/index.en.md`.
  var isNameless: Bool { key.utf8.count == kind.rawValue.utf8.count + 6 && Self.isIndex(name.utf8) }

  /// The folders of a standing page as they stand in its address, `docs/tasks/` for `pages/docs/tasks/beds`.
  ///
  /// `language` is the one that Arabic letters in it are in.
  func folderAddress(in language: Language) -> String {
    guard key.utf8.count(where: { $0 == Self.slash }) > 1 else { return "" }
    return key.split(separator: "/").dropFirst().dropLast().reduce("") { address, folder in
      let name = String(folder)
      let slug = Slug(wholeOf: name) ?? Slug(keepingLettersOf: name, in: language)
      return slug.map { "\(address)\($0.text)/" } ?? address
    }
  }

  /// The name without `.md` or `.markdown`.
  private static func stem(of file: Substring.UTF8View) -> Substring.UTF8View? {
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else { return nil }
    // ASCII letters, of which the small ones have one bit more: some systems write `.MD`.
    let ending = file[file.index(after: dot)...].lazy.map { $0 | 0x20 }
    return ending.elementsEqual("md".utf8) || ending.elementsEqual("markdown".utf8) ? file[..<dot] : nil
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
