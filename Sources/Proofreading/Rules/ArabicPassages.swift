import Languages

/// Tells Arabic that nobody marked from Urdu words, some of which were typed on an Arabic keyboard.
///
/// A verse or a prayer in the middle of an Urdu text is not to be touched. Where both are possible the words are taken
/// for Arabic: to leave a mistake is better than to spoil a quotation.
struct ArabicPassages {
  /// All words of the Arabic script in a block.
  private var words: [ArabicWord] = []
  /// Of each word, whether it is Arabic.
  private var isArabic: [Bool] = []
  /// The words between which nothing but spaces and signs of pause stand.
  private var runs: [Range<Int>] = []
  private var sentences: [Range<Int>] = []
  private var quotations: [Range<Int>] = []
  /// How far is looked on both sides of a word.
  private static let mostWords = 12
  /// How many words a sentence has at least that is known by one of them.
  private static let fewestWords = 5
  /// How many vowel signs a word of Arabic has that is known by them alone.
  private static let fewestMarks = 3

  init(_ scan: BlockScan) {
    readWords(scan)
    isArabic = [Bool](repeating: false, count: words.count)
    for run in runs { judge(run: run) }
    for sentence in sentences where sentence.count >= Self.fewestWords {
      if words[sentence].contains(where: \.hasArticleOrLetter) { mark(sentence) }
    }
    for quotation in quotations {
      let words = words[quotation]
      // A ي beside letters of Urdu's keyboard was typed in an Urdu word.
      let isInYeh = words.contains(where: \.hasYeh) && !words.contains(where: \.hasLetterOfUrdu)
      let isVowelled = words.reduce(0) { $0 + $1.marks } >= 2 * words.count
      if isInYeh || isVowelled || words.contains(where: \.isSignOfQuotation) { mark(quotation) }
    }
  }

  /// Whether the word at an index of the block stands in Arabic words.
  func holds(_ index: Int) -> Bool {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].range.contains(index) && isArabic[low]
  }

  // MARK: What stands where

  private mutating func readWords(_ scan: BlockScan) {
    var (run, sentence) = (0, 0)
    var quotes = OpenQuotes()
    var index = 0
    while index < scan.letters.count {
      if scan.isArabic(index) {
        let word = ArabicWord(scan.letters, scan.word(around: index))
        if !word.mayBeArabic { end(&runs, at: words.count, from: &run) }
        words.append(word)
        if !word.mayBeArabic { run = words.count }
        index = word.range.upperBound
        continue
      }
      let scalar = scan.letters[index].role == .markup ? " " : scan.text(index)
      if !(scalar.map(Self.isPassed) ?? false) { end(&runs, at: words.count, from: &run) }
      if let scalar, Self.endsSentence(scalar) { end(&sentences, at: words.count, from: &sentence) }
      if let scalar, let start = quotes.close(scalar, at: words.count) { quotations.append(start..<words.count) }
      index += 1
    }
    end(&runs, at: words.count, from: &run)
    end(&sentences, at: words.count, from: &sentence)
  }

  private func end(_ ranges: inout [Range<Int>], at end: Int, from start: inout Int) {
    if start < end { ranges.append(start..<end) }
    start = end
  }

  private static func isPassed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "،", "؛", ":", "“", "”", "‘", "’", "«", "»", "(", ")", "[", "]", ".", "\"", "'", ",", ";", "﴾", "﴿": true
    default: scalar.isBidiControl
    }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "۔", "?", "؟", "!": true
    default: false
    }
  }

  // MARK: What speaks for Arabic

  /// Takes all words of a sentence or a quotation for Arabic, where none of them is certainly of Urdu.
  private mutating func mark(_ range: Range<Int>) {
    guard words[range].allSatisfy(\.mayBeArabic) else { return }
    for index in range { isArabic[index] = true }
  }

  /// Judges each word of a run by itself and its nearest neighbours.
  private mutating func judge(run: Range<Int>) {
    var sums = [Sum()]
    sums.reserveCapacity(run.count + 1)
    for word in words[run] { sums.append(sums[sums.count - 1].adding(word)) }
    for index in 0..<run.count {
      let first = max(0, index + 1 - Self.mostWords)
      let last = min(run.count, index + 1 + Self.mostWords)
      // Urdu words beside a quotation have no vowel signs.
      let isVowelled = words[run.lowerBound + index].marks >= Self.fewestMarks
      if isVowelled || Sum(sums[first], sums[last]).isArabic { isArabic[run.lowerBound + index] = true }
    }
  }

  private struct Sum {
    var words = 0
    var marks = 0
    var weight = 0
    var certain = 0

    init() {}

    /// Of the words between two places.
    init(_ start: Sum, _ end: Sum) {
      words = end.words - start.words
      marks = end.marks - start.marks
      weight = end.weight - start.weight
      certain = end.certain - start.certain
    }

    func adding(_ word: ArabicWord) -> Sum {
      var sum = self
      sum.words += 1
      sum.marks += word.marks
      sum.weight += word.weight
      if word.isCertain { sum.certain += 1 }
      return sum
    }

    var isArabic: Bool {
      certain > 0 || words > 1 && (marks >= 2 * words || weight >= 2)
    }
  }
}

/// Quotation marks whose partners have not been met.
///
/// Curly ones stand in the order of Urdu or in that of English.
private struct OpenQuotes {
  private var open: [(mark: Unicode.Scalar, word: Int)?] = [nil, nil, nil]

  /// The number of the first word behind the partner of a mark; `nil` when it is none, or opens.
  mutating func close(_ mark: Unicode.Scalar, at word: Int) -> Int? {
    let pair: Int
    switch mark {
    case "«", "»": pair = 0
    case "“", "”": pair = 1
    case "‘", "’": pair = 2
    default: return nil
    }
    if let last = open[pair], last.mark != mark {
      open[pair] = nil
      return last.word
    }
    open[pair] = mark == "»" ? nil : (mark, word)
    return nil
  }
}

extension BlockScan {
  /// Whether the word at an index stands in Arabic words.
  mutating func isInArabic(_ index: Int) -> Bool {
    let passages = arabicPassages ?? ArabicPassages(self)
    arabicPassages = passages
    return passages.holds(index)
  }
}
