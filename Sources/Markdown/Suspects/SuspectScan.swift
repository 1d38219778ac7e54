import Markup

/// Finds the suspects of a text in one pass over its bytes, and what else is asked of each text.
///
/// It stops at few signs only, and does not know what is code: `ProseMask` tells that afterwards, of texts that have
/// suspects.
struct SuspectScan {
  let bytes: [UInt8]
  let body: Range<Int>
  var suspects: [Suspect] = []
  var previousLine = LineKind.blank
  /// The line before the one that is looked at.
  var lineBefore = LineKind.blank
  /// Where the mark of the line before stands.
  var markBefore = 0..<0
  /// Signs that keep Markdown from reading a line's beginning.
  var invisible: [Range<Int>] = []
  var openComments: [OpenComment] = []
  /// Where the lines of the body begin, as cmark counts them.
  private(set) var lineStarts: [Int]
  /// What cmark shall not see.
  private(set) var standIns: [StandIns.Place] = []
  /// Whether there is a `<`, with which a tag could begin.
  private(set) var mayHoldTags = false
  /// Where the first bar of a table may stand, counted from the body's beginning.
  private(set) var firstBar: Int?
  /// Whether a mark or note was met that cmark may see with other eyes.
  var hasOddNotes = false
  /// Whether there is a `&#`, with which a text asks for a character by its number.
  private(set) var mayAskForCharacters = false
  /// Where the comment ends that was found last.
  var commentEnd = 0
  /// Where the comment between percent signs ends that was found last.
  var percentEnd = 0
  /// Where the next formula may begin.
  var dollarEnd = 0
  /// Whether a comment without an end was found: no later one has an end either.
  var hasEndlessComment = false
  /// Where the paragraph ends in which a comment was found last.
  var paragraphEnd = 0
  /// Searches for an end that found none: after many, no text is worth more of them.
  private var misses = 0
  /// The names for which a line says where links lead, as they are compared; read when one is asked for.
  private var definedNames: Set<String>?

  enum LineKind: Equatable {
    case blank, text, listMark, heading, definition, bar
    /// Begins as an item of a list does for some, and for Markdown only as the words after a line's end.
    case looseMark(LooseMark)
  }

  init(_ bytes: [UInt8], in body: Range<Int>) {
    self.bytes = bytes
    self.body = body
    lineStarts = [body.lowerBound]
    guard !body.isEmpty else { return }
    lookAtLine(from: body.lowerBound)
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[body])
      var index = 0
      while true {
        index = text.endOfPlainRun(from: index) {
          // The line ends differ in three bits, `[` and `{` in one, `$`, `%` and `&` in two, `<`, `]` and `|` in
          // three; other signs that look alike without these bits are rare.
          has(0x0F, in: $0 | 0x0707_0707_0707_0707) | has(UInt8(ascii: "{"), in: $0 | 0x2020_2020_2020_2020)
            | has(0x7D, in: $0 | 0x6161_6161_6161_6161) | has(0x27, in: $0 | 0x0303_0303_0303_0303)
        }
        guard index < text.count else { return }
        index += lookAtSign(body.lowerBound + index, index, in: text)
      }
    }
  }

  /// Looks at what stands at a place of the file, which is `index` in the body; gives how many bytes to go on.
  private mutating func lookAtSign(_ place: Int, _ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[index] {
    case 0x0A:
      lineStarts.append(place + 1)
      lookAtLine(from: place + 1)
    case 0x0D: if index + 1 < text.count, text[index + 1] != 0x0A { lineStarts.append(place + 1) }
    case UInt8(ascii: "["):
      StandIns.find(in: text, at: index, &standIns)
      lookAtBracket(place)
    case UInt8(ascii: "]"):
      StandIns.find(in: text, at: index, &standIns)
      lookAtClosingBracket(place)
    case UInt8(ascii: "{"):
      StandIns.find(in: text, at: index, &standIns)
      lookAtBrace(place)
    case UInt8(ascii: "<"): mayHoldTags = true
    case UInt8(ascii: "|"): if firstBar == nil { firstBar = index }
    case UInt8(ascii: "&"): if byte(place + 1) == UInt8(ascii: "#") { mayAskForCharacters = true }
    case UInt8(ascii: "%") where byte(place + 1) == UInt8(ascii: "%"):
      lookAtPercentSigns(place)
      return 2
    case UInt8(ascii: "$") where place >= dollarEnd: dollarEnd = lookAtDollar(place)
    default: break
    }
    return 1
  }

  /// The byte at a place of the body; a line end outside it.
  func byte(_ index: Int) -> UInt8 { body.contains(index) ? bytes[index] : 0x0A }

  func stands(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { stands($0, at: index) }
  }

  @inline(__always)
  private func stands(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + word.count <= body.upperBound, bytes[index] == word[0] else { return false }
    return bytes[index..<(index + word.count)].elementsEqual(word)
  }

  /// Where `end` stands on the line of `index`, or on those that follow it closely.
  mutating func find(_ end: StaticString, from index: Int, acrossLines: Bool = false) -> Int? {
    guard misses < 1000 else { return nil }
    let limit = min(body.upperBound, index + 400)
    let found = end.withUTF8Buffer { end in
      (index..<max(index, limit)).first { stands(end, at: $0) || !acrossLines && bytes[$0] == 0x0A }
    }
    if let found, stands(end, at: found) { return found }
    misses += 1
    return nil
  }

  /// Whether a backslash takes the meaning from the sign at a place.
  func isEscaped(_ index: Int) -> Bool {
    var start = index
    while byte(start - 1) == UInt8(ascii: "\\"), index - start < 8 { start -= 1 }
    return !(index - start).isMultiple(of: 2)
  }

  /// Whether the text has an address for links of this name.
  mutating func isDefined(_ name: ArraySlice<UInt8>) -> Bool {
    let names = definedNames ?? readDefinedNames()
    definedNames = names
    return names.contains(Self.comparable(name))
  }

  /// What stands in square brackets at the beginning of a line, with a colon behind it.
  private func readDefinedNames() -> Set<String> {
    var names: Set<String> = []
    for line in bytes[body].split(separator: 0x0A) {
      let text = line.drop { Self.isBlank($0) || $0 == UInt8(ascii: ">") }
      guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
        byte(end + 1) == UInt8(ascii: ":")
      else { continue }
      names.insert(Self.comparable(text[(text.startIndex + 1)..<end]))
    }
    return names
  }

  /// Without regard to capital letters and to the number of spaces.
  private static func comparable(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  mutating func add(_ kind: Suspect.Kind, _ range: Range<Int>, isEnd: Bool = false) {
    suspects.append(Suspect(kind: kind, range: range, isEnd: isEnd))
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
