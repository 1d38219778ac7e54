/// Where the words of one document stand; used again for the next.
struct WordUses: ~Copyable {
  /// A term that two neighbouring words of the document make, written together.
  struct Pair {
    var term: Int32
    var flags: UInt8
  }

  /// The term of each word.
  var join: Room<Int32>
  /// What is told of each word beside its places.
  var flags: Room<UInt8>
  /// How often neighbours make each word.
  var joinedCounts: Room<Int32>
  private(set) var wordCount = 0
  var pairs: [Pair] = []
  private var tokens: Room<UInt32>
  /// Block and offset of each use; those of a word follow each other.
  private var places: Room<UInt64>
  private var starts: Room<Int32>
  private var next: Room<Int32>
  /// Whether each word makes others with its neighbours.
  private var joins: Room<Bool>
  private var hashes: Room<UInt64>
  private var powers: Room<UInt64>

  init() {
    join = Room(capacity: 1024)
    flags = Room(capacity: 1024)
    joinedCounts = Room(capacity: 1024)
    tokens = Room(capacity: 2048)
    places = Room(capacity: 2048)
    starts = Room(capacity: 1024)
    next = Room(capacity: 1024)
    joins = Room(capacity: 1024)
    hashes = Room(capacity: 1024)
    powers = Room(capacity: 1024)
  }

  /// Begins a document of so many different words.
  mutating func begin(_ count: Int) {
    join.fill(count, with: 0)
    flags.fill(count, with: 0)
    joinedCounts.fill(count, with: 0)
    starts.fill(count + 1, with: 0)
    tokens.clear()
    pairs.removeAll(keepingCapacity: true)
    wordCount = 0
  }

  /// Reads title, subtitle and body.
  mutating func read(
    _ record: WordRecord, _ part: PartWords, _ document: Int, _ joined: JoinedWords, _ common: CommonTerms
  ) {
    for index in (document == 0 ? 0 : Int(part.headEnds[document - 1]))..<Int(part.headEnds[document]) {
      count(part.heads[index])
    }
    record.forEachToken { count($0) }
    joins.clear()
    hashes.clear()
    powers.clear()
    for word in 0..<join.count {
      let term = Int(join[word])
      joins.append(!common.standsApart(join[word]))
      hashes.append(joined.hashes[term])
      powers.append(JoinedHash.powers[Int(joined.lengths[term])])
    }
    for word in 0..<join.count { starts[word + 1] += starts[word] }
    next.clear()
    starts.withElements { next.append($0) }
    places.resize(uninitialized: Int(starts[join.count]))
    place(joined)
  }

  @inline(__always)
  private mutating func count(_ token: UInt32) {
    tokens.append(token)
    if token >= WordRecord.Mark.count {
      starts[Int(token - WordRecord.Mark.count) + 1] += 1
      wordCount += 1
    } else if token == WordRecord.Mark.unknown {
      wordCount += 1
    }
  }

  /// Gives each token its place, and finds the neighbours that make a term.
  private mutating func place(_ joined: JoinedWords) {
    var (block, offset, flag): (UInt64, UInt64, UInt8) = (0, 0, Impact.inTitle)
    var before = -1
    for index in 0..<tokens.count {
      let token = tokens[index]
      switch token {
      case WordRecord.Mark.endOfBlock: (block, offset, flag, before) = (block + 1, 0, 0, -1)
      case WordRecord.Mark.endOfSentence, WordRecord.Mark.unknown: (offset, before) = (offset + 1, -1)
      case WordRecord.Mark.heading: flag = Impact.inHeading
      default:
        let word = Int(token - WordRecord.Mark.count)
        flags[word] |= flag
        places[Int(next[word])] = block << 32 | offset
        next[word] += 1
        offset += 1
        guard joins[word] else {
          before = -1
          continue
        }
        if before >= 0 {
          let term = joined.number(hashes[before] &* powers[word] &+ hashes[word])
          if term >= 0 { pairs.append(Pair(term: term, flags: flag)) }
        }
        before = word
      }
    }
  }

  @inline(__always)
  func count(of word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

  @inline(__always)
  func appendPlaces(of word: Int, to output: inout Room<UInt8>) {
    SearchNumber.append(count(of: word), to: &output)
    var (block, offset) = (0, 0)
    for index in Int(starts[word])..<Int(starts[word + 1]) {
      let place = places[index]
      let (newBlock, newOffset) = (Int(place >> 32), Int(place & 0xFFFF_FFFF))
      SearchNumber.append(newBlock - block, to: &output)
      SearchNumber.append(newBlock == block ? newOffset - offset : newOffset, to: &output)
      (block, offset) = (newBlock, newOffset)
    }
  }
}

/// The level of `Impact` for each count in a document of some length, those of small counts known.
struct ImpactLevels {
  private let length: Double
  private var known: (UInt8, UInt8, UInt8, UInt8)

  init(words: Int) {
    length = Impact.roundedLength(words)
    known = (0, 0, 0, 0)
    known = (
      Impact.level(count: 0, length: length), Impact.level(count: 1, length: length),
      Impact.level(count: 2, length: length), Impact.level(count: 3, length: length)
    )
  }

  @inline(__always)
  func level(_ count: Int) -> UInt8 {
    switch count {
    case 0: known.0
    case 1: known.1
    case 2: known.2
    case 3: known.3
    default: Impact.level(count: count, length: length)
    }
  }
}
