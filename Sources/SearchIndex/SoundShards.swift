import Markup

extension SearchFiles {
  /// How long a shard of words that sound alike is, about.
  private static let soundShardSize = 4096

  /// Adds the shards of words that sound alike and the table that leads to them; gives its name.
  mutating func addSounds(_ vocabulary: Vocabulary, _ lines: TermLines, on cores: Bool) -> String {
    let batches = parts(of: vocabulary.count, size: 1024)
    let keys = inParallel(batches.count, on: cores) { batch in
      vocabulary.letters.withUnsafeBufferPointer { letters in
        batches[batch].map { soundKey(UnsafeBufferPointer(rebasing: letters[vocabulary.range($0)])) }
      }
    }.flatMap(\.self)
    var sorted = keys.indices.filter { !keys[$0].isEmpty }.map {
      (start: WordStart(keys[$0][...]), word: Int32($0))
    }
    sorted.sort { one, other in
      if one.start != other.start { return one.start < other.start }
      let (a, b) = (keys[Int(one.word)], keys[Int(other.word)])
      return one.start.isWhole && other.start.isWhole || a == b ? one.word < other.word : a.lexicographicallyPrecedes(b)
    }
    let order = sorted.map { Int($0.word) }
    var shards = SoundShards(size: Self.soundShardSize)
    var place = 0
    while place < order.count {
      let key = keys[order[place]]
      var words: [UInt8] = []
      while place < order.count, keys[order[place]] == key {
        let word = order[place]
        words.append(UInt8(ascii: "\t"))
        SearchNumber.append(min(Int(lines.counts[word]), SearchNumber.limit - 1), to: &words)
        words.append(contentsOf: vocabulary.letters[vocabulary.range(word)])
        place += 1
      }
      shards.add(key, words)
    }
    var table: [UInt8] = []
    var before: ArraySlice<UInt8> = []
    for (first, bytes) in shards.shards {
      table.append(first[...], behind: before)
      table.append(UInt8(ascii: "\t"))
      table += add(bytes, "s-", "txt").utf8
      table.append(UInt8(ascii: "\n"))
      before = first[...]
    }
    var json = JSONWriter()
    json.object {
      $0.key("terms")
      $0.string(table)
    }
    return add(json.bytes, "sounds-", "json")
  }
}

/// Lines of words that sound alike, cut as those of terms are.
private struct SoundShards {
  let size: Int
  private(set) var shards: [(first: [UInt8], bytes: [UInt8])] = []
  private var before: [UInt8] = []
  private var wasLong = true

  init(size: Int) {
    self.size = size
  }

  mutating func add(_ key: [UInt8], _ words: [UInt8]) {
    let length = key.count + words.count + 2
    if wasLong || Vocabulary.begins(key[...], length: length, size: size) {
      shards.append((key, []))
      before = []
    }
    wasLong = length >= size
    shards[shards.count - 1].bytes.append(key[...], behind: before[...])
    shards[shards.count - 1].bytes += words
    shards[shards.count - 1].bytes.append(UInt8(ascii: "\n"))
    before = key
  }
}
