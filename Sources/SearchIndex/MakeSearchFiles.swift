import Records

/// Makes the index of a site; the same bytes for the same source on every machine.
///
/// 1. The words of each part of the documents. 2. All words of the site, in order. 3. The postings of each part, those of
/// joined neighbours among them, for which all words must be known. 4. Those of all parts by term, cut into shards.
/// 5. The tables that lead to the shards, and the entry.
///
/// - Parameters:
///   - onAllCores: `false` to make one thing after the other.
///   - partSize: How many documents are read together, at most; by default what takes little time and memory.
package func makeSearchFiles(
  _ source: SearchSource, onAllCores cores: Bool = true, partSize: Int? = nil
) -> SearchFiles {
  var index = SearchFiles()
  let common = commonWords(of: source.languages)
  let (vocabulary, postings) = readDocuments(
    of: source, common: common, partSize: partSize, on: cores)
  let lines = TermLines(postings, terms: vocabulary.count, on: cores)
  let tables = index.addShards(vocabulary, lines, postings, documents: source.documents.count, on: cores)
  let sounds = index.addSounds(vocabulary, lines, on: cores)
  let names = index.addNames(source.documents)
  let wordTables = index.add(searchWordTables, "words-", "json")
  index.entry = entry(of: source, common: common, tables, sounds: sounds, words: wordTables, names: names)
  index.settle()
  return index
}

private func readDocuments(
  of source: SearchSource, common: [String], partSize: Int?, on cores: Bool
) -> (vocabulary: Vocabulary, postings: SitePostings) {
  // Each part repeats the words of the others; but it takes memory while it is being read.
  let size = partSize ?? min(2500, max(500, (source.documents.count + 3) / 4))
  let documents = parts(of: source.documents.count, size: min(size, SitePostings.Part.most))
  var words = inParallel(documents.count, on: cores) { PartWords(source, documents[$0]) }
  let vocabulary = Vocabulary(of: words)
  for part in words.indices { words[part].close() }
  let commonTerms = CommonTerms(
    common.compactMap { vocabulary.number(of: Array($0.utf8)) },
    inCompounds: Endings.inCompounds.compactMap(vocabulary.number), of: vocabulary.count)
  return (vocabulary, SitePostings(words, source, vocabulary, common: commonTerms, on: cores))
}

/// What the entry says of the shards of terms.
struct ShardTables {
  /// The first term of each shard and its name.
  var terms: [UInt8] = []
  /// The name of the file with the names of the shards of places.
  var places = ""
}

extension Vocabulary {
  /// What tells the first term of a shard from the last one of the shard before.
  fileprivate func beginning(ofShardAt term: Int, of letters: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>
  {
    let word = word(term, of: letters)
    guard term > 0 else { return word }
    var end = zip(word, self.word(term - 1, of: letters)).prefix { $0 == $1 }.count + 1
    while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
    return UnsafeBufferPointer(rebasing: word.prefix(end))
  }

  /// The bytes of a shard of terms, and of that of their places.
  fileprivate func shard(
    _ shard: Range<Int>, _ lines: TermLines, _ parts: [SitePostings.View]
  ) -> (terms: [UInt8], places: [UInt8]) {
    var terms = Room<UInt8>(capacity: 1 << 13)
    var places = Room<UInt8>(capacity: 1 << 13)
    letters.withUnsafeBufferPointer { letters in
      lines.bytes.withUnsafeBufferPointer { postingLines in
        var before = UnsafeBufferPointer(rebasing: letters[..<0])
        for term in shard {
          let word = word(term, of: letters)
          terms.append(word, behind: before)
          terms.append(UInt8(ascii: "\t"))
          terms.append(UnsafeBufferPointer(rebasing: postingLines[lines.range(term)]))
          terms.append(UInt8(ascii: "\n"))
          for part in parts { places.append(part.places(of: term)) }
          places.append(UInt8(ascii: "\n"))
          before = word
        }
      }
    }
    return (terms.array, places.array)
  }
}

extension SearchFiles {
  /// Adds the shards of terms and those of places.
  fileprivate mutating func addShards(
    _ vocabulary: Vocabulary, _ lines: TermLines, _ postings: SitePostings, documents: Int, on cores: Bool
  ) -> ShardTables {
    let shards = vocabulary.shards(lines, size: documents <= 4000 ? 4096 : 16_384)
    let made = inParallel(shards.count, on: cores) { shard in
      postings.withViews { vocabulary.shard(shards[shard], lines, $0) }
    }
    var tables = ShardTables()
    var table = Room<UInt8>(capacity: 1 << 14)
    var placeNames = ""
    var named: [String: [UInt8]] = [:]
    vocabulary.letters.withUnsafeBufferPointer { letters in
      var before = UnsafeBufferPointer(rebasing: letters[..<0])
      for (shard, (terms, places)) in zip(shards, made) {
        let word = vocabulary.beginning(ofShardAt: shard.lowerBound, of: letters)
        table.append(word, behind: before)
        table.append(UInt8(ascii: "\t"))
        for byte in addTerms(terms, &named).utf8 { table.append(byte) }
        table.append(UInt8(ascii: "\n"))
        placeNames += add(places, "p-", "txt")
        before = word
      }
    }
    tables.terms = table.array
    tables.places = add(Array("{\"shards\":\"\(placeNames)\"}\n".utf8), "positions-", "json")
    return tables
  }

  /// Adds a shard of terms; gives its name, of eight characters where no other shard has them: all of these names stand in
  /// the entry.
  ///
  /// - Parameter named: The shards that have names.
  private mutating func addTerms(_ bytes: [UInt8], _ named: inout [String: [UInt8]]) -> String {
    let whole = searchFileName(Fingerprint(of: bytes))
    let names = (8...whole.utf8.count).map { String(whole.prefix($0)) }
    let name = names.first { [named] in named[$0, default: bytes] == bytes } ?? whole
    if named.updateValue(bytes, forKey: name) == nil {
      files.append(File(path: "search/t-\(name).txt", bytes: bytes))
    }
    return name
  }

  /// Adds the files of the names of fragments, each for so many documents; gives their names.
  fileprivate mutating func addNames(_ documents: [SearchSource.Document]) -> String {
    parts(of: documents.count, size: Self.documentsOfNames).map { part in
      var names: [UInt8] = []
      for index in part { names += documents[index].fragment.utf8 }
      return add(names, "n-", "txt")
    }.joined()
  }
}
