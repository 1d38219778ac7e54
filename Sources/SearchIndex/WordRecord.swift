/// The words of an article's body as bytes that a later build takes over: each different one once, and which of them
/// stand where, in reading order.
///
/// How many different words there are, four bytes; the length of each; their letters, in the order in which they come
/// first; then the tokens, in groups of seven bits. A token is a `Mark`, or the number of a word and `Mark.count`.
struct WordRecord {
  /// What stands between words.
  enum Mark {
    /// A word that is not in the index, and has its place all the same.
    static let unknown: UInt32 = 0
    static let endOfBlock: UInt32 = 1
    static let endOfSentence: UInt32 = 2
    /// The block that begins here is a heading.
    static let heading: UInt32 = 3
    static let count: UInt32 = 4
  }

  /// How many different words there are.
  let count: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lettersStart: Int
  private let tokensStart: Int

  /// One without words where the bytes are no whole record.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let count = bytes.count < 4 ? 0 : (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
    let letters = min(4 + count, bytes.count)
    let tokens = letters + bytes[min(4, letters)..<letters].reduce(0) { $0 + Int($1) }
    let isWhole = 4 + count <= bytes.count && tokens <= bytes.count
    self.count = isWhole ? count : 0
    lettersStart = isWhole ? letters : bytes.count
    tokensStart = isWhole ? tokens : bytes.count
  }

  /// Gives the different words in their order.
  ///
  /// - Parameter use: Is told of each whether sixteen bytes may be read from its beginning on.
  @inline(__always)
  func forEachWord(_ use: (_ word: UnsafeBufferPointer<UInt8>, _ isFollowed: Bool) -> Void) {
    var start = lettersStart
    for number in 0..<count {
      let end = start + Int(bytes[4 + number])
      use(UnsafeBufferPointer(rebasing: bytes[start..<end]), start + 16 <= bytes.count)
      start = end
    }
  }

  /// Gives the tokens; ends before one that names no word.
  @inline(__always)
  func forEachToken(_ use: (UInt32) -> Void) {
    let limit = UInt32(count) + Mark.count
    var place = tokensStart
    while place < bytes.count {
      var token = UInt32(bytes[place])
      place += 1
      if token >= 0x80 {
        token &= 0x7F
        var shift: UInt32 = 7
        while place < bytes.count {
          let byte = bytes[place]
          place += 1
          token |= UInt32(byte & 0x7F) &<< shift
          shift += 7
          if byte < 0x80 { break }
        }
      }
      guard token < limit else { return }
      use(token)
    }
  }
}

/// Puts the record of an article's words together.
struct WordRecordMaker: ~Copyable {
  private var lengths: Room<UInt8>
  private var letters: Room<UInt8>
  private var tokens: Room<UInt8>
  private var table: WordNumbers

  /// - Parameter size: About how many bytes of text it will be.
  init(size: Int) {
    table = WordNumbers(room: size / 6)
    lengths = Room(capacity: size / 8)
    letters = Room(capacity: size)
    tokens = Room(capacity: size / 4)
  }

  /// Adds a block.
  mutating func add(block text: UnsafeBufferPointer<UInt8>, isHeading: Bool) {
    if isHeading { append(WordRecord.Mark.heading) }
    withSearchWords(of: text) { words in
      var isFirst = true
      while words.next() {
        if words.beginsSentence, !isFirst { append(WordRecord.Mark.endOfSentence) }
        isFirst = false
        append(words.isIndexed ? number(of: words.word) : WordRecord.Mark.unknown)
      }
    }
    append(WordRecord.Mark.endOfBlock)
  }

  /// The token of a word, which is given a number when it is new.
  @inline(__always)
  private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let (number, isNew) = table.number(of: WordHash.of(word, isFollowed: true))
    if isNew {
      letters.append(word)
      lengths.append(UInt8(truncatingIfNeeded: word.count))
    }
    return UInt32(truncatingIfNeeded: number) + WordRecord.Mark.count
  }

  @inline(__always)
  private mutating func append(_ token: UInt32) {
    var rest = token
    while rest >= 0x80 {
      tokens.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    tokens.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The record, in as much memory as it has bytes.
  var record: [UInt8] {
    let size = 4 + lengths.count + letters.count + tokens.count
    return [UInt8](unsafeUninitializedCapacity: size) { output, count in
      let number = UInt32(lengths.count)
      for index in 0..<4 { output[index] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(index))) }
      count = 4
      count = put(lengths, into: output, from: count)
      count = put(letters, into: output, from: count)
      count = put(tokens, into: output, from: count)
    }
  }

  private func put(_ bytes: borrowing Room<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, from start: Int)
    -> Int
  {
    bytes.withElements { output[start..<start + $0.count].update(fromContentsOf: $0) }
  }
}

/// The words of an article's body as bytes, made when it is rendered and kept for later builds.
package func searchRecord(ofHTML html: [UInt8]) -> [UInt8] {
  let text = ArticleText(html: html)
  var words = WordRecordMaker(size: text.bytes.count)
  var heading = 0
  text.bytes.withUnsafeBufferPointer { bytes in
    for block in 0..<text.count {
      let isHeading = heading < text.headings.count && text.headings[heading].block == block
      if isHeading { heading += 1 }
      words.add(block: UnsafeBufferPointer(rebasing: bytes[text.range(block)]), isHeading: isHeading)
    }
  }
  return words.record
}
