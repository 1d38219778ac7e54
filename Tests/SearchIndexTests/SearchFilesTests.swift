import SearchIndex
import Testing

/// What is made of all documents together: the same at every time, and little of it new after an edit.
@Suite struct SearchFilesTests {
  /// Documents of words of which some are much more frequent than others, as in real texts.
  private struct Corpus {
    var state: UInt64 = 7

    mutating func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func word() -> String {
      let rank = (random(200) + 1) * (random(200) + 1) / (random(40) + 1)
      return rank.isMultiple(of: 2) ? "w" + String(rank, radix: 26) : "کالم" + String(rank, radix: 8)
    }

    mutating func html(words: Int) -> [UInt8] {
      let sentences = (0..<words / 10).map { _ in (0..<10).map { _ in word() }.joined(separator: " ") + "." }
      return Array("<h2 id=\"a\">\(word())</h2><p>\(sentences.joined(separator: " "))</p>".utf8)
    }

    mutating func source(documents: Int) -> SearchSource {
      var source = SearchSource()
      source.languages = ["en", "ur"]
      for number in 0..<documents {
        source.works.append(.init(year: 2000 + number / 50, categories: []))
        source.documents.append(document(number))
      }
      return source
    }

    mutating func document(_ number: Int) -> SearchSource.Document {
      .init(
        work: number, language: number % 2, title: "Title \(word())", subtitle: "", names: [word()],
        body: searchRecord(ofHTML: html(words: 200)), fragment: "fragment0\(number % 10)")
    }
  }

  @Test func isTheSameOnOneCoreAndOnAll() {
    var corpus = Corpus()
    let source = corpus.source(documents: 150)
    let one = makeSearchFiles(source, onAllCores: false)
    let all = makeSearchFiles(source, onAllCores: true)
    #expect(one.files == all.files)
    #expect(one.entry == all.entry)
    #expect(one.files.count > 20)
  }

  @Test func anEditTouchesTheShardsOfItsWordsOnly() {
    var corpus = Corpus()
    var source = corpus.source(documents: 400)
    source.documents[200].body = searchRecord(ofHTML: Array("<p>Calm apples of an editor.</p>".utf8))
    let before = Set(makeSearchFiles(source).files.map(\.path))
    source.documents[200].body = searchRecord(ofHTML: Array("<p>Calm zebras of an editor.</p>".utf8))
    let after = Set(makeSearchFiles(source).files.map(\.path))
    func new(_ prefix: String) -> Int { after.subtracting(before).count { $0.hasPrefix("search/\(prefix)-") } }
    #expect(before.count { $0.hasPrefix("search/t-") } > 20)
    // One word came and another went, from one shard or two, and no other shard has other terms for it.
    #expect((1...2).contains(new("t")))
    #expect(new("p") <= 2)
    #expect(new("s") <= 2)
    #expect(new("n") == 0)
  }

  @Test func aNewColumnTouchesNoPostingOfOthers() {
    var corpus = Corpus()
    var source = corpus.source(documents: 300)
    let before = Set(makeSearchFiles(source).files.map(\.path))
    source.works.append(.init(year: 2030, categories: []))
    var document = corpus.document(300)
    document.body = searchRecord(ofHTML: Array("<p>quokka</p>".utf8))
    document.title = "Quokka"
    document.names = []
    source.documents.append(document)
    let after = Set(makeSearchFiles(source).files.map(\.path))
    #expect(after.subtracting(before).count { $0.hasPrefix("search/t-") } == 1)
  }
}
