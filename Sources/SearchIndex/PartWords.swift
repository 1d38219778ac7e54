/// The words of neighbouring documents, numbered among themselves.
struct PartWords: Sendable {
  /// The documents, by their numbers in the source.
  let documents: Range<Int>
  /// The hash of each word, in the order in which they come first.
  private(set) var hashes: [UInt64] = []
  private(set) var letters: [UInt8] = []
  /// Where the letters of each word end.
  private(set) var ends: [Int32] = []
  /// The words of each document, by their numbers in the part: first those of its record, in its order.
  private(set) var numbers: [Int32] = []
  /// Where those of each document begin among `numbers`.
  private(set) var firsts: [Int32] = [0]
  /// The tokens of title and subtitle of each document, with the document's own numbers of words, and where they end.
  private(set) var heads: [UInt32] = []
  private(set) var headEnds: [Int32] = []
  /// The document's own numbers of the words in what it is listed under, and where they end.
  private(set) var names: [Int32] = []
  private(set) var nameEnds: [Int32] = []

  var count: Int { ends.count }

  func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }

  init(_ source: SearchSource, _ documents: Range<Int>) {
    self.documents = documents
    var reader = PartReader(documents: documents.count)
    for document in documents {
      let document = source.documents[document]
      reader.begin()
      document.body.withUnsafeBufferPointer { reader.read(WordRecord($0)) }
      for text in [document.title, document.subtitle] {
        reader.read(headOf: text, to: &heads)
      }
      headEnds.append(Int32(heads.count))
      for name in document.names { reader.read(name: name, to: &names) }
      nameEnds.append(Int32(names.count))
      firsts.append(Int32(reader.numbers.count))
    }
    numbers = reader.numbers.array
    letters = reader.letters.array
    ends = reader.ends.array
    hashes = reader.table.hashes
  }

  /// Gives back what only the first reading of the documents needs.
  mutating func close() { (hashes, letters, ends) = ([], [], []) }
}

/// Gives numbers to the words of one document after the other.
private struct PartReader: ~Copyable {
  var table: WordNumbers
  var letters: Room<UInt8>
  var ends: Room<Int32>
  var numbers: Room<Int32>
  /// Of each word, where it stands among `numbers` in the document that has had it last.
  private var last: Room<Int32>
  /// Where the words of the document that is being read begin.
  private var first = 0

  init(documents: Int) {
    table = WordNumbers(room: min(documents, 500) << 7)
    letters = Room(capacity: 1 << 16)
    ends = Room(capacity: 1 << 13)
    numbers = Room(capacity: documents * 512)
    last = Room(capacity: 1 << 13)
  }

  /// Begins a document.
  mutating func begin() { first = numbers.count }

  mutating func read(_ record: WordRecord) {
    numbers.reserve(record.count)
    record.forEachWord { word, isFollowed in
      let number = self.number(of: word, isFollowed: isFollowed)
      last[number] = Int32(truncatingIfNeeded: numbers.count)
      numbers.appendReserved(Int32(truncatingIfNeeded: number))
    }
  }

  /// Reads title or subtitle, which are blocks.
  mutating func read(headOf text: String, to tokens: inout [UInt32]) {
    var text = text
    text.withUTF8 { text in
      withSearchWords(of: text) { words in
        var isFirst = true
        while words.next() {
          if words.beginsSentence, !isFirst { tokens.append(WordRecord.Mark.endOfSentence) }
          isFirst = false
          tokens.append(
            words.isIndexed
              ? UInt32(placeInDocument(of: words.word)) + WordRecord.Mark.count : WordRecord.Mark.unknown)
        }
      }
    }
    tokens.append(WordRecord.Mark.endOfBlock)
  }

  /// Reads words of what the document is listed under, and those that neighbours make: names have no places, by which
  /// neighbours would be found in texts.
  mutating func read(name: String, to places: inout [Int32]) {
    var name = name
    name.withUTF8 { text in
      withSearchWords(of: text) { words in
        var before: [UInt8] = []
        while words.next() {
          let word = words.isIndexed ? Array(words.word) : []
          if words.isIndexed { places.append(Int32(placeInDocument(of: words.word))) }
          if !before.isEmpty, !word.isEmpty, before.count + word.count <= SearchWords.longest {
            (before + word).withUnsafeBufferPointer { joined in
              places.append(Int32(placeInDocument(of: joined, isFollowed: false)))
            }
          }
          before = word
        }
      }
    }
  }

  /// The document's own number of a word.
  private mutating func placeInDocument(of word: UnsafeBufferPointer<UInt8>, isFollowed: Bool = true) -> Int {
    let number = self.number(of: word, isFollowed: isFollowed)
    if last[number] < first {
      last[number] = Int32(truncatingIfNeeded: numbers.count)
      numbers.append(Int32(truncatingIfNeeded: number))
    }
    return Int(last[number]) - first
  }

  @inline(__always)
  private mutating func number(of word: UnsafeBufferPointer<UInt8>, isFollowed: Bool) -> Int {
    let (number, isNew) = table.number(of: WordHash.of(word, isFollowed: isFollowed))
    if isNew {
      letters.append(word)
      ends.append(Int32(truncatingIfNeeded: letters.count))
      last.append(-1)
    }
    return number
  }
}
