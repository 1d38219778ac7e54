import Languages
import Markup
import Proofreading

/// An element whose words are no prose in the language of the text: code, a script, a passage in another language.
struct HiddenElement {
  var name: String
  /// How many of this name are open within each other.
  var depth = 1
  /// Whether it goes on behind its block until its end tag.
  var isLasting = false

  /// `nil` for an element whose words are to be proofread.
  init?(_ tag: TagInProse, in language: Language) {
    guard !tag.isEnd, !tag.isClosed, !Self.voids.contains(tag.name) else { return nil }
    let own = language.code.prefix { $0 != "-" }.lowercased()
    let isForeign = tag.language.map { $0.prefix { $0 != "-" && $0 != "_" } != own } ?? false
    guard isForeign || Self.code.contains(tag.name) else { return nil }
    name = tag.name
  }

  /// Whether it ends with its block at the latest, because tags need not close it.
  var endsWithBlock: Bool { ["p", "li", "td", "th", "tr", "dt", "dd", "option"].contains(name) }

  private static let code: Set = [
    "code", "pre", "kbd", "samp", "tt", "var", "script", "style", "textarea", "svg", "math", "template", "xmp",
  ]
  private static let voids: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
}

/// A tag among the letters of a block.
struct TagInProse {
  /// In small letters.
  var name: String
  var isEnd: Bool
  /// Whether it ends in `/>`.
  var isClosed = false
  /// The value of `lang`, in small letters.
  var language: String?
  /// Behind its last letter.
  var end: Int

  /// `nil` where no tag begins at `start`, the place of a `<`.
  init?(_ letters: [Letter], at start: Int) {
    var index = start + 1
    let scalar = { (index: Int) -> Unicode.Scalar? in letters.indices.contains(index) ? letters[index].scalar : nil }
    isEnd = scalar(index) == "/"
    if isEnd { index += 1 }
    name = ""
    guard let first = scalar(index), first.isASCII, first.isLatinLetter else { return nil }
    while let part = scalar(index), part.isASCII, part.isWordPart || part == "-" {
      name.unicodeScalars.append(part)
      index += 1
    }
    name = name.lowercased()
    guard let next = scalar(index), next.isWhiteSpace || next == ">" || next == "/" else { return nil }
    var text = ""
    var quote: Unicode.Scalar?
    while let sign = scalar(index) {
      if quote == nil, sign == ">" { break }
      if quote == nil, sign == "<" { return nil }
      if sign == quote { quote = nil } else if quote == nil, sign == "\"" || sign == "'" { quote = sign }
      text.unicodeScalars.append(sign)
      index += 1
    }
    guard scalar(index) == ">" else { return nil }
    end = index + 1
    isClosed = text.hasSuffix("/")
    language = Self.language(in: text)
  }

  private static func language(in attributes: String) -> String? {
    let bytes = Array("<a \(attributes)>".utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = TagReader(bytes)
      guard reader.nextTag() != nil else { return nil }
      while let attribute = reader.nextAttribute() {
        if reader.isNamed(attribute.name, "lang") { return reader.text(attribute.value).lowercased() }
      }
      return nil
    }
  }
}
