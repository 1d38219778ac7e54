import Diagnostics
import Disk
import Records
import SiteModel

/// What imports have written into a site: by it a later import knows its own files, and what was done to them since.
///
/// One line for each file, added when the file is there: fingerprint, id of the item, role of the file, path. A line that
/// was cut off is passed over; what it told of is found again by its bytes.
struct ImportRecord {
  struct Entry: Equatable {
    /// Of the bytes as they were written.
    var fingerprint: Fingerprint
    /// The id of the item.
    var source: String
    /// Which of its files: the code of a language, `comments`, `file:street.jpg`.
    var role: String
    var path: String
  }

  private struct Owner: Hashable {
    var source: String
    var role: String
  }

  static let name = ".sitegen-import.tsv"

  private let folder: String
  private var entries: [String: Entry] = [:]
  private var paths: [Owner: String] = [:]
  /// The path of each work without language and ending, by the item.
  private var stems: [String: String] = [:]
  private var roles: [String: Set<String>] = [:]
  /// The items that have one id in their systems, by system and that id: `wordpress:123`.
  private var namesakes: [String: Set<String>] = [:]
  private var file: AppendedFile?
  /// Whether the last line is whole.
  private var isWhole = true

  init(_ folder: String) throws(DiagnosticError) {
    self.folder = folder
    guard let bytes = try readFileIfPresent(folder + "/" + Self.name) else { return }
    isWhole = bytes.isEmpty || bytes.last == 0x0A
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if let entry = Entry(line.last == 0x0D ? line.dropLast() : line) { keep(entry) }
    }
  }

  private mutating func keep(_ entry: Entry) {
    let owner = Owner(source: entry.source, role: entry.role)
    if let old = paths[owner], old != entry.path { entries[old] = nil }
    if let former = entries[entry.path], former.source != entry.source { disown(former) }
    entries[entry.path] = entry
    paths[owner] = entry.path
    roles[entry.source, default: []].insert(entry.role)
    namesakes[Self.name(entry.source), default: []].insert(entry.source)
    if let path = ContentPath(entry.path) { stems[entry.source] = "content/" + path.key }
  }

  /// Takes a file from the item that had it before.
  private mutating func disown(_ entry: Entry) {
    paths[Owner(source: entry.source, role: entry.role)] = nil
    roles[entry.source]?.remove(entry.role)
    guard roles[entry.source]?.isEmpty == true else { return }
    roles[entry.source] = nil
    stems[entry.source] = nil
    namesakes[Self.name(entry.source)]?.remove(entry.source)
  }

  private static func name(_ source: String) -> String {
    let id = ImportID(source)
    return "\(id.system):\(id.local)"
  }

  /// What stands at a path, if an import wrote it.
  subscript(path: String) -> Entry? { entries[path] }

  /// What an import wrote of an item in a role.
  func entry(of source: String, _ role: String) -> Entry? {
    paths[Owner(source: source, role: role)].flatMap { entries[$0] }
  }

  /// The items that came from some origins, of which an import wrote something.
  func sources(of origins: Set<String>) -> [String] {
    roles.keys.filter { origins.contains(ImportID($0).origin) }.sorted()
  }

  /// The items of systems of one kind, each of its own site, that have the id there which an item has in its own.
  func namesakes(of source: String) -> [String] {
    (namesakes[Self.name(source)] ?? []).filter { $0 != source }.sorted()
  }

  /// Whether an import wrote something of an item.
  func knows(_ source: String) -> Bool { roles[source] != nil }

  /// The files of editions that came from elsewhere than an origin.
  func editionsFromElsewhere(than origin: String) -> [Entry] {
    entries.values.filter { $0.isEdition && ImportID($0.source).origin != origin }.sorted { $0.path < $1.path }
  }

  /// All that was written of an item, by its role.
  func entries(of source: String) -> [Entry] {
    (roles[source] ?? []).sorted().compactMap { entry(of: source, $0) }
  }

  /// The editions of an item.
  func editions(of source: String) -> [Entry] {
    entries(of: source).filter(\.isEdition)
  }

  /// The id that something of site.yml has there, by its kind and its id in the import: `categories/politics`.
  func term(_ note: String) -> String? {
    entry(of: SettingsPlan.path, note)?.path.split(separator: "/", maxSplits: 1).last.map(String.init)
  }

  /// Where the work of an item lies, without language and ending: `content/columns/2025/visit`.
  func stem(of source: String) -> String? { stems[source] }

  /// Notes a file; nothing is written for one that is noted so already, nor in a dry run.
  mutating func add(_ entry: Entry, isDryRun: Bool = false) throws(DiagnosticError) {
    if entries[entry.path] == entry { return }
    keep(entry)
    if !isDryRun { try opened().append(Array(entry.line.utf8)) }
  }

  private mutating func opened() throws(DiagnosticError) -> AppendedFile {
    if let file { return file }
    let path = folder + "/" + Self.name
    if !isWhole {
      let lines = entries.values.sorted { $0.path < $1.path }.map(\.line).joined()
      try replaceFile(path, with: Array((Self.head + lines).utf8))
      isWhole = true
    }
    let isNew = (FileStamp(of: path)?.size ?? 0) == 0
    let opened = try AppendedFile(path)
    if isNew { try opened.append(Array(Self.head.utf8)) }
    file = opened
    return opened
  }

  private static let head =
    "# What ‘sitegen import’ has written here. It knows its files by these lines: keep them with the site.\n"
}

extension ImportRecord.Entry {
  /// Whether it is a text, and nothing that lies beside one.
  fileprivate var isEdition: Bool {
    role != "comments" && !role.hasPrefix("file:") && ContentPath(path) != nil
  }

  fileprivate var line: String {
    ([fingerprint.hexadecimal, source, role, path].map(Self.escaped)).joined(separator: "\t") + "\n"
  }

  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].count == 16,
      let value = UInt64(String(decoding: parts[0], as: UTF8.self), radix: 16)
    else { return nil }
    fingerprint = Fingerprint(value: value)
    source = Self.unescaped(parts[1])
    role = Self.unescaped(parts[2])
    path = Self.unescaped(parts[3])
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x09: result += Array("\\t".utf8)
      case 0x0A: result += Array("\\n".utf8)
      case 0x0D: result += Array("\\r".utf8)
      case UInt8(ascii: "\\"): result += Array("\\\\".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        default: result.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
