import SearchIndex
import Testing

/// What counts as a word, and in which form it is looked for.
@Suite struct SearchWordsTests {
  /// The words of a text, with `|` before one with which a sentence begins.
  private func words(_ text: String) -> String {
    var text = text
    return text.withUTF8 { text in
      withSearchWords(of: text) { reader in
        var words: [String] = []
        while reader.next() {
          words.append((reader.beginsSentence ? "|" : "") + String(decoding: reader.word, as: UTF8.self))
        }
        return words.joined(separator: " ")
      }
    }
  }

  @Test(arguments: [
    ("The River's bank", "the river bank"), ("the rivers’ banks", "the rivers banks"),
    ("don't, O’Brien", "dont obrien"),
    ("Qur’an", "quran"), ("Amna's", "amna"), ("it's-here", "it here"), ("'tis", "tis"),
    ("5,000 and 5.5 and 1,2", "5000 and 5.5 and 12"), ("a,b", "a b"), ("۵٬۰۰۰", "5000"), ("۵٫۵", "5.5"),
    ("5, 6", "5 6"),
    ("café CAFE\u{301} Straße", "cafe cafe strasse"), ("state-of-the-art", "state of the art"),
    ("e\u{302}tre x\u{300}", "etre x"),
  ])
  func foldsEnglish(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  /// Words are read eight letters at a time and end anywhere.
  @Test(arguments: ["River", "دریا", "ٱلۡقُرۡآن", "Łódź", "F-16", "آب و ہوا", "don't"])
  func readsWordsOfAllLengthsAtAllPlaces(word: String) {
    let form = words(word)
    for length in 1...24 {
      let letters = String("aBcDeFgHiJkLmNoPqRsTuVwXyZ".prefix(length))
      let expected = letters.lowercased()
      #expect(words("\(letters) \(word) \(letters)") == "\(expected) \(form) \(expected)")
      #expect(words("\(letters)5 \(word)") == "\(expected)5 \(form)")
      #expect(words("\(word), \(letters)") == "\(form) \(expected)")
    }
  }

  @Test(arguments: [
    ("كتاب", "کتاب"), ("می\u{200C}خواہم", "میخواہم"), ("دہشت گردی", "دہشت گردی"), ("اِس کا", "اس کا"),
    ("۲۰۲۵ء", "2025"), ("گهر", "گہر"), ("گھر", "گھر"), ("آئینہ،", "ایینہ"), ("رحمٰن", "رحمن"), ("کتاب—قلم", "کتاب قلم"),
    ("हिंदी भाषा", "हिंदी भाषा"),
  ])
  func foldsUrdu(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("One. Two", "one |two"), ("one... two", "one |two"), ("one; two", "one two"), ("کیا؟ ہاں", "کیا |ہان"),
    ("ختم۔ نیا", "ختم |نیا"), ("a\nb", "a |b"), ("at 5.30.", "at 5.30"), ("who: me", "who |me"), ("یہ؛ وہ", "یہ |وہ"),
  ])
  func tellsWhereSentencesEnd(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test func leavesOutWhatIsTooLongOrOfRareScripts() {
    var text = String(repeating: "a", count: 300) + " 𐎠𐎡 end"
    let indexed = text.withUTF8 { text in
      withSearchWords(of: text) { reader in
        var indexed: [Bool] = []
        while reader.next() { indexed.append(reader.isIndexed) }
        return indexed
      }
    }
    #expect(indexed == [false, false, true])
  }

  /// 255 bytes are the most; letters of Urdu have two.
  @Test(arguments: [
    ("a", 255, true), ("a", 256, false), ("ب", 127, true), ("ب", 128, false), ("é", 255, true), ("é", 256, false),
    ("5", 255, true), ("5", 256, false),
  ])
  func knowsTheLongestWord(letter: String, count: Int, isIndexed: Bool) {
    var text = String(repeating: letter, count: count) + " end"
    let indexed = text.withUTF8 { text in
      withSearchWords(of: text) { reader in
        var indexed: [Bool] = []
        while reader.next() { indexed.append(reader.isIndexed) }
        return indexed
      }
    }
    #expect(indexed == [isIndexed, true])
  }

  @Test func knowsTextsWithoutWords() {
    #expect(!hasSearchWord("—  ؟ !"))
    #expect(hasSearchWord("!ے"))
    #expect(searchForm("Sāīn, C.P.E.C.") == "sain cpec")
  }
}
