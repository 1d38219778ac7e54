import Languages

/// Reads the words of a text one after the other, each in its search form.
///
///     while words.next() { use(words.word, words.hash, words.beginsSentence) }
///
/// A word is a run of letters, their marks and digits after the fold; apostrophes within it vanish, and so does an
/// English `'s` at its end and what stands between the digits of `5,000`. Everything else parts words.
package struct SearchWords {
  private let text: UnsafeBufferPointer<UInt8>
  private let room: UnsafeMutableBufferPointer<UInt8>
  private let tables = WordTables.shared
  private var place = 0
  private var count = 0
  /// Where the search form of the word stands: in the room that was given for it.
  package var word: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }
  /// Of the word's bytes; that of two words after each other is made of theirs.
  package private(set) var hash: UInt64 = 0
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
  ///   - room: For `longest` bytes and one letter more.
  init(_ text: UnsafeBufferPointer<UInt8>, room: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.room = room
  }

  /// Reads the next word; `false` at the end of the text.
  package mutating func next() -> Bool {
    beginsSentence = false
    guard findStart() else { return false }
    let start = place
    (count, hash, isIndexed) = (0, 0, true)
    var end = place
    while place < text.count {
      if putPlainLetter() {
        end = place
        continue
      }
      let (kind, length) = self.kind(at: place)
      switch kind {
      case .letter, .digit:
        append(at: place)
        end = place + length
      case .nothing: break
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

  /// Takes a letter or digit of ASCII or of the Arabic block, which nearly all are; `false` at anything else.
  @inline(__always)
  private mutating func putPlainLetter() -> Bool {
    let byte = text[place]
    if byte < 0x80 {
      let letter = tables.asciiLetters[Int(byte)]
      guard letter != 0 else { return false }
      put(letter)
      place += 1
      return true
    }
    guard byte & 0xFC == 0xD8, place + 1 < text.count else { return false }
    let letter = tables.arabicLetters[Int(byte & 3) << 6 | Int(text[place + 1] & 0x3F)]
    guard letter != 0 else { return false }
    if letter >= 0x80 {
      put(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
      put(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
    } else {
      put(UInt8(truncatingIfNeeded: letter))
    }
    place += 2
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
      guard isBehindDigit, self.kind(at: next).kind == .digit else { return nil }
      put(UInt8(ascii: "."))
      return length
    default: return nil
    }
  }

  /// Whether an `s` stands here with which the word ends.
  private func isPossessive(at place: Int) -> Bool {
    guard text[place] | 0x20 == UInt8(ascii: "s") else { return false }
    guard place + 1 < text.count else { return true }
    switch kind(at: place + 1).kind {
    case .letter, .digit, .nothing, .apostrophe: return false
    default: return true
    }
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

  /// Takes a letter that is no plain one.
  private mutating func append(at place: Int) {
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
    hash = WordHash.adding(byte, to: hash)
  }

  private func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let scalars = String(decoding: text[place..<end], as: UTF8.self).unicodeScalars
    return (scalars.first ?? "\u{FFFD}", end - place)
  }
}

/// Hashes of words that can be put together as the words are: that of `ab` is made of those of `a` and `b`.
enum WordHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C55

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { hash &* factor &+ UInt64(byte) &+ 1 }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { bytes.reduce(0) { adding($1, to: $0) } }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { adding($1, to: $0) } }

  /// The hash of a word and one of so many bytes behind it.
  @inline(__always)
  static func joining(_ one: UInt64, _ other: UInt64, length: Int) -> UInt64 { one &* powers[length] &+ other }

  /// The bits by which tables find a word: those of the hash itself lie too close together.
  @inline(__always)
  static func place(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  private static let powers: [UInt64] = (0...SearchWords.longest + 4).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] &* factor)
  }
}

/// Reads the words of a text; see `SearchWords`.
package func withSearchWords<Result>(
  of text: UnsafeBufferPointer<UInt8>, _ read: (inout SearchWords) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SearchWords.longest + 8) { room in
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
private func hasCombiningMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.dropLast().contains(0xCC) }

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
