/// The id of a heading, made from its text: letters and digits of every script, hyphens for what is between.
///
/// Marks are kept, because Urdu words with zer or hamza are spelt with them; invisible characters are not,
/// because nobody could type them. Only the case of letters is changed.
package func headingID(for text: String) -> String {
  var id: [UInt8] = []
  id.reserveCapacity(text.utf8.count)
  var needsHyphen = false
  for scalar in text.unicodeScalars {
    switch HeadingScalar(scalar) {
    case .dropped: continue
    case .separator: needsHyphen = true
    case .kept, .capital:
      if needsHyphen, !id.isEmpty { id.append(UInt8(ascii: "-")) }
      needsHyphen = false
      if HeadingScalar(scalar) == .capital {
        id.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else {
        id.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
  return id.isEmpty ? "section" : String(decoding: id, as: UTF8.self)
}

/// What a scalar of a heading's text becomes in its id.
private enum HeadingScalar {
  case kept
  case capital
  case separator
  case dropped

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9", "_": self = .kept
    case "A"..."Z": self = .capital
    case " ", "-", "\t", "\n": self = .separator
    case "\0"..."\u{7F}", "۔", "،", "؛", "؟": self = .dropped
    case "\u{620}"..."\u{65F}", "\u{66E}"..."\u{6D3}": self = .kept
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: self = .capital
      case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber,
        .letterNumber, .otherNumber:
        self = .kept
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation: self = .separator
      default: self = .dropped
      }
    }
  }
}

/// The ids given out in a document, each of them once.
struct IDRegister {
  /// With room for the headings of most documents.
  private var taken = Set<String>(minimumCapacity: 12)
  /// The last number that was put behind an id, so that a thousand equal headings are not counted through.
  private var numbers: [String: Int] = [:]

  /// `wanted`, or `wanted-2`, `wanted-3`… when it is taken already; never one that a footnote or the theme may have.
  mutating func register(_ wanted: String) -> String {
    let isTaken = Self.isFootnoteID(wanted) || Self.isOfThemes(wanted) || Self.isCommentID(wanted)
    let base = isTaken ? "section-" + wanted : wanted
    if taken.insert(base).inserted { return base }
    var number = (numbers[base] ?? 1) + 1
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    numbers[base] = number
    return "\(base)-\(number)"
  }

  /// Ids with which themes name the parts of a page.
  private static let idsOfThemes: Set<String> = [
    "comments", "corrections", "featured", "footer", "header", "isso-thread", "main", "menu", "nav", "newest",
    "reader-comments", "related",
    "search", "share", "show-both", "top",
  ]

  private static func isOfThemes(_ id: String) -> Bool { id.utf8.count <= longestOfThemes && idsOfThemes.contains(id) }

  private static let longestOfThemes = idsOfThemes.map(\.utf8.count).max() ?? 0

  /// Whether it is an id of a comment of readers, `comment-12`.
  private static func isCommentID(_ id: String) -> Bool {
    id.utf8.starts(with: "comment-".utf8)
      && id.utf8.dropFirst(8).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isFootnoteID(_ id: String) -> Bool {
    guard id.utf8.starts(with: "fn".utf8) else { return false }
    var rest = id.utf8.dropFirst(2)
    if rest.starts(with: "ref".utf8) { rest = rest.dropFirst(3) }
    return rest.first == UInt8(ascii: "-")
      && rest.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
  }
}
