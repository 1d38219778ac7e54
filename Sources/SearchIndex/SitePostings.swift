/// What the terms of a site say of its documents, in parts.
final class SitePostings: Sendable {
  let parts: [Part]

  /// - Parameters:
  ///   - words: The words of each part.
  ///   - common: The terms of which no places are told.
  init(_ words: [PartWords], _ source: SearchSource, _ vocabulary: Vocabulary, common: CommonTerms, on cores: Bool) {
    parts = inParallel(words.count, on: cores) { part in
      var maker = PostingsMaker(vocabulary.ranks[part], documents: words[part].documents.count, vocabulary)
      for (index, document) in words[part].documents.enumerated() {
        source.documents[document].body.withUnsafeBufferPointer { body in
          maker.add(WordRecord(body), words[part], index, vocabulary.joins, common)
        }
      }
      return Part(maker, first: words[part].documents.lowerBound)
    }
  }

  deinit { for part in parts { part.deallocate() } }
}

extension SitePostings {
  /// Those of neighbouring documents, term by term.
  ///
  /// Parts are looked at for each term of a site, where arrays would be counted each time: they are memory that the whole
  /// gives back.
  struct Part: BitwiseCopyable, Sendable {
    /// How many documents a part can have.
    static let most = Int(UInt16.max)

    /// The number of the first document in the source.
    let first: Int
    // What follows is filled before anybody else sees it, and never changed.
    /// The document of each posting, counted from the first one of the part.
    nonisolated(unsafe) let documents: UnsafePointer<UInt16>
    nonisolated(unsafe) let impacts: UnsafePointer<UInt8>
    /// Where a term stands, as the files have it, in one document after the other.
    nonisolated(unsafe) let places: UnsafePointer<UInt8>
    /// Where the postings of each term begin, and its places, by its number in the part.
    nonisolated(unsafe) private let starts: UnsafePointer<Int32>
    nonisolated(unsafe) private let placeStarts: UnsafePointer<Int32>
    /// The number in the part of each term of the site; below zero where no document has it.
    nonisolated(unsafe) private let numbers: UnsafePointer<Int32>

    /// The postings of a term of the site.
    @inline(__always)
    func range(of term: Int) -> Range<Int> {
      let number = Int(numbers[term])
      return number < 0 ? 0..<0 : Int(starts[number])..<Int(starts[number + 1])
    }

    /// The bytes that tell its places.
    @inline(__always)
    func places(of term: Int) -> UnsafeBufferPointer<UInt8> {
      let number = Int(numbers[term])
      guard number >= 0 else { return UnsafeBufferPointer(start: places, count: 0) }
      let start = Int(placeStarts[number])
      return UnsafeBufferPointer(start: places + start, count: Int(placeStarts[number + 1]) - start)
    }

    /// Puts the postings, which come document by document, in the order of the terms.
    fileprivate init(_ maker: borrowing PostingsMaker, first: Int) {
      self.first = first
      let (starts, placeStarts) = (Self.starts(of: maker.counts), Self.starts(of: maker.placeCounts))
      var next = starts
      var nextPlace = placeStarts
      var documents = Room<UInt16>(uninitialized: maker.terms.count)
      var impacts = Room<UInt8>(uninitialized: maker.terms.count)
      var places = Room<UInt8>(uninitialized: maker.places.count)
      var (posting, place) = (0, 0)
      for document in 0..<maker.documentEnds.count {
        while posting < Int(maker.documentEnds[document]) {
          let term = Int(maker.terms[posting])
          let to = Int(next[term])
          next[term] += 1
          documents[to] = UInt16(truncatingIfNeeded: document)
          impacts[to] = maker.impacts[posting]
          let start = Int(nextPlace[term])
          let length = Int(maker.placeLengths[posting])
          for offset in 0..<length { places[start + offset] = maker.places[place + offset] }
          nextPlace[term] += Int32(truncatingIfNeeded: length)
          place += length
          posting += 1
        }
      }
      self.documents = documents.taken()
      self.impacts = impacts.taken()
      self.places = places.taken()
      self.starts = lasting(starts)
      self.placeStarts = lasting(placeStarts)
      numbers = lasting(maker.numbers.array)
    }

    fileprivate func deallocate() {
      documents.deallocate()
      impacts.deallocate()
      places.deallocate()
      starts.deallocate()
      placeStarts.deallocate()
      numbers.deallocate()
    }

    private static func starts(of counts: borrowing Room<Int32>) -> [Int32] {
      var starts: [Int32] = []
      starts.reserveCapacity(counts.count + 1)
      var sum: Int32 = 0
      for index in 0..<counts.count {
        starts.append(sum)
        sum += counts[index]
      }
      starts.append(sum)
      return starts
    }
  }
}
