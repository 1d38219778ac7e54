import Markup

/// Reads the files of an index, each once and only when it is asked for.
package final class SearchReader {
  /// A document that has a term, and how much it says of it.
  struct Posting: Hashable {
    var document: Int
    var impact: Int
  }

  let entry: ReadEntry
  private let read: (String) -> [UInt8]?
  private var shards: [Int: SortedLines] = [:]
  private var placeNames: [String]?
  private var places: [Int: [Range<Int>]] = [:]
  private var placeBytes: [Int: [UInt8]] = [:]
  private var soundTable: SortedLines?
  private var soundShards: [Int: SortedLines] = [:]
  private var fragmentNames: [Int: [String]] = [:]
  private var fragments: [Int: ReadFragment] = [:]

  /// - Parameter read: The bytes of a file by its path from the root of the site, `search/index.json` being the first.
  /// - Returns: `nil` where the site has no index.
  package init?(_ read: @escaping (String) -> [UInt8]?) {
    guard let bytes = read("search/index.json"), let entry = ReadEntry(bytes) else { return nil }
    self.entry = entry
    self.read = read
  }

  /// The number of the shard in which a term stands if it is one; `nil` where all terms come later.
  func shard(of term: [UInt8]) -> Int? {
    let place = entry.terms.place(of: term)
    if place < entry.terms.words.count, entry.terms.words[place] == term { return place }
    return place == 0 ? nil : place - 1
  }

  /// The last shard in which a term that begins with these letters may stand.
  func lastShard(beginningWith letters: [UInt8]) -> Int {
    // No letter is encoded with this byte.
    entry.terms.place(of: letters + [0xFF]) - 1
  }

  func lines(ofShard shard: Int) -> SortedLines {
    if let lines = shards[shard] { return lines }
    let lines = SortedLines(read("search/t-\(entry.terms.rest(shard)).txt") ?? [])
    shards[shard] = lines
    return lines
  }

  func isTerm(_ word: [UInt8]) -> Bool {
    shard(of: word).map { lines(ofShard: $0).index(of: word) != nil } ?? false
  }

  /// The documents that have a term, in their order; none of what is no term.
  func postings(of term: [UInt8]) -> [Posting] {
    guard let shard = shard(of: term) else { return [] }
    let lines = lines(ofShard: shard)
    guard let line = lines.index(of: term) else { return [] }
    return lines.bytes.withUnsafeBufferPointer { bytes in
      var reader = NumberReader(bytes, lines.rests[line])
      let count = min(reader.next() ?? 0, entry.documents.count)
      var postings: [Posting] = []
      var document = -1
      for _ in 0..<count {
        guard let gap = reader.next(), document + gap + 1 < entry.documents.count else { return [] }
        document += gap + 1
        postings.append(Posting(document: document, impact: 0))
      }
      for index in postings.indices { postings[index].impact = reader.next() ?? 0 }
      return postings
    }
  }

  /// Where a term stands in each of its documents, as pairs of block and word; `nil` of a common word.
  func places(of term: [UInt8]) -> [Int: [Place]]? {
    guard let shard = shard(of: term), let line = lines(ofShard: shard).index(of: term) else { return [:] }
    loadPlaces(ofShard: shard)
    guard let bytes = placeBytes[shard], let lines = places[shard], line < lines.count, !lines[line].isEmpty else {
      return nil
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = NumberReader(bytes, lines[line])
      var result: [Int: [Place]] = [:]
      for posting in postings(of: term) {
        var place = Place(block: 0, word: 0)
        var all: [Place] = []
        for _ in 0..<(reader.next() ?? 0) {
          guard let blocks = reader.next(), let words = reader.next() else { break }
          place =
            blocks == 0
            ? Place(block: place.block, word: place.word + words) : Place(block: place.block + blocks, word: words)
          all.append(place)
        }
        result[posting.document] = all
      }
      return result
    }
  }

  /// A word of a document.
  struct Place: Hashable {
    var block: Int
    var word: Int
  }

  private func loadPlaces(ofShard shard: Int) {
    guard placeBytes[shard] == nil else { return }
    if placeNames == nil {
      let json = read("search/positions-\(entry.positions).json").flatMap { JSONValue($0) }
      placeNames = namesOfFiles(json?["shards"]?.words ?? "")
    }
    let names = placeNames ?? []
    let bytes = names.indices.contains(shard) ? read("search/p-\(names[shard]).txt") ?? [] : []
    var (start, lines) = (0, [Range<Int>]())
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<index)
      start = index + 1
    }
    placeBytes[shard] = bytes
    places[shard] = lines
  }

  /// The fragment of a document; `nil` when it is not there.
  func fragment(of document: Int) -> ReadFragment? {
    if let fragment = fragments[document] { return fragment }
    let file = document / SearchFiles.documentsOfNames
    if fragmentNames[file] == nil, file < entry.fragmentNames.count {
      let bytes = read("search/n-\(entry.fragmentNames[file]).txt") ?? []
      fragmentNames[file] = namesOfFiles(String(decoding: bytes, as: UTF8.self))
    }
    let place = document % SearchFiles.documentsOfNames
    guard let names = fragmentNames[file], place < names.count,
      let fragment = read("search/f/\(names[place]).json").flatMap({ ReadFragment($0) })
    else { return nil }
    fragments[document] = fragment
    return fragment
  }
}

extension SearchReader {
  /// The words that sound like a key, with the number of their documents.
  func words(soundingLike key: [UInt8]) -> [(word: [UInt8], count: Int)] {
    guard let table = sounds, let shard = soundShard(of: key, in: table) else { return [] }
    let lines = soundLines(shard, table)
    return lines.index(of: key).map { words(lines, $0) } ?? []
  }

  /// The numbers of the shards with keys that begin like one.
  func soundShards(beginningWith key: [UInt8]) -> ClosedRange<Int>? {
    guard let table = sounds else { return nil }
    let first = soundShard(of: key, in: table) ?? 0
    let last = table.place(of: key + [0xFF]) - 1
    return last >= first ? first...last : nil
  }

  /// All words of a shard of sounds.
  func words(ofSoundShard shard: Int) -> [(word: [UInt8], count: Int)] {
    guard let table = sounds else { return [] }
    let lines = soundLines(shard, table)
    return lines.words.indices.flatMap { words(lines, $0) }
  }

  private var sounds: SortedLines? {
    if soundTable == nil, let json = read("search/sounds-\(entry.sounds).json").flatMap({ JSONValue($0) }),
      let terms = json["terms"]?.words
    {
      soundTable = SortedLines(Array(terms.utf8))
    }
    return soundTable
  }

  private func soundShard(of key: [UInt8], in table: SortedLines) -> Int? {
    let place = table.place(of: key)
    if place < table.words.count, table.words[place] == key { return place }
    return place == 0 ? nil : place - 1
  }

  private func soundLines(_ shard: Int, _ table: SortedLines) -> SortedLines {
    if let lines = soundShards[shard] { return lines }
    let lines = SortedLines(read("search/s-\(table.rest(shard)).txt") ?? [])
    soundShards[shard] = lines
    return lines
  }

  /// A line is a number and a word, between tabs.
  private func words(_ lines: SortedLines, _ line: Int) -> [(word: [UInt8], count: Int)] {
    lines.bytes[lines.rests[line]].split(separator: UInt8(ascii: "\t")).map { part in
      lines.bytes.withUnsafeBufferPointer { bytes in
        var reader = NumberReader(bytes, part.startIndex..<part.endIndex)
        let count = reader.next() ?? 0
        return (Array(bytes[reader.place..<part.endIndex]), count)
      }
    }
  }
}
