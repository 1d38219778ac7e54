/// A word of a text with its search form.
struct TextWord: Hashable {
  var word: [UInt8]
  /// Where it stands in the bytes of the text.
  var range: Range<Int>
  /// Its number in the text; at the end of a sentence one is left out, so that no phrase reaches across.
  var offset: Int
}

/// The words of a text; of one with combining marks, those of the text that they were joined in.
func textWords(_ text: String) -> (bytes: [UInt8], words: [TextWord]) {
  var bytes = Array(text.utf8)
  let words = bytes.withUnsafeBufferPointer { text in
    withSearchWords(of: text) { reader in
      var words: [TextWord] = []
      var offset = 0
      while reader.next() {
        if reader.beginsSentence, !words.isEmpty { offset += 1 }
        words.append(TextWord(word: Array(reader.word), range: reader.range, offset: offset))
        offset += 1
      }
      return words
    }
  }
  // Places beyond the text are of another text, which is the same but for its marks.
  if let last = words.last, last.range.upperBound > bytes.count { bytes = words.flatMap { $0.word + [0x20] } }
  return (bytes, words)
}

/// What a reader asks for.
struct SearchQuery {
  /// A word, or some in quotation marks.
  struct Item: Hashable {
    var words: [TextWord]
    var isPhrase: Bool
    /// As it was typed, without quotation marks.
    var text: String
  }

  var items: [Item] = []
  /// Whether the last word may be the beginning of one.
  var isBeingTyped = false

  /// How many words are looked for at most.
  static let most = 12

  init(_ text: String) {
    var isPhrase = false
    var part = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard Self.quotationMarks.contains(scalar.value) else {
        part.append(scalar)
        continue
      }
      add(String(part), isPhrase: isPhrase)
      part = String.UnicodeScalarView()
      isPhrase.toggle()
    }
    add(String(part), isPhrase: isPhrase)
    let last = text.unicodeScalars.last
    isBeingTyped = last.map { !$0.properties.isWhitespace && !Self.quotationMarks.contains($0.value) } ?? false
  }

  init(items: [Item]) { self.items = items }

  /// The number of a last word of which one letter is typed: too little to look for.
  var begunItem: Int? {
    guard isBeingTyped, let last = items.last, !last.isPhrase, last.words[0].word.letterCount == 1 else { return nil }
    return items.count - 1
  }

  private static let quotationMarks: Set<UInt32> = [0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB]

  private mutating func add(_ text: String, isPhrase: Bool) {
    let (bytes, words) = textWords(text)
    let room = Self.most - items.reduce(0) { $0 + $1.words.count }
    guard !words.isEmpty, room > 0 else { return }
    if isPhrase, words.count > 1 {
      items.append(Item(words: Array(words.prefix(room)), isPhrase: true, text: text))
    } else {
      items += words.prefix(room).map { word in
        Item(words: [word], isPhrase: false, text: String(decoding: bytes[word.range], as: UTF8.self))
      }
    }
  }

  /// As it would be typed.
  var text: String { items.map { $0.isPhrase ? "\"\($0.text)\"" : $0.text }.joined(separator: " ") }
}
