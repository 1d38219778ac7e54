import Diagnostics
import SiteModel

/// How a file is to be named whose name does not end with a language of the site.
struct FileNameAdvice {
  private let codes: [String]
  private let ending: String
  /// The name without language and ending.
  private let stem: String
  private let folder: String

  init(_ path: ContentPath, codes: [String]) {
    self.codes = codes
    folder = path.folder
    ending = path.path.hasSuffix(".markdown") ? "markdown" : "md"
    var name = path.path.dropFirst(folder.utf8.count + 1).dropLast(ending.utf8.count + 1)
    if let code = path.languageCode { name = name.dropLast(code.utf8.count + 1) }
    stem = String(name)
  }

  private func name(_ code: String, stem: String? = nil) -> String { "\(stem ?? self.stem).\(code).\(ending)" }

  private func any(of stem: String) -> String { codes.map { name($0, stem: stem) }.joined(separator: " or ") }

  /// For `visit.md`; `visit-ur.md`, `visit.ur..md` and `ur/visit.md` say the language in a way of their own.
  var forMissingLanguage: String {
    for separator in ["-", "_", " ", "(", "."] {
      guard let place = stem.lastIndex(where: { String($0) == separator }), place != stem.startIndex else { continue }
      let word = stem[stem.index(after: place)...].filter { $0 != ")" }
      if let code = code(of: String(word)) {
        return "rename it to \(name(code, stem: String(stem[..<place]).trimmingSpaces))"
      }
    }
    if let code = folder.split(separator: "/").last.flatMap({ codes.contains(String($0)) ? String($0) : nil }) {
      return "rename it to \(name(code)), and move it out of the folder ‘\(code)’ if its partner is not in it"
    }
    return "rename it to \(any(of: stem))"
  }

  /// For `visit.urdu.md`, `visit.UR.md`, `visit.fa.md` and `visit.v2.md`.
  func forUnknownLanguage(_ typed: String) -> String {
    if let code = code(of: typed) { return "rename it to \(name(code))" }
    let known = LanguageNames.code(of: typed)
    if let known, known != typed {
      return "rename it to \(name(known)), and add ‘\(known)’ under ‘languages’ in site.yml"
    }
    if let known {
      return "add ‘\(known)’ under ‘languages’ in site.yml, or move the file out of content/; if it is in another of "
        + "the site's languages, rename it to \(any(of: stem)), where no such file is there yet"
    }
    let isLikeCode = (2...3).contains(typed.utf8.count) && typed.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if isLikeCode {
      return "rename it to \(any(of: stem)), or add ‘\(typed)’ under ‘languages’ in site.yml"
    }
    if let near = suggestion(for: typed, among: codes), typed.utf8.count <= 3 { return "rename it to \(name(near))" }
    return "a file's name ends with its language: rename it to \(any(of: "\(stem).\(typed)")), "
      + "or if ‘\(typed)’ is not a part of the name, to \(any(of: stem))"
  }

  private func code(of typed: String) -> String? {
    LanguageNames.code(of: typed).flatMap { codes.contains($0) ? $0 : nil }
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(reversed().drop { $0 == " " }.reversed()) }
}
