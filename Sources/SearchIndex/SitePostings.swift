/// What the terms of a site say of its documents, in parts.
struct SitePostings: Sendable {
  private let parts: [Part]

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
}

extension SitePostings {
  /// Those of neighbouring documents, term by term.
  ///
  /// Who goes through the terms of a site looks at `View`, or each array would be counted at each term.
  struct Part: Sendable {
    /// How many documents a part can have.
    static let most = Int(UInt16.max)

    /// The number of the first document in the source.
    private let first: Int
    private let documents: [UInt16]
    private let impacts: [UInt8]
    private let places: [UInt8]
    /// Where the postings of each term begin, and its places, by its number in the part.
    private let starts: [Int32]
    private let placeStarts: [Int32]
    /// The number in the part of each term of the site; below zero where no document has it.
    private let numbers: [Int32]

    /// Puts the postings, which come document by document, in the order of the terms.
    fileprivate init(_ maker: borrowing PostingsMaker, first: Int) {
      self.first = first
      let (starts, placeStarts) = (Self.starts(of: maker.counts), Self.starts(of: maker.placeCounts))
      var next = starts
      var nextPlace = placeStarts
      var documents = [UInt16](repeating: 0, count: maker.terms.count)
      var impacts = [UInt8](repeating: 0, count: maker.terms.count)
      var places = [UInt8](repeating: 0, count: maker.places.count)
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
      self.documents = documents
      self.impacts = impacts
      self.places = places
      self.starts = starts
      self.placeStarts = placeStarts
      numbers = maker.numbers.array
    }

    fileprivate func withView<Result>(_ use: (SitePostings.View) -> Result) -> Result {
      documents.withUnsafeBufferPointer { documents in
        impacts.withUnsafeBufferPointer { impacts in
          places.withUnsafeBufferPointer { places in
            starts.withUnsafeBufferPointer { starts in
              placeStarts.withUnsafeBufferPointer { placeStarts in
                numbers.withUnsafeBufferPointer { numbers in
                  use(
                    SitePostings.View(
                      first: first, documents: documents, impacts: impacts, places: places, starts: starts,
                      placeStarts: placeStarts, numbers: numbers))
                }
              }
            }
          }
        }
      }
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

extension SitePostings {
  /// The postings of a part, as long as nobody gives them back.
  struct View: BitwiseCopyable {
    /// The number of the first document in the source.
    let first: Int
    /// The document of each posting, counted from the first one of the part.
    let documents: UnsafeBufferPointer<UInt16>
    let impacts: UnsafeBufferPointer<UInt8>
    /// Where terms stand, as the files have it, in one document after the other.
    fileprivate let places: UnsafeBufferPointer<UInt8>
    fileprivate let starts: UnsafeBufferPointer<Int32>
    fileprivate let placeStarts: UnsafeBufferPointer<Int32>
    fileprivate let numbers: UnsafeBufferPointer<Int32>
  }

  /// Gives the postings of all parts to a function, which may keep none of them.
  func withViews<Result>(_ use: ([View]) -> Result) -> Result {
    func open(_ index: Int, _ views: [View]) -> Result {
      index == parts.count ? use(views) : parts[index].withView { open(index + 1, views + [$0]) }
    }
    return open(0, [])
  }
}

extension SitePostings.View {
  /// The postings of a term of the site.
  @inline(__always)
  func range(of term: Int) -> Range<Int> {
    let number = Int(numbers[term])
    return number < 0 ? 0..<0 : Int(starts[number])..<Int(starts[number + 1])
  }

  /// The bytes that tell where it stands.
  @inline(__always)
  func places(of term: Int) -> UnsafeBufferPointer<UInt8> {
    let number = Int(numbers[term])
    return UnsafeBufferPointer(
      rebasing: number < 0 ? places[..<0] : places[Int(placeStarts[number])..<Int(placeStarts[number + 1])])
  }
}
