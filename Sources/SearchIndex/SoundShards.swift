import Markup

extension SearchFiles {
  /// How long a shard of words that sound alike is, about.
  private static let soundShardSize = 4096

  /// Adds the shards of words that sound alike and the table that leads to them; gives its name.
  mutating func addSounds(_ vocabulary: Vocabulary, _ lines: TermLines, on cores: Bool) -> String {
    let keys = SoundKeys(vocabulary, on: cores)
    var shards = SoundShards(size: Self.soundShardSize)
    vocabulary.letters.withUnsafeBufferPointer { letters in
      keys.forEachGroup { key, words in
        shards.begin(key)
        for word in words {
          let count = min(Int(lines.counts[Int(word.number)]), SearchNumber.limit - 1)
          shards.add(vocabulary.word(Int(word.number), of: letters), count: count)
        }
      }
    }
    shards.end()
    var table = Room<UInt8>(capacity: 1 << 14)
    var before: [UInt8] = []
    for (first, bytes) in shards.shards {
      first.withUnsafeBufferPointer { first in before.withUnsafeBufferPointer { table.append(first, behind: $0) } }
      table.append(UInt8(ascii: "\t"))
      for byte in add(bytes, "s-", "txt").utf8 { table.append(byte) }
      table.append(UInt8(ascii: "\n"))
      before = first
    }
    var json = JSONWriter()
    json.object {
      $0.key("terms")
      $0.string(table.array)
    }
    return add(json.bytes, "sounds-", "json")
  }
}

/// Words that sound alike, those of one key after those of another, each in the order of its number.
private struct SoundKeys {
  typealias Word = (key: UInt64, number: Int32)

  /// The words that have a key, with the beginning of it.
  private var words: [Word] = []
  /// The keys of all words, one after the other, and where each ends.
  private var keys: [UInt8] = []
  private var ends: [Int32] = []

  init(_ vocabulary: Vocabulary, on cores: Bool) {
    let ranges = parts(of: vocabulary.count, size: 4096)
    let batches = inParallel(ranges.count, on: cores) { batch -> (keys: [UInt8], ends: [Int32]) in
      var keys = Room<UInt8>(capacity: 1 << 15)
      var letters = Room<UInt32>(capacity: 256)
      var ends: [Int32] = []
      ends.reserveCapacity(ranges[batch].count)
      vocabulary.letters.withUnsafeBufferPointer { all in
        for word in ranges[batch] {
          appendSoundKey(of: vocabulary.word(word, of: all), to: &keys, &letters)
          ends.append(Int32(truncatingIfNeeded: keys.count))
        }
      }
      return (keys.array, ends)
    }
    ends.reserveCapacity(vocabulary.count)
    for batch in batches {
      let start = Int32(truncatingIfNeeded: keys.count)
      keys += batch.keys
      for end in batch.ends { ends.append(start + end) }
    }
    words = sortedWords()
  }

  private func sortedWords() -> [Word] {
    keys.withUnsafeBufferPointer { keys in
      var words: [Word] = []
      words.reserveCapacity(ends.count)
      for number in ends.indices {
        let key = key(of: Int32(truncatingIfNeeded: number), in: keys)
        if !key.isEmpty { words.append((WordStart(key).value, Int32(truncatingIfNeeded: number))) }
      }
      sortByKey(&words)
      // A key of less than eight letters is whole in its number.
      sortEqualKeys(&words, where: { $0 & 0xFF != 0 }) { one, other in
        let (first, second) = (key(of: one, in: keys), key(of: other, in: keys))
        return first.elementsEqual(second) ? one < other : first.lexicographicallyPrecedes(second)
      }
      return words
    }
  }

  @inline(__always)
  private func key(of word: Int32, in keys: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: keys[(word == 0 ? 0 : Int(ends[Int(word) - 1]))..<Int(ends[Int(word)])])
  }

  /// Gives each key with its words.
  func forEachGroup(_ use: (UnsafeBufferPointer<UInt8>, ArraySlice<Word>) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      var start = 0
      while start < words.count {
        let first = key(of: words[start].number, in: keys)
        var end = start + 1
        while end < words.count, words[end].key == words[start].key,
          first.count < 8 || key(of: words[end].number, in: keys).elementsEqual(first)
        { end += 1 }
        use(first, words[start..<end])
        start = end
      }
    }
  }
}

/// Lines of words that sound alike, cut as those of terms are.
private struct SoundShards: ~Copyable {
  let size: Int
  private(set) var shards: [(first: [UInt8], bytes: [UInt8])] = []
  private var shard = Room<UInt8>(capacity: 1 << 13)
  private var key = Room<UInt8>(capacity: 256)
  private var before = Room<UInt8>(capacity: 256)
  private var words = Room<UInt8>(capacity: 1 << 13)
  private var wasLong = true

  init(size: Int) {
    self.size = size
  }

  /// Begins a line; the one before it has ended.
  mutating func begin(_ key: UnsafeBufferPointer<UInt8>) {
    endLine()
    self.key.append(key)
  }

  /// Adds a word, and in how many documents it is.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, count: Int) {
    words.append(UInt8(ascii: "\t"))
    SearchNumber.append(count, to: &words)
    words.append(word)
  }

  /// Ends the last line and the last shard.
  mutating func end() {
    endLine()
    endShard()
  }

  private mutating func endLine() {
    guard key.count > 0 else { return }
    let length = key.count + words.count + 2
    if wasLong || key.withElements({ Vocabulary.begins($0, length: length, size: size) }) {
      endShard()
      shards.append((key.array, []))
      before.clear()
    }
    wasLong = length >= size
    key.withElements { key in before.withElements { shard.append(key, behind: $0) } }
    words.withElements { shard.append($0) }
    shard.append(UInt8(ascii: "\n"))
    before.clear()
    key.withElements { before.append($0) }
    key.clear()
    words.clear()
  }

  private mutating func endShard() {
    if !shards.isEmpty { shards[shards.count - 1].bytes = shard.array }
    shard.clear()
  }
}
