/// Every word of a site, numbered in the order of its bytes.
struct Vocabulary: Sendable {
  /// The words, one after the other, and where each ends.
  private(set) var letters: [UInt8] = []
  private(set) var ends: [Int32] = []
  /// The numbers of the words of each part, by their numbers there.
  private(set) var ranks: [[Int32]] = []
  /// What neighbours that are written together are found by.
  private(set) var joins = JoinedWords()
  private var table: WordNumbers
  /// By the number under which a word was found.
  private var rankOfFound: [Int32] = []

  var count: Int { ends.count }

  @inline(__always)
  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

  /// The letters of a word; `all` are those of all words.
  @inline(__always)
  func word(_ number: Int, of all: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: all[range(number)])
  }

  init(of parts: [PartWords]) {
    table = WordNumbers(room: 2 * (parts.map(\.count).max() ?? 0))
    var all: [UInt8] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.letters.count })
    // Where among all letters those of each word stand.
    var places: [Range<Int32>] = []
    var found: [[Int32]] = []
    for words in parts {
      let start = Int32(truncatingIfNeeded: all.count)
      all += words.letters
      var before: Int32 = 0
      found.append(
        words.hashes.enumerated().map { word, hash in
          let (number, isNew) = table.number(of: hash)
          let end = words.ends[word]
          if isNew { places.append(start + before..<start + end) }
          before = end
          return Int32(truncatingIfNeeded: number)
        })
    }
    all.withUnsafeBufferPointer { sort(places, of: $0) }
    ranks = found.map { $0.map { [rankOfFound] in rankOfFound[Int($0)] } }
    joins = JoinedWords(self)
  }

  /// The number of a word; `nil` when no document has it.
  func number(of word: [UInt8]) -> Int? {
    word.withUnsafeBufferPointer { table.known(WordHash.of($0)) }.map { Int(rankOfFound[$0]) }
  }

  /// Gives the words their numbers in the order of their bytes.
  private mutating func sort(_ places: [Range<Int32>], of all: UnsafeBufferPointer<UInt8>) {
    func word(_ number: Int32) -> UnsafeBufferPointer<UInt8> {
      let place = places[Int(number)]
      return UnsafeBufferPointer(rebasing: all[Int(place.lowerBound)..<Int(place.upperBound)])
    }
    var sorted = places.indices.map { number in
      (key: WordStart(word(Int32(number))).value, number: Int32(number))
    }
    sortByKey(&sorted)
    sortEqualKeys(&sorted) { word($0).lexicographicallyPrecedes(word($1)) }
    rankOfFound = Array(repeating: 0, count: sorted.count)
    ends.reserveCapacity(sorted.count)
    var letters = Room<UInt8>(capacity: all.count)
    for (rank, entry) in sorted.enumerated() {
      rankOfFound[Int(entry.number)] = Int32(rank)
      letters.append(word(entry.number))
      ends.append(Int32(letters.count))
    }
    self.letters = letters.array
  }
}

/// Which two words, one written behind the other, are a word of the site.
struct JoinedWords: Sendable {
  /// By the number of the word.
  private(set) var hashes: [UInt64] = []
  private(set) var lengths: [UInt8] = []
  /// One bit for each word, by which most strings that are no words are told.
  private var filter: [UInt64] = [0]
  /// The numbers of words by their hashes; their count is a power of two, a free one is below zero.
  private var slots: [Int32] = [-1]

  fileprivate init() {}

  fileprivate init(_ vocabulary: Vocabulary) {
    var (words, room) = (64, 256)
    while words * 64 < vocabulary.count * 16 { words *= 2 }
    while room < vocabulary.count * 2 { room *= 2 }
    filter = Array(repeating: 0, count: words)
    slots = Array(repeating: -1, count: room)
    hashes.reserveCapacity(vocabulary.count)
    lengths.reserveCapacity(vocabulary.count)
    vocabulary.letters.withUnsafeBufferPointer { letters in
      for number in 0..<vocabulary.count {
        let word = vocabulary.word(number, of: letters)
        let hash = JoinedHash.of(word)
        hashes.append(hash)
        lengths.append(UInt8(truncatingIfNeeded: word.count))
        let place = Int(truncatingIfNeeded: JoinedHash.place(hash))
        filter[place >> 6 & (words - 1)] |= 1 << UInt64(place & 63)
        var slot = place >> 32 & (room - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (room - 1) }
        slots[slot] = Int32(number)
      }
    }
  }

  /// The word with the hash of two neighbours; below zero when there is none.
  @inline(__always)
  func number(_ hash: UInt64) -> Int32 {
    let place = Int(truncatingIfNeeded: JoinedHash.place(hash))
    guard filter[place >> 6 & (filter.count - 1)] >> UInt64(place & 63) & 1 != 0 else { return -1 }
    var slot = place >> 32 & (slots.count - 1)
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slots[slot]
  }
}
