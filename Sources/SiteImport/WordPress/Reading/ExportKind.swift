import Diagnostics
import Disk

/// What a file that is named as an export is, by its first bytes.
enum ExportKind: Equatable {
  case export(isUTF8: Bool)
  case empty
  case compressed(help: String)
  case webPage
  case otherFeed(String)
  case otherEncoding
  case other

  init(_ head: [UInt8]) {
    let text = String(decoding: head, as: UTF8.self)
    let begin = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let markup = begin.lowercased()
    if head.isEmpty || begin.isEmpty && head.allSatisfy({ $0 <= 0x20 }) {
      self = .empty
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .compressed(help: "gunzip")
    } else if head.starts(with: Array("PK".utf8)) {
      self = .compressed(help: "unzip")
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      self = .otherEncoding
    } else if !begin.hasPrefix("<") {
      self = .other
    } else {
      let root = Self.firstElement(in: markup)
      switch root {
      case "rss", "channel": self = .export(isUTF8: Self.isUTF8(markup))
      case "html", "head", "body", "!doctype": self = .webPage
      case "feed": self = .otherFeed("an Atom feed")
      default: self = .other
      }
    }
  }

  /// The name of the first element behind declarations and comments.
  private static func firstElement(in markup: String) -> String {
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return "" }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("?") {
        guard let end = rest.firstRange(of: "?>") else { return "" }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("!doctype"), !rest.hasPrefix("!doctype html") {
        let end = rest.drop { $0 != ">" && $0 != "[" }
        rest = end.first == "[" ? rest.firstRange(of: "]>").map { rest[$0.upperBound...] } ?? "" : end
      } else {
        return String(rest.prefix { $0.isLetter || $0 == "!" })
      }
    }
    return ""
  }

  /// Whether a declaration says nothing else.
  private static func isUTF8(_ markup: String) -> Bool {
    guard markup.hasPrefix("<?xml"), let end = markup.firstRange(of: "?>"),
      let mark = markup[..<end.lowerBound].firstRange(of: "encoding")
    else { return true }
    let name = markup[mark.upperBound..<end.lowerBound].drop { !$0.isLetter }.prefix {
      $0.isLetter || $0.isNumber || $0 == "-"
    }
    return name.isEmpty || name == "utf-8" || name == "utf8" || name.contains("ascii")
  }

  /// Why nothing can be read of a file; `nil` for an export.
  func refusal(of path: String) -> DiagnosticError? {
    let export = "in WordPress choose Tools, then Export, then ‘All content’, and name the file that you get"
    let (message, help): (String, String)
    switch self {
    case .export: return nil
    case .empty: (message, help) = ("is empty", export)
    case .compressed(let program): (message, help) = ("is compressed", "unpack it first: \(program) ‘\(path)’")
    case .webPage:
      (message, help) = (
        "is a web page and no export: perhaps WordPress asked for the password again when it was saved", export
      )
    case .otherFeed(let what): (message, help) = ("is \(what) and no export of WordPress", export)
    case .otherEncoding:
      (message, help) = ("is in UTF-16", "save it in UTF-8: iconv -f UTF-16 -t UTF-8 ‘\(path)’ > export.xml")
    case .other: (message, help) = ("is no export of WordPress", export)
    }
    return DiagnosticError(
      Diagnostic(.error, .notAnExport, at: Location(path: path), "‘\(path)’ \(message)", help: help))
  }
}
