import Records

/// Makes the index of a site; the same bytes for the same source on every machine.
///
/// 1. The words of each document. 2. All words of the site, in order. 3. The postings of each document, those of joined
/// neighbours among them, for which all words must be known. 4. Those of all documents by term, cut into shards.
/// 5. The tables that lead to the shards, and the entry.
///
/// - Parameter onAllCores: `false` to make one thing after the other.
package func makeSearchFiles(_ source: SearchSource, onAllCores cores: Bool = true) -> SearchFiles {
  let batches = parts(of: source.documents.count, size: 32)
  let read = inParallel(batches.count, on: cores) { batch in
    batches[batch].map { words(of: source.documents[$0]) }
  }.flatMap(\.self)
  let documents = read.map(\.words)
  let vocabulary = Vocabulary(of: documents, on: cores)
  let common = commonWords(of: source.languages)
  let commonTerms = CommonTerms(
    common.compactMap { vocabulary.number(of: WordHash.of(Array($0.utf8)[...])) }, of: vocabulary.count)
  let postings = inParallel(batches.count, on: cores) { batch in
    batches[batch].map {
      DocumentPostings(documents[$0], $0, names: read[$0].names, in: vocabulary, common: commonTerms)
    }
  }.flatMap(\.self)
  let lines = TermLines(postings, terms: vocabulary.count, common: commonTerms, on: cores)
  var index = SearchFiles()
  let tables = index.addShards(vocabulary, lines, documents: documents.count, on: cores)
  let sounds = index.addSounds(vocabulary, lines, on: cores)
  let names = index.addNames(source.documents)
  let wordTables = index.add(searchWordTables, "words-", "json")
  index.entry = entry(of: source, common: common, tables, sounds: sounds, words: wordTables, names: names)
  index.settle()
  return index
}

private func words(of document: SearchSource.Document) -> (words: DocumentWords, names: [Int]) {
  var words = DocumentWords(size: document.body.count + 512)
  for text in [document.title, document.subtitle] {
    var text = text
    text.withUTF8 { words.add(block: $0) }
  }
  words.add(record: document.body)
  let names = document.names.flatMap { words.numbers(ofWordsIn: $0) }
  words.close()
  return (words, names)
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
  fileprivate func beginning(ofShardAt term: Int) -> ArraySlice<UInt8> {
    let word = letters[range(term)]
    guard term > 0 else { return word }
    var end = zip(word, letters[range(term - 1)]).prefix { $0 == $1 }.count + 1
    while end < word.count, word[word.startIndex + end] & 0xC0 == 0x80 { end += 1 }
    return word.prefix(end)
  }
}

extension SearchFiles {
  /// Adds the shards of terms and those of places.
  fileprivate mutating func addShards(
    _ vocabulary: Vocabulary, _ lines: TermLines, documents: Int, on cores: Bool
  ) -> ShardTables {
    let shards = vocabulary.shards(lines, size: documents <= 4000 ? 4096 : 16_384)
    let made = inParallel(shards.count, on: cores) { shard -> (terms: [UInt8], places: [UInt8]) in
      var (terms, places): ([UInt8], [UInt8]) = ([], [])
      var before: ArraySlice<UInt8> = []
      for term in shards[shard] {
        let word = vocabulary.letters[vocabulary.range(term)]
        terms.append(word, behind: before)
        terms.append(UInt8(ascii: "\t"))
        lines.postings.append(term, to: &terms)
        terms.append(UInt8(ascii: "\n"))
        lines.places.append(term, to: &places)
        places.append(UInt8(ascii: "\n"))
        before = word
      }
      return (terms, places)
    }
    var tables = ShardTables()
    var placeNames = ""
    var named: [String: [UInt8]] = [:]
    var before: ArraySlice<UInt8> = []
    for (shard, (terms, places)) in zip(shards, made) {
      let word = vocabulary.beginning(ofShardAt: shard.lowerBound)
      tables.terms.append(word, behind: before)
      tables.terms.append(UInt8(ascii: "\t"))
      tables.terms += addTerms(terms, &named).utf8
      tables.terms.append(UInt8(ascii: "\n"))
      placeNames += add(places, "p-", "txt")
      before = word
    }
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
      add(documents[part].flatMap { Array($0.fragment.utf8) }, "n-", "txt")
    }.joined()
  }
}
