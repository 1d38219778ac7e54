import Markup
import SafeHTML

/// The bytes of an export as an XML parser takes them, piece by piece.
///
/// 1. A byte order mark and white space in front go: behind them no `<?xml` is allowed.
/// 2. Characters that XML forbids and bytes that are not UTF-8 go, and are counted.
/// 3. References outside CDATA become numbers, which need no declaration: `&nbsp;`, and a bare `&`.
/// 4. A long CDATA section becomes several, so that the parser never holds much of a text, however long it is.
/// 5. A `]]>` that a text has itself, which is not its end, is divided between two sections.
///
/// It counts what begins with `<item>`, by which it is known whether the parser has delivered everything.
struct ExportCleaner {
  /// How many items begin in the markup.
  private(set) var itemMarks = 0
  /// How many begin within a text, with what belongs to items only: a text before them has lost its end.
  var swallowedItems: Int { min(itemMarksInText, idMarksInText) }
  private(set) var removedCharacters = 0
  private(set) var invalidBytes = 0
  private(set) var bareAmpersands = 0
  /// Signs `]]>` within texts, which are not their ends.
  private(set) var innerTextEnds = 0
  /// Line ends that went from the beginning.
  private(set) var linesInFront = 0

  /// Where items begin in what `clean` gave last.
  private(set) var itemOffsets: [Int] = []

  private var itemMarksInText = 0
  private var idMarksInText = 0
  private var state = State.start
  /// Whether a `<![CDATA[` is open within the text.
  private var isNested = false
  private var isLast = false
  private var carry: [UInt8] = []
  private var references: [[UInt8]: [UInt8]] = [:]
  private let isUTF8: Bool

  private enum State { case start, markup, text, comment }

  /// `isUTF8` is false for a file that says that it is in another encoding, which the parser knows.
  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  /// As far as anything here looks ahead.
  private static let lookahead = 40

  mutating func clean(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
    let input = carry + chunk
    self.isLast = isLast
    var output: [UInt8] = []
    output.reserveCapacity(input.count + 64)
    itemOffsets = []
    let end = isLast ? input.count : max(0, input.count - Self.lookahead)
    let done = input.withUnsafeBufferPointer { copy($0, upTo: end, to: &output) }
    carry = Array(input[min(done, input.count)...])
    if state == .text, !isLast { output += Self.textEnd + Self.textStart }
    return output
  }

  private static let textStart = Array("<![CDATA[".utf8)
  private static let textEnd = Array("]]>".utf8)
  private static let item = Array("<item".utf8)
  private static let id = Array("<wp:post_id>".utf8)

  /// Copies what may stand from `start` to `end`, or a little further; gives where it stopped.
  private mutating func copy(_ input: UnsafeBufferPointer<UInt8>, upTo end: Int, to output: inout [UInt8]) -> Int {
    var index = state == .start ? skipFront(input, upTo: end) : 0
    var start = index
    while index < end {
      let width = plainWidth(input, at: index)
      if width > 0 {
        index += width
        continue
      }
      output += input[start..<index]
      start = special(input, at: index, to: &output)
      // More has to come before it is known what stands there.
      if start == index { break }
      index = start
    }
    output += input[start..<max(start, index)]
    return index
  }

