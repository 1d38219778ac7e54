import Languages
import Markup

/// Reads the words of a text one after the other, each in its search form.
///
///     while words.next() { use(words.word, words.beginsSentence) }
///
/// A word is a run of letters, their marks and digits after the fold; apostrophes within it vanish, and so does an
/// English `'s` at its end, what stands between the digits of `5,000` and between the letters of `I.M.F.` Everything else
/// parts words.
package struct SearchWords {
  private let text: UnsafeBufferPointer<UInt8>
  private let room: UnsafeMutableBufferPointer<UInt8>
  private let tables = WordTables.shared
  private var place = 0
  private var count = 0
  /// Where the search form of the word stands: in the room that was given for it.
  package var word: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }
  /// Whether a sentence has ended between the word before it and this one.
  package private(set) var beginsSentence = false
  /// Where the word stands in the text.
  package private(set) var range = 0..<0
  /// Whether it can stand in the index; words that are too long for it, or of rare scripts, only count as words.
  package private(set) var isIndexed = true

  /// How many bytes the longest word may have that can be found.
  package static let longest = 255

  /// - Parameters:
  ///   - text: UTF-8. What has combining marks must have been folded before; see `withSearchWords`.
  ///   - room: For `longest` bytes and sixteen more, which `WordHash` may read.
  init(_ text: UnsafeBufferPointer<UInt8>, room: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.room = room
  }

  /// Reads the next word; `false` at the end of the text.
  package mutating func next() -> Bool {
    beginsSentence = false
    guard findStart() else { return false }
    let start = place
    (count, isIndexed) = (0, true)
    var end = place
    while true {
      if putPlainLetters() { end = place }
      guard place < text.count else { break }
      let (kind, length) = self.kind(at: place)
      switch kind {
      case .letter, .digit:
        append(at: place)
        end = place + length
      case .nothing: break
      case .separator:
        range = start..<end
        place += length
        return true
      default:
        guard let length = joined(kind, at: place, length) else {
          range = start..<end
          return true
        }
        place += length
        continue
      }
      place += length
    }
    range = start..<end
    return true
  }

  /// Takes letters and digits of ASCII and of the Arabic block, which nearly all are; `false` where there is none.
  @inline(__always)
  private mutating func putPlainLetters() -> Bool {
    // What changes at each letter stands in registers.
    var (from, to) = (place, count)
    // English words eight letters at a time; what is written behind their ends is written over.
    while from + 8 <= text.count, to + 8 <= Self.longest {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: from, as: UInt64.self).littleEndian
      let small = word | eightTimes(0x20)
      let letters =
        bytes(withLowBitsFrom: 0x61, in: small) & ~bytes(withLowBitsFrom: 0x7B, in: small) & ~word & eightTimes(0x80)
      guard letters & 0x80 != 0 else { break }
      UnsafeMutableRawBufferPointer(room).storeBytes(of: small.littleEndian, toByteOffset: to, as: UInt64.self)
      let count = (letters ^ eightTimes(0x80)).trailingZeroBitCount / 8
      (from, to) = (from + count, to + count)
      if count < 8 { break }
    }
    while from < text.count {
      let byte = text[from]
      if byte < 0x80 {
        let letter = tables.asciiLetters[Int(byte)]
        guard letter != 0, to < Self.longest else { break }
        room[to] = letter
        (from, to) = (from + 1, to + 1)
        continue
      }
      guard byte & 0xFC == 0xD8, from + 1 < text.count else { break }
      let letter = tables.arabicLetters[Int(byte & 3) << 6 | Int(text[from + 1] & 0x3F)]
      guard letter != 0, to < Self.longest - 1 else { break }
      if letter >= 0x80 {
        room[to] = 0xC0 | UInt8(truncatingIfNeeded: letter >> 6)
        room[to + 1] = 0x80 | UInt8(truncatingIfNeeded: letter & 0x3F)
        to += 2
      } else {
        room[to] = UInt8(truncatingIfNeeded: letter)
        to += 1
      }
      from += 2
    }
    guard from > place else { return false }
    (place, count) = (from, to)
    return true
  }

  /// Goes to the first letter or digit of the next word.
  private mutating func findStart() -> Bool {
    while place < text.count {
      let (kind, length) = self.kind(at: place)
      switch kind {
      case .letter, .digit: return true
      case .sentenceEnd, .point: beginsSentence = true
      default: break
      }
      place += length
    }
    return false
  }

  /// How long a sign is that belongs to the word on both its sides; `nil` where the word ends before it.
  private mutating func joined(_ kind: ScalarKind, at place: Int, _ length: Int) -> Int? {
    let next = place + length
    guard next < text.count, count > 0 else { return nil }
    let isBehindDigit = room[count - 1] >= 0x30 && room[count - 1] <= 0x39
    switch kind {
    case .apostrophe:
      guard self.kind(at: next).kind == .letter, !isBehindDigit else { return nil }
      return isPossessive(at: next) ? length + 1 : length
    case .thousands: return isBehindDigit && self.kind(at: next).kind == .digit ? length : nil
    case .point, .decimal:
      guard isBehindDigit, self.kind(at: next).kind == .digit else {
        // I.M.F. is one word.
        return kind == .point && isInitial(at: place - 1) && isInitial(at: next) ? length : nil
      }
      put(UInt8(ascii: "."))
      return length
    default: return nil
    }
  }

  /// Whether a single Latin letter stands here.
  private func isInitial(at place: Int) -> Bool {
    guard text[place].isASCIILetter else { return false }
    var before = place - 1
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    return (before < 0 || parts(at: before)) && (place + 1 == text.count || parts(at: place + 1))
  }

  /// Whether a sign stands here that parts words.
  private func parts(at place: Int) -> Bool {
    switch kind(at: place).kind {
    case .letter, .digit, .nothing, .apostrophe: false
    default: true
    }
  }

  /// Whether an `s` stands here with which the word ends.
  private func isPossessive(at place: Int) -> Bool {
    guard text[place] | 0x20 == UInt8(ascii: "s") else { return false }
    return place + 1 == text.count || parts(at: place + 1)
  }

  @inline(__always)
  private func kind(at place: Int) -> (kind: ScalarKind, length: Int) {
    let byte = text[place]
    if byte < 0x80 { return (tables.ascii[Int(byte)], 1) }
    if byte & 0xFC == 0xD8, place + 1 < text.count {
      return (tables.arabic[Int(byte & 3) << 6 | Int(text[place + 1] & 0x3F)], 2)
    }
    let (scalar, length) = scalar(at: place)
    return (kindOfOther(scalar), length)
  }

  /// Takes a letter that is no plain one, or one for which there is no room.
  private mutating func append(at place: Int) {
    guard count < Self.longest else {
      isIndexed = false
      return
    }
    let scalar = scalar(at: place).scalar
    if scalar.value > 0xFFFF { isIndexed = false }
    for byte in foldedOther(scalar) { put(byte) }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    guard count < Self.longest else {
      isIndexed = false
      return
    }
    room[count] = byte
    count += 1
  }

  private func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let scalars = String(decoding: text[place..<end], as: UTF8.self).unicodeScalars
    return (scalars.first ?? "\u{FFFD}", end - place)
  }
}

/// Reads the words of a text; see `SearchWords`.
package func withSearchWords<Result>(
  of text: UnsafeBufferPointer<UInt8>, _ read: (inout SearchWords) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SearchWords.longest + 17) { room in
    guard hasCombiningMark(text) else {
      var words = SearchWords(text, room: room)
      return read(&words)
    }
    // A letter and the mark on it are the letter that has it, for which the whole text is looked at.
    return searchFold(text).withUnsafeBufferPointer { folded in
      var words = SearchWords(folded, room: room)
      return read(&words)
    }
  }
}

/// Whether one of U+0300–U+0338 is there, which may belong to the letter before it.
private func hasCombiningMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.firstIndex(of: 0xCC, from: 0) != nil }

/// Whether a text has a word at all.
package func hasSearchWord(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { withSearchWords(of: $0) { $0.next() } }
}

/// The words of a text in their search form, with a space between them.
package func searchForm(_ text: String) -> String {
  var text = text
  return text.withUTF8 { text in
    withSearchWords(of: text) { words in
      var form: [UInt8] = []
      while words.next() {
        if !form.isEmpty { form.append(UInt8(ascii: " ")) }
        form.append(contentsOf: words.word)
      }
      return String(decoding: form, as: UTF8.self)
    }
  }
}
