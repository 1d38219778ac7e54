package import Records

/// The files that a search over a site reads, by their paths from the output folder; the words of a query lead to a few
/// of them.
package struct SearchFiles: Sendable {
  /// A file whose name tells its content, the entry left out.
  package struct File: Sendable, Hashable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// Sorted by path; the fragments of documents are not among them.
  package internal(set) var files: [File] = []
  /// The file that is read first, and alone has a name that stays.
  package internal(set) var entry: [UInt8] = []

  package static let entryPath = "search/index.json"

  /// What the paths of all other files begin with.
  package static let lastingPrefixes = ["f/", "n-", "p-", "positions-", "s-", "sounds-", "t-", "words-"].map {
    "search/" + $0
  }

  /// For how many documents a file has the names of their fragments: few, because ten results ask for ten such files.
  static let documentsOfNames = 16

  /// The path of the fragment of a document.
  package static func fragmentPath(_ name: String) -> String { "search/f/\(name).json" }
}

/// The names of files, by what is in them: ten characters of base 32.
package func searchFileName(_ fingerprint: Fingerprint) -> String {
  let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)
  return String(decoding: (0..<10).map { digits[Int(fingerprint.value >> (5 * UInt64($0)) & 31)] }, as: UTF8.self)
}

extension SearchFiles {
  /// Adds a file, and gives its name.
  mutating func add(_ bytes: [UInt8], _ prefix: String, _ ending: String) -> String {
    let name = searchFileName(Fingerprint(of: bytes))
    files.append(File(path: "search/\(prefix)\(name).\(ending)", bytes: bytes))
    return name
  }

  /// Puts the files in the order of their paths; of files with the same content there is one.
  mutating func settle() {
    files.sort { $0.path < $1.path }
    var unique: [File] = []
    for file in files where unique.last?.path != file.path { unique.append(file) }
    files = unique
  }
}