  private mutating func skipFront(_ input: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Int {
    var index = 0
    while index < end, input[index] != UInt8(ascii: "<") {
      if input[index] == UInt8(ascii: "\n") { linesInFront += 1 }
      index += 1
    }
    if index < end { state = .markup }
    return index
  }

  /// How many bytes at a place stand for one character that nobody has to look at; 0 for all others.
  private func plainWidth(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = input[index]
    switch byte {
    case UInt8(ascii: "<"): return 0
    case UInt8(ascii: "&"): return state == .markup ? 0 : 1
    case UInt8(ascii: "]"): return state == .text ? 0 : 1
    case UInt8(ascii: "-"): return state == .comment ? 0 : 1
    case 0x09, 0x0A, 0x0D, 0x20..<0x80: return 1
    case 0..<0x20: return 0
    default: return isUTF8 ? scalarWidth(input, at: index) : 1
    }
  }

  /// The bytes of a well-formed scalar beyond ASCII that XML allows; 0 where there is none.
  private func scalarWidth(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < input.count && range.contains(input[index + offset])
    }
    switch input[index] {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : 0
    case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : 0
    case 0xEF:
      guard isContinuation(1), isContinuation(2) else { return 0 }
      return input[index + 1] == 0xBF && input[index + 2] >= 0xBE ? 0 : 3
    case 0xE1...0xEE: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0: return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4: return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }

  /// What stands for the byte at a place that is not plain; gives where to go on, or that place where more has to come.
  private mutating func special(_ input: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
    switch input[index] {
    case UInt8(ascii: "<"): return tag(input, at: index, to: &output)
    case UInt8(ascii: "&"): return reference(input, at: index, to: &output)
    case UInt8(ascii: "]") where begins(input, at: index, with: Self.textEnd):
      return textEnd(input, at: index, to: &output)
    case UInt8(ascii: "]"), UInt8(ascii: "-"):
      let isEnd = state == .comment && begins(input, at: index, with: Array("-->".utf8))
      if isEnd { state = .markup }
      let width = isEnd ? 3 : 1
      output += input[index..<index + width]
      return index + width
    case 0..<0x20: removedCharacters += 1
    // U+FFFE and U+FFFF.
    case 0xEF
    where begins(input, at: index, with: [0xEF, 0xBF]) && index + 2 < input.count && input[index + 2] >= 0xBE:
      removedCharacters += 1
      return index + 3
    default: invalidBytes += 1
    }
    return index + 1
  }

  private mutating func textEnd(_ input: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
    guard let isEnd = endsText(input, at: index, isNested: isNested, isLast: isLast) else { return index }
    isNested = false
    if isEnd {
      state = .markup
      output += Self.textEnd
    } else {
      innerTextEnds += 1
      output += Array("]]]]><![CDATA[>".utf8)
    }
    return index + Self.textEnd.count
  }

  private mutating func tag(_ input: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
    let isItem = begins(input, at: index, with: Self.item) && endsName(input, at: index + Self.item.count)
    switch state {
    case .start, .comment: break
    case .text:
      if isItem { itemMarksInText += 1 }
      if begins(input, at: index, with: Self.id) { idMarksInText += 1 }
      if begins(input, at: index, with: Self.textStart) { isNested = true }
    case .markup:
      if isItem {
        itemMarks += 1
        itemOffsets.append(output.count)
      }
      if begins(input, at: index, with: Self.textStart) {
        state = .text
        isNested = false
        output += Self.textStart
        return index + Self.textStart.count
      }
      if begins(input, at: index, with: Array("<!--".utf8)) {
        state = .comment
        output += input[index..<index + 4]
        return index + 4
      }
    }
    output.append(input[index])
    return index + 1
  }

  private func endsName(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index < input.count && (input[index] == UInt8(ascii: ">") || input[index] <= 0x20)
  }

  private func begins(_ input: UnsafeBufferPointer<UInt8>, at index: Int, with mark: [UInt8]) -> Bool {
    index + mark.count <= input.count && input[index..<index + mark.count].elementsEqual(mark)
  }

  /// A reference as a number.
  private mutating func reference(
    _ input: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let limit = min(input.count, index + Self.lookahead - 4)
    var end = index + 1
    while end < limit, input[end].isASCIILetterOrDigit || input[end] == UInt8(ascii: "#") { end += 1 }
    let name = Array(input[index..<end])
    if end < limit, input[end] == UInt8(ascii: ";"), name.count > 1 {
      let numbers = references[name] ?? numbers(for: name)
      references[name] = numbers
      if !numbers.isEmpty {
        output += numbers
        return end + 1
      }
    }
    bareAmpersands += 1
    output += Array("&#38;".utf8)
    return index + 1
  }

  /// `&#160;` for `&nbsp`; empty for what is no reference.
  private mutating func numbers(for name: [UInt8]) -> [UInt8] {
    let text = name + [UInt8(ascii: ";")]
    let resolved = resolvingReferences(inText: text)
    guard resolved != text else { return [] }
    var numbers = ""
    for scalar in String(decoding: resolved, as: UTF8.self).unicodeScalars {
      let isForbidden =
        scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
      if isForbidden { removedCharacters += 1 } else { numbers += "&#\(scalar.value);" }
    }
    return numbers.isEmpty ? Array(" ".utf8) : Array(numbers.utf8)
  }
}
