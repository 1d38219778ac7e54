/// Every word of a site, numbered in the order of its bytes.
struct Vocabulary: Sendable {
  /// The words whose hashes begin with the same bits.
  fileprivate struct Part: Sendable {
    var table = WordNumbers(room: 1024)
    /// The document in which a word comes first, and its number there.
    var places: [(document: Int32, word: Int32)] = []
  }

  private static let partBits: UInt64 = 3
  private static let partCount = 1 << partBits

  private var parts: [Part]
  /// What the numbers of the words of a part are counted from.
  private var starts: [Int] = []
  /// By the number under which a word was found.
  private var ranks: [Int32] = []
  /// One bit for the hash of each word, by which most strings that are no words are told.
  private var filter: [UInt64]
  /// The words, one after the other, and where each ends.
  private(set) var letters: [UInt8] = []
  private(set) var ends: [Int] = []
  /// The numbers of the words of all documents, those of one after those of the other.
  private(set) var numbers: [Int32]
  /// Where the words of each document begin among `numbers`.
  let firsts: [Int]

  var count: Int { ends.count }

  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  init(of documents: [DocumentWords], on cores: Bool) {
    let firsts = documents.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.hashes.count) }
    self.firsts = firsts
    var numbers = [Int32](repeating: 0, count: firsts[documents.count])
    parts = numbers.withUnsafeMutableBufferPointer { room in
      // A place belongs to the word whose hash belongs to one part.
      nonisolated(unsafe) let room = room
      return inParallel(Self.partCount, on: cores) { number in
        var part = Part()
        for (document, words) in documents.enumerated() {
          let first = firsts[document]
          for (word, hash) in words.hashes.enumerated() where Self.part(of: hash) == number {
            room[first + word] = part.number(of: hash, document, word)
          }
        }
        return part
      }
    }
    self.numbers = numbers
    starts = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.places.count) }
    filter = Self.filter(of: parts)
    sort(documents, on: cores)
    number(documents, on: cores)
  }

  /// The word with a hash; `nil` when no document has it.
  @inline(__always)
  func number(of hash: UInt64) -> Int? {
    let bit = Int(truncatingIfNeeded: WordHash.place(hash)) & (filter.count * 64 - 1)
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return nil }
    let part = Self.part(of: hash)
    return parts[part].table.known(hash).map { Int(ranks[starts[part] + $0]) }
  }

  @inline(__always)
  private static func part(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: WordHash.place(hash) &>> (64 - partBits))
  }

  private static func filter(of parts: [Part]) -> [UInt64] {
    let count = parts.reduce(0) { $0 + $1.places.count }
    var words = 64
    while words * 64 < count * 16 { words *= 2 }
    var filter = [UInt64](repeating: 0, count: words)
    for part in parts {
      for hash in part.table.hashes {
        let bit = Int(truncatingIfNeeded: WordHash.place(hash)) & (words * 64 - 1)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    return filter
  }

  /// Gives the words their ranks in the order of their bytes.
  private mutating func sort(_ documents: [DocumentWords], on cores: Bool) {
    let places = parts.flatMap(\.places)
    var keyed = places.indices.map { number in
      let word = documents[Int(places[number].document)].word(Int(places[number].word))
      return (start: WordStart(word), number: Int32(number))
    }
    keyed.sort { one, other in
      if one.start != other.start { return one.start < other.start }
      let (a, b) = (places[Int(one.number)], places[Int(other.number)])
      return documents[Int(a.document)].word(Int(a.word)).lexicographicallyPrecedes(
        documents[Int(b.document)].word(Int(b.word)))
    }
    ranks = Array(repeating: 0, count: keyed.count)
    ends.reserveCapacity(keyed.count)
    for (rank, entry) in keyed.enumerated() {
      ranks[Int(entry.number)] = Int32(rank)
      let place = places[Int(entry.number)]
      letters.append(contentsOf: documents[Int(place.document)].word(Int(place.word)))
      ends.append(letters.count)
    }
  }

  /// Puts ranks in the place of the numbers under which the words of documents were found.
  private mutating func number(_ documents: [DocumentWords], on cores: Bool) {
    for document in documents.indices {
      let first = firsts[document]
      for (word, hash) in documents[document].hashes.enumerated() {
        numbers[first + word] = ranks[starts[Self.part(of: hash)] + Int(numbers[first + word])]
      }
    }
  }
}

extension Vocabulary.Part {
  /// The number of a hash, which it is given when it is new.
  fileprivate mutating func number(of hash: UInt64, _ document: Int, _ word: Int) -> Int32 {
    let (number, isNew) = table.number(of: hash)
    if isNew { places.append((Int32(document), Int32(word))) }
    return Int32(number)
  }
}
