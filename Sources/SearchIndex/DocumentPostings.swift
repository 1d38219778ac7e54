/// What the terms of one document say of it.
struct DocumentPostings: Sendable {
  /// The numbers of its terms: first those of its own words, then those that only neighbours together make.
  private(set) var terms: [Int32] = []
  private(set) var impacts: [UInt8] = []
  /// Where each stands, as the files have it, one after the other; and where the places of each end.
  private(set) var places: [UInt8] = []
  private(set) var placeEnds: [Int32] = []

  /// - Parameters:
  ///   - names: The numbers, in the document, of the words of what it is listed under.
  ///   - common: The terms of which no places are told, by their numbers.
  init(
    _ words: DocumentWords, _ document: Int, names: [Int], in vocabulary: Vocabulary, common: CommonTerms
  ) {
    let count = words.hashes.count
    let first = vocabulary.firsts[document]
    let length = Impact.roundedLength(words.wordCount)
    var uses = Uses(words, vocabulary)
    for name in names { uses.flags[name] |= Impact.inOther }
    let joined = uses.joinedTerms()
    terms.reserveCapacity(count + joined.count)
    impacts.reserveCapacity(count + joined.count)
    placeEnds.reserveCapacity(count + joined.count)
    places.reserveCapacity(words.tokens.count * 2)
    var met = [Bool](repeating: false, count: joined.count)
    for word in 0..<count {
      let term = vocabulary.numbers[first + word]
      var (total, flags) = (uses.count(of: word), uses.flags[word])
      if !joined.isEmpty, let index = joined.place(of: term) {
        met[index] = true
        total += joined[index].count
        flags |= joined[index].flags
      }
      if !common.contains(term) { uses.appendPlaces(of: word, to: &places) }
      append(term, Impact.level(count: total, length: length) | flags)
    }
    for (index, one) in joined.enumerated() where !met[index] {
      if !common.contains(one.term) { SearchNumber.append(0, to: &places) }
      append(one.term, Impact.level(count: one.count, length: length) | one.flags)
    }
  }

  private mutating func append(_ term: Int32, _ impact: UInt8) {
    terms.append(term)
    impacts.append(impact)
    placeEnds.append(Int32(places.count))
  }
}

/// A term that two neighbouring words of a document make, written together.
private struct JoinedTerm {
  var term: Int32
  var count: Int
  var flags: UInt8
}

extension [JoinedTerm] {
  /// Where a term is among those sorted by term.
  fileprivate func place(of term: Int32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].term < term { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].term == term ? low : nil
  }
}

/// Where the words of a document stand.
private struct Uses {
  /// What is told of each word beside its places.
  var flags: [UInt8]
  /// Block and offset of each use; those of a word follow each other.
  private var places: [UInt64]
  private var starts: [Int32]
  private var pairs: [JoinedTerm] = []

  init(_ words: DocumentWords, _ vocabulary: Vocabulary) {
    let count = words.hashes.count
    flags = Array(repeating: 0, count: count)
    starts = Array(repeating: 0, count: count + 1)
    for token in words.tokens where token >= DocumentWords.Mark.count {
      starts[Int(token - DocumentWords.Mark.count) + 1] += 1
    }
    for word in 0..<count { starts[word + 1] += starts[word] }
    places = Array(repeating: 0, count: Int(starts[count]))
    var next = starts
    var (block, offset, flag): (UInt64, UInt64, UInt8) = (0, 0, Impact.inTitle)
    var before: Int?
    for token in words.tokens {
      switch token {
      case DocumentWords.Mark.endOfBlock:
        (block, offset, flag, before) = (block + 1, 0, 0, nil)
      case DocumentWords.Mark.endOfSentence: (offset, before) = (offset + 1, nil)
      case DocumentWords.Mark.heading: flag = Impact.inHeading
      case DocumentWords.Mark.unknown: (offset, before) = (offset + 1, nil)
      default:
        let word = Int(token - DocumentWords.Mark.count)
        flags[word] |= flag
        places[Int(next[word])] = block << 32 | offset
        next[word] += 1
        offset += 1
        if let before {
          let hash = WordHash.joining(words.hashes[before], words.hashes[word], length: words.length(word))
          if let term = vocabulary.number(of: hash) {
            pairs.append(JoinedTerm(term: Int32(term), count: 1, flags: flag))
          }
        }
        before = word
      }
    }
  }

  func count(of word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

  /// The terms that neighbours make, each once, sorted by term.
  func joinedTerms() -> [JoinedTerm] {
    guard !pairs.isEmpty else { return [] }
    var joined: [JoinedTerm] = []
    for pair in pairs.sorted(by: { ($0.term, $0.flags) < ($1.term, $1.flags) }) {
      if joined.last?.term == pair.term {
        joined[joined.count - 1].count += 1
        joined[joined.count - 1].flags |= pair.flags
      } else {
        joined.append(pair)
      }
    }
    return joined
  }

  func appendPlaces(of word: Int, to output: inout [UInt8]) {
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
