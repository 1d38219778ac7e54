import Diagnostics
import Disk
import SiteModel

/// Files beside columns that are probably columns, under a name or in a form that is not read.
struct MisnamedColumns {
  /// The codes of the site's languages.
  private let languages: [String]
  /// Of each folder the first, what to do with it, and how many there are.
  private var found: [String: (path: String, advice: String, count: Int)] = [:]

  init(languages: [String]) { self.languages = languages }

  /// Notes a file that is one of these; says whether it is.
  mutating func add(_ path: String) -> Bool {
    guard let advice = advice(path) else { return false }
    let folder = parentFolder(of: path[...]).map(String.init) ?? ""
    found[folder, default: (path, advice, 0)].count += 1
    return true
  }

  /// Tells of them, once for each folder.
  func report(to log: inout DiagnosticLog) {
    for (folder, files) in found.sorted(by: { $0.key < $1.key }) {
      let others = files.count - 1
      let what =
        others == 0
        ? "is not read, because its name does"
        : "and \(others) more in ‘\(folder)’ are not read, because their names do"
      log.report(
        .warning, .ignoredFile, at: Location(path: files.path), "‘\(files.path)’ \(what) not end in .md",
        help: files.advice)
    }
  }

  private func advice(_ path: String) -> String? {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    let name = path.dropFirst(folder.count)
    // What mail programs and copies put behind the name: `visit.en.md (1)`.
    if let range = endOfMarkdownName(name), range != name.endIndex {
      return "if it is a column, rename it to \(name[..<range])"
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return nil }
    if languages.contains(ending) { return "if it is a column, rename it to \(name).md" }
    guard ContentFileKind.endingsOfTexts.contains(ending) else { return nil }
    let stem = parts.dropLast().joined(separator: ".")
    let hasLanguage = parts.count > 2 && languages.contains(parts[parts.count - 2])
    let names = hasLanguage ? "\(stem).md" : languages.map { "\(stem).\($0).md" }.joined(separator: " or ")
    switch ending {
    case "doc", "docx", "odt", "rtf", "pages", "inp":
      return
        "if it is a column, save it as plain text under the name \(names); if readers shall have it as it is, write "
        + "‘publish: [\(ending)]’ in site.yml"
    case "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext", "text", "txt", "mdx", "rmd", "qmd":
      return "if it is a column, rename it to \(names)"
    default: return "if it is a column, write it in Markdown, under the name \(names)"
    }
  }

  /// Where `.md` ends in a name behind which something stands that belongs to no ending.
  private func endOfMarkdownName(_ name: Substring) -> Substring.Index? {
    let small = name.lowercased()
    guard small.utf8.count == name.utf8.count else { return nil }
    let bytes = Array(small.utf8)
    guard bytes.count > 4 else { return nil }
    for index in stride(from: bytes.count - 4, through: 1, by: -1)
    where bytes[index..<index + 3].elementsEqual(".md".utf8) && (bytes[index + 3] == 0x20 || bytes[index + 3] == 0x28) {
      return name.utf8.index(name.startIndex, offsetBy: index + 3)
    }
    return nil
  }
}

/// Whether a text begins with front matter: a fence, and a key in one of the lines below it; or with that in JSON.
///
/// What stands before it, blank lines and spaces, and the encoding of old editors hide nothing from a person.
func beginsWithFrontMatter(_ head: [UInt8]) -> Bool {
  let text = textOfHead(head).drop(while: \.isWhitespace)
  if text.first == "{" { return text.contains("\"title\"") || text.contains("\"draft\"") }
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  guard let fence = lines.first,
    ["---", "+++"].contains(fence.reversed().drop { $0 == " " }.count == 3 ? fence.prefix(3) : "")
  else { return false }
  return lines.dropFirst().prefix(50).contains { line in
    guard let sign = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    return sign != line.startIndex && line[..<sign].allSatisfy { $0.isLetter || $0.isNumber || "_- ".contains($0) }
  }
}

private func textOfHead(_ head: [UInt8]) -> String {
  // Notepad's ‘Unicode’ has two bytes for a letter.
  let isBigEndian = head.starts(with: [0xFE, 0xFF])
  guard isBigEndian || head.starts(with: [0xFF, 0xFE]) else {
    return String(decoding: head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...], as: UTF8.self)
  }
  let units = stride(from: 2, to: head.count - 1, by: 2).map { index in
    let pair = (UInt16(head[index]), UInt16(head[index + 1]))
    return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
  }
  return String(decoding: units, as: UTF16.self)
}
