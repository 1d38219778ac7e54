import Records

/// The terms of which no places are told.
struct CommonTerms: Sendable {
  private var flags: [Bool]

  init(_ terms: [Int], of count: Int) {
    flags = Array(repeating: false, count: count)
    for term in terms { flags[term] = true }
  }

  @inline(__always)
  func contains(_ term: Int32) -> Bool { flags[Int(term)] }
}

/// What stands behind each term in the shards, and how long that is.
struct TermLines: Sendable {
  /// How many documents have each term.
  private(set) var counts: [Int32]
  /// What follows the term in the files of terms: documents and impacts.
  let postings: Chunks
  /// The line of the term in the files of places.
  let places: Chunks

  /// Bytes of many terms, made in parts.
  struct Chunks: Sendable {
    static let size = 512
    fileprivate(set) var chunks: [(bytes: [UInt8], ends: [Int])] = []

    func append(_ term: Int, to output: inout [UInt8]) {
      let (bytes, ends) = chunks[term / Self.size]
      let index = term % Self.size
      output.append(contentsOf: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
    }

    func count(_ term: Int) -> Int {
      let ends = chunks[term / Self.size].ends
      let index = term % Self.size
      return ends[index] - (index == 0 ? 0 : ends[index - 1])
    }
  }

  /// A document that has a term, in twelve bytes.
  private struct Posting {
    var document: UInt32
    /// Where its places begin among those of all documents.
    var start: UInt32
    /// How many bytes they are, and the impact.
    var lengthAndImpact: UInt32
  }

  init(_ documents: [DocumentPostings], terms: Int, common: CommonTerms, on cores: Bool) {
    var counts = [Int32](repeating: 0, count: terms)
    var size = 0
    for document in documents {
      size += document.places.count
      for term in document.terms { counts[Int(term)] += 1 }
    }
    precondition(size <= Int(UInt32.max), "an archive of thirty million columns")
    let starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int($1)) }
    var next = starts
    var all: [UInt8] = []
    all.reserveCapacity(size)
    var postings = [Posting](
      repeating: Posting(document: 0, start: 0, lengthAndImpact: 0), count: starts[terms])
    for (number, document) in documents.enumerated() {
      let base = all.count
      var start = 0
      for (index, term) in document.terms.enumerated() {
        let end = Int(document.placeEnds[index])
        postings[next[Int(term)]] = Posting(
          document: UInt32(number), start: UInt32(base + start),
          lengthAndImpact: UInt32(end - start) << 8 | UInt32(document.impacts[index]))
        next[Int(term)] += 1
        start = end
      }
      all.append(contentsOf: document.places)
    }
    self.counts = counts
    let made = inParallel((terms + Chunks.size - 1) / Chunks.size, on: cores) { [postings, all] chunk in
      Self.chunk(chunk * Chunks.size..<min(terms, (chunk + 1) * Chunks.size), postings, all, starts, common)
    }
    self.postings = Chunks(chunks: made.map(\.postings))
    self.places = Chunks(chunks: made.map(\.places))
  }

  private typealias Chunk = (bytes: [UInt8], ends: [Int])

  private static func chunk(
    _ terms: Range<Int>, _ postings: [Posting], _ all: [UInt8], _ starts: [Int], _ common: CommonTerms
  ) -> (postings: Chunk, places: Chunk) {
    var (lines, places): (Chunk, Chunk) = (([], []), ([], []))
    for term in terms {
      let range = starts[term]..<starts[term + 1]
      SearchNumber.append(range.count, to: &lines.bytes)
      var before = -1
      for index in range {
        let document = Int(postings[index].document)
        SearchNumber.append(document - before - 1, to: &lines.bytes)
        before = document
      }
      for index in range { SearchNumber.append(Int(postings[index].lengthAndImpact & 0xFF), to: &lines.bytes) }
      lines.ends.append(lines.bytes.count)
      if !common.contains(Int32(term)) {
        for index in range {
          let start = Int(postings[index].start)
          let end = start + Int(postings[index].lengthAndImpact >> 8)
          all.withUnsafeBufferPointer {
            places.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end]))
          }
        }
      }
      places.ends.append(places.bytes.count)
    }
    return (lines, places)
  }
}

extension Vocabulary {
  /// Where shards begin, by the number of their first terms.
  ///
  /// That is decided by each term for itself, so that an edit moves no other boundary: the longer its line, the likelier
  /// a shard begins with it.
  func shards(_ lines: TermLines, size: Int) -> [Range<Int>] {
    var starts: [Int] = []
    var wasLong = true
    for term in 0..<count {
      let length = range(term).count + lines.postings.count(term) + 3
      if wasLong || Self.begins(letters[range(term)], length: length, size: size) { starts.append(term) }
      wasLong = length >= size
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : count) }
  }

  /// Whether a shard begins with a word whose line is so long.
  static func begins(_ word: ArraySlice<UInt8>, length: Int, size: Int) -> Bool {
    var fingerprint = Fingerprint()
    fingerprint.add(word)
    return Double(UInt32(truncatingIfNeeded: fingerprint.value)) / 4_294_967_296 < Double(length) / Double(size)
  }
}

/// How many scalars two words begin with both, and how many bytes these are.
func sharedBeginning(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> (scalars: Int, bytes: Int) {
  var bytes = 0
  let most = min(one.count, other.count)
  while bytes < most, one[one.startIndex + bytes] == other[other.startIndex + bytes] { bytes += 1 }
  // A scalar of which only a part is shared is not.
  while bytes > 0, bytes < other.count, other[other.startIndex + bytes] & 0xC0 == 0x80 { bytes -= 1 }
  let scalars = other[other.startIndex..<other.startIndex + bytes].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  return (scalars, bytes)
}

extension [UInt8] {
  /// Appends a word without what it shares with the one before it, and how much that is.
  mutating func append(_ word: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>) {
    let shared = sharedBeginning(before, word)
    SearchNumber.append(shared.scalars, to: &self)
    append(contentsOf: word.dropFirst(shared.bytes))
  }
}
