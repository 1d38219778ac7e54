/// The words of a document: each different one once, and which of them stand where, in reading order.
struct DocumentWords {
  /// What stands between words in `tokens`; a word is its number and this many more.
  enum Mark {
    /// A word that is not in the index, and has its place all the same.
    static let unknown: UInt32 = 0
    static let endOfBlock: UInt32 = 1
    static let endOfSentence: UInt32 = 2
    /// The block that begins here is a heading.
    static let heading: UInt32 = 3
    static let count: UInt32 = 4
  }

  /// The different words, one after the other, in the order in which they come first.
  private(set) var letters: [UInt8] = []
  private(set) var ends: [Int32] = []
  private(set) var tokens: [UInt32] = []
  /// How many words there are, each as often as it stands.
  private(set) var wordCount = 0
  private var table: WordNumbers

  var hashes: [UInt64] { table.hashes }

  /// - Parameter size: About how many bytes of text it will be.
  init(size: Int) {
    table = WordNumbers(room: size / 6)
    tokens.reserveCapacity(size / 5)
  }

  func word(_ number: Int) -> ArraySlice<UInt8> { letters[start(number)..<Int(ends[number])] }

  func length(_ number: Int) -> Int { Int(ends[number]) - start(number) }

  private func start(_ number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

  /// Adds a block.
  mutating func add(block text: UnsafeBufferPointer<UInt8>, isHeading: Bool = false) {
    if isHeading { tokens.append(Mark.heading) }
    withSearchWords(of: text) { words in
      var isFirst = true
      while words.next() {
        if words.beginsSentence, !isFirst { tokens.append(Mark.endOfSentence) }
        isFirst = false
        wordCount += 1
        tokens.append(words.isIndexed ? UInt32(number(of: words.word, words.hash)) + Mark.count : Mark.unknown)
      }
    }
    tokens.append(Mark.endOfBlock)
  }

  /// The numbers of the words of a text that is no block of the document.
  mutating func numbers(ofWordsIn text: String) -> [Int] {
    var text = text
    return text.withUTF8 { text in
      withSearchWords(of: text) { words in
        var numbers: [Int] = []
        while words.next() {
          if words.isIndexed { numbers.append(number(of: words.word, words.hash)) }
        }
        return numbers
      }
    }
  }

  /// The number of a word, which it is given when it is new.
  @inline(__always)
  private mutating func number(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let (number, isNew) = table.number(of: hash)
    if isNew {
      letters.append(contentsOf: word)
      ends.append(Int32(letters.count))
    }
    return number
  }

  /// Gives back the room of what only adding needs.
  mutating func close() { table.close() }
}

extension DocumentWords {
  /// The words as bytes that a later build takes over.
  var record: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count + ends.count + tokens.count * 2 + 4)
    withUnsafeBytes(of: UInt32(ends.count).littleEndian) { bytes.append(contentsOf: $0) }
    letters.withUnsafeBufferPointer { letters in
      var start = 0
      for end in ends {
        bytes.append(UInt8(truncatingIfNeeded: Int(end) - start))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<Int(end)]))
        start = Int(end)
      }
    }
    for token in tokens {
      var rest = token
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    return bytes
  }

  /// Adds the blocks of a record of other words.
  mutating func add(record: [UInt8]) {
    guard record.count >= 4 else { return }
    record.withUnsafeBufferPointer { record in
      let count = (0..<4).reduce(0) { $0 | Int(record[$1]) << (8 * $1) }
      guard count <= record.count else { return }
      var place = 4
      var numbers: [UInt32] = []
      numbers.reserveCapacity(count)
      for _ in 0..<count {
        guard place < record.count, place + Int(record[place]) < record.count else { return }
        let word = UnsafeBufferPointer(rebasing: record[place + 1..<place + 1 + Int(record[place])])
        numbers.append(UInt32(number(of: word, WordHash.of(word))) + Mark.count)
        place += 1 + word.count
      }
      var token: UInt32 = 0
      var shift: UInt32 = 0
      while place < record.count {
        let byte = record[place]
        token |= UInt32(byte & 0x7F) &<< shift
        place += 1
        if byte >= 0x80 {
          shift += 7
          continue
        }
        if token >= Mark.count {
          guard Int(token - Mark.count) < numbers.count else { return }
          token = numbers[Int(token - Mark.count)]
          wordCount += 1
        } else if token == Mark.unknown {
          wordCount += 1
        }
        tokens.append(token)
        (token, shift) = (0, 0)
      }
    }
  }
}

/// The words of an article's body as bytes, made when it is rendered and kept for later builds.
package func searchRecord(ofHTML html: [UInt8]) -> [UInt8] {
  let text = ArticleText(html: html)
  var words = DocumentWords(size: text.bytes.count)
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
