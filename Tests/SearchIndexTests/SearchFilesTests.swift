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

  /// Documents are read in parts, which repeat words of each other.
  @Test(arguments: [1, 7, 60, 149])
  func isTheSameInManyPartsAndInOne(size: Int) {
    var corpus = Corpus()
    let source = corpus.source(documents: 150)
    let one = makeSearchFiles(source, partSize: 150)
    let many = makeSearchFiles(source, partSize: size)
    #expect(one.files == many.files)
    #expect(one.entry == many.entry)
  }

  /// Words of any script stand in the order of their bytes, by which readers look for them.
  @Test func findsWordsOfAllScripts() throws {
    let words = [
      "5.2", "50", "5", "zebra", "zebras", "água", "наука", "नदी", "ܫܠܡܐ", "ہوا", "ہوائیں", "ہوائیوں", "ۆ", "ڀاڳ", "ے",
      "گھر",
      "internationally", "internationalist", "internationalism", "بینالاقوامی", "بینالاقوامیت", "書物", "ԱԲ", "אבג", "ﷺ",
    ]
    var source = SearchSource()
    source.languages = ["ur", "en"]
    for (number, word) in words.enumerated() {
      source.works.append(.init(year: 2000, categories: []))
      source.documents.append(
        .init(
          work: number, language: number % 2, title: "", subtitle: "", names: [],
          body: searchRecord(ofHTML: Array("<p>\(word)</p>".utf8)), fragment: "fragment\(10 + number)"))
    }
    let made = makeSearchFiles(source, partSize: 4)
    var files: [String: [UInt8]] = [SearchFiles.entryPath: made.entry]
    for file in made.files { files[file.path] = file.bytes }
    for (number, word) in words.enumerated() {
      let fragment = SearchFiles.fragmentPath("fragment\(10 + number)")
      let found = files.merging([fragment: Array("{\"url\":\"/\(number)/\"}".utf8)]) { $1 }
      let reader = try #require(SearchReader { found[$0] })
      let results = SearchEngine(reader, language: nil).search(word, limit: 10).results
      #expect(results.contains { $0.fragment.url == "/\(number)/" }, "\(word)")
    }
  }

  /// A cache that something else has changed costs words, and no more.
  @Test func readsWhatIsLeftOfADamagedRecord() {
    let record = searchRecord(ofHTML: Array("<h2>دریا</h2><p>One river. Two rivers.</p>".utf8))
    func files(_ body: [UInt8]) -> SearchFiles {
      var source = SearchSource()
      source.languages = ["en"]
      source.works.append(.init(year: 2000, categories: []))
      source.documents.append(
        .init(work: 0, language: 0, title: "Water", subtitle: "", names: [], body: body, fragment: "fragment00"))
      return makeSearchFiles(source)
    }
    let none = files([])
    #expect(files(record).files != none.files)
    for count in 0..<record.count { #expect(!files(Array(record[..<count])).entry.isEmpty) }
    for place in record.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = record
        damaged[place] = byte
        #expect(!files(damaged).entry.isEmpty)
      }
    }
    #expect(files(Array(record[..<4])).files == none.files)
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
