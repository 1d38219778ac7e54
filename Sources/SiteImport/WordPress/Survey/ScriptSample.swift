import Languages
import Markup

/// How many letters of which script a text of HTML has, and enough of each to tell the language by.
struct ScriptSample: Sendable {
  struct Part: Sendable {
    var letters = 0
    fileprivate var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    fileprivate mutating func add(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) {
      letters += 1
      if bytes.count < 1500 { bytes += scalar }
    }

    fileprivate mutating func endWord() {
      if bytes.count < 1500, bytes.last != 0x20 { bytes.append(0x20) }
    }
  }

  private(set) var latin = Part()
  private(set) var arabic = Part()
  private(set) var other = Part()

  /// What stands between `<` and `>` and between `[` and `]` is passed over.
  init(_ html: [UInt8]) {
    html.withUnsafeBufferPointer { html in
      var index = 0
      var close: UInt8 = 0
      while index < html.count {
        let byte = html[index]
        let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let scalar = html[index..<min(html.count, index + width)]
        index += width
        if close != 0 {
          if byte == close { close = 0 }
          continue
        }
        switch byte {
        case UInt8(ascii: "<"): close = UInt8(ascii: ">")
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        case _ where byte.isASCIILetter, 0xC3...0xC9: latin.add(scalar)
        case 0xE1 where Self.isVietnamese(scalar): latin.add(scalar)
        case 0xD8...0xDB: arabic.add(scalar)
        case 0xCE...0xD7, 0xE0...0xE1, 0xE3...0xED: other.add(scalar)
        default:
          latin.endWord()
          arabic.endWord()
          other.endWord()
        }
      }
    }
  }

  /// Whether three bytes are a letter of U+1E00 to U+1EFF.
  private static func isVietnamese(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    scalar.count == 3 && (0xB8...0xBB).contains(scalar[scalar.startIndex + 1])
  }

  /// The languages of the text, where each script in it has a good part of it and its words say clearly which that is;
  /// `nil` where it has to be read as a whole.
  ///
  /// - Parameter expected: languages that the site may be in although no word of them is known.
  func clearLanguages(expected: [String]) -> [String]? {
    let total = latin.letters + arabic.letters + other.letters
    let parts = [latin, arabic, other].filter { $0.letters > 0 }.sorted { $0.letters > $1.letters }
    // A letter of Chinese says more than one of English.
    if parts.count > 1, other.letters > 0 { return nil }
    var codes: [String] = []
    for part in parts {
      guard part.letters >= 400, 4 * part.letters >= total else { return nil }
      let text = part.text
      guard let judgement = LanguageJudgement(text, ScriptCount(text), expected: expected), judgement.isStrong else {
        return nil
      }
      codes.append(judgement.code)
    }
    return codes.isEmpty ? nil : codes
  }
}
