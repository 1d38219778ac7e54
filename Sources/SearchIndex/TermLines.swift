import Records

/// What stands behind each term in the files of terms, and how long that is.
struct TermLines: Sendable {
  /// How many documents have each term.
  private(set) var counts: [Int32] = []
  /// The lines, one after the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ postings: SitePostings, terms: Int, on cores: Bool) {
    let chunks = SearchIndex.parts(of: terms, size: 2048)
    let made = inParallel(chunks.count, on: cores) { chunk in
      postings.withViews { Self.lines(of: chunks[chunk], $0) }
    }
    bytes.reserveCapacity(made.reduce(0) { $0 + $1.bytes.count })
    ends.reserveCapacity(terms)
    counts.reserveCapacity(terms)
    for chunk in made {
      let start = bytes.count
      for end in chunk.ends { ends.append(start + Int(end)) }
      bytes += chunk.bytes
      counts += chunk.counts
    }
  }

  @inline(__always)
  func range(_ term: Int) -> Range<Int> { (term == 0 ? 0 : ends[term - 1])..<ends[term] }

  private static func lines(
    of terms: Range<Int>, _ parts: [SitePostings.View]
  ) -> (bytes: [UInt8], ends: [Int32], counts: [Int32]) {
    var lines = Room<UInt8>(capacity: 1 << 16)
    var (ends, counts): ([Int32], [Int32]) = ([], [])
    ends.reserveCapacity(terms.count)
    counts.reserveCapacity(terms.count)
    for term in terms {
      let count = parts.reduce(0) { $0 + $1.range(of: term).count }
      SearchNumber.append(count, to: &lines)
      var before = -1
      for part in parts {
        for index in part.range(of: term) {
          let document = part.first + Int(part.documents[index])
          SearchNumber.append(document - before - 1, to: &lines)
          before = document
        }
      }
      for part in parts {
        for index in part.range(of: term) { SearchNumber.append(Int(part.impacts[index]), to: &lines) }
      }
      ends.append(Int32(truncatingIfNeeded: lines.count))
      counts.append(Int32(truncatingIfNeeded: count))
    }
    return (lines.array, ends, counts)
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
    letters.withUnsafeBufferPointer { letters in
      for term in 0..<count {
        let length = range(term).count + lines.range(term).count + 3
        if wasLong || Self.begins(word(term, of: letters), length: length, size: size) { starts.append(term) }
        wasLong = length >= size
      }
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : count) }
  }

  /// Whether a shard begins with a word whose line is so long.
  static func begins(_ word: UnsafeBufferPointer<UInt8>, length: Int, size: Int) -> Bool {
    var fingerprint = Fingerprint()
    fingerprint.add(UnsafeRawBufferPointer(word))
    return Double(UInt32(truncatingIfNeeded: fingerprint.value)) / 4_294_967_296 < Double(length) / Double(size)
  }
}
