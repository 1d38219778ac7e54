/// A stretch of a text that is in one language.
struct ScriptRun {
  var range: Range<Int>
  var label: LanguageLabel
}

/// A language with the script that it is written in.
struct LanguageLabel: Hashable {
  var script: TextScript
  var language: String
}

/// Cuts a text where its script, or within one script its language, changes for good.
///
/// No language comes twice, as editions do not: of all ways to cut the text into such runs it is the one that leaves the
/// fewest words in a run of another language, where each cut must save some. So a quotation, a couplet or a line about the
/// author in the other script stays where it stands.
struct ScriptRuns {
  private let pieces: [TextPiece]
  private let guesses: [(code: String, isSure: Bool)?]
  private var labels: [LanguageLabel] = []
  private var costs: [[Double]] = []
  /// What a cut has to save, in words.
  private let price: Double

  init(_ pieces: [TextPiece], expected: [String]) {
    self.pieces = pieces
    guesses = pieces.map { $0.count.total < 4 ? nil : languageOfText($0.words, $0.count, expected: expected) }
    price = 3 + 0.04 * Double(pieces.reduce(0) { $0 + $1.count.total })
    labels = mainLabels(expected: expected)
    costs = labels.map { label in pieces.indices.map { cost(of: $0, under: label) } }
  }

  /// The same text with some languages that no run may be in.
  func without(_ excluded: Set<LanguageLabel>) -> ScriptRuns {
    if excluded.isEmpty { return self }
    var rest = self
    let kept = labels.indices.filter { !excluded.contains(labels[$0]) }
    (rest.labels, rest.costs) = (kept.map { labels[$0] }, kept.map { costs[$0] })
    return rest
  }

  /// The runs in order; a single one of a text that is in one language, none of a text without letters.
  func best() -> [ScriptRun] {
    guard !labels.isEmpty else { return [] }
    var best: (cost: Double, runs: [ScriptRun]) = (.infinity, [])
    for order in orders() {
      let found = division(order)
      if found.cost < best.cost { best = found }
    }
    return best.runs
  }

  // MARK: - Labels

  /// The languages of a good part of the text, four at most.
  private func mainLabels(expected: [String]) -> [LanguageLabel] {
    var total = ScriptCount()
    for piece in pieces { total += piece.count }
    var weights: [LanguageLabel: Int] = [:]
    for script in TextScript.allCases where total[script] > 0 {
      var sure: [String: Int] = [:]
      for (piece, guess) in zip(pieces, guesses) where piece.count.main == script {
        if let guess, guess.isSure { sure[guess.code, default: 0] += piece.count[script] }
      }
      let most = sure.values.max() ?? 0
      sure = sure.filter { $0.value * 8 >= most && $0.value >= 5 }
      if sure.isEmpty {
        let text = pieces.filter { $0.count.main == script }.map(\.words).joined(separator: " ")
        let code = languageOfText(text, expected: expected)?.code ?? script.languages[0]
        sure[code] = total[script]
      }
      let others = total.total - total[script]
      if script == .latin, others >= 8 || sure.count > 1 {
        let texts = sure.filter { speaks($0.key) }
        if texts.isEmpty, others >= 8 { continue }
        if !texts.isEmpty { sure = texts }
      }
      for (code, words) in sure { weights[LanguageLabel(script: script, language: code)] = words }
    }
    return weights.sorted { ($0.value, $1.key.language) > ($1.value, $0.key.language) }.prefix(4).map(\.key)
  }

  /// Whether what is in Latin letters is a text in a language: in them are programs and terms too, within texts in all
  /// languages, and they may be longer than the text.
  private func speaks(_ code: String) -> Bool {
    let own = zip(pieces, guesses).filter { piece, guess in
      piece.count.main == .latin && (guess?.isSure != true || guess?.code == code)
    }
    return isText(own.map(\.0.words).joined(separator: " "), inLatinLetters: code)
  }

  /// How many words of a piece are in another language than `label`.
  private func cost(of index: Int, under label: LanguageLabel) -> Double {
    let piece = pieces[index]
    let own = piece.count[label.script]
    var cost = Double(piece.count.total - own)
    if piece.count.main == label.script, let guess = guesses[index], guess.isSure,
      guess.code != label.language
    {
      cost += 0.8 * Double(own)
    }
    return piece.isParagraph || piece.isHeading ? cost : cost / 4
  }

  // MARK: - Search

  /// Every order of some of the labels, up to three of them.
  private func orders() -> [[Int]] {
    var orders: [[Int]] = labels.indices.map { [$0] }
    var longer = orders
    for _ in 1..<3 {
      longer = longer.flatMap { order in labels.indices.filter { !order.contains($0) }.map { order + [$0] } }
      orders += longer
    }
    return orders
  }

  /// The cheapest way to cut the text into one run for each label of an order.
  private func division(_ order: [Int]) -> (cost: Double, runs: [ScriptRun]) {
    let count = pieces.count
    guard count >= order.count else { return (.infinity, []) }
    var starts: [[Int]] = []
    var row: [Double] = []
    for (number, label) in order.enumerated() {
      var next = [Double](repeating: .infinity, count: count)
      var from = [Int](repeating: 0, count: count)
      for index in 0..<count {
        let stay = index > 0 ? next[index - 1] : .infinity
        let begin = number == 0 ? (index == 0 ? 0 : .infinity) : (index > 0 ? row[index - 1] + price : .infinity)
        // A picture between two runs, or a line across the page, stays with the former.
        if begin <= stay {
          (next[index], from[index]) = (begin, index)
        } else {
          (next[index], from[index]) = (stay, from[index - 1])
        }
        next[index] += costs[label][index]
      }
      starts.append(from)
      row = next
    }
    guard let cost = row.last else { return (.infinity, []) }
    var runs: [ScriptRun] = []
    var end = count
    for (number, label) in order.enumerated().reversed() {
      let start = starts[number][end - 1]
      runs.insert(ScriptRun(range: start..<end, label: labels[label]), at: 0)
      end = start
    }
    return (cost, runs)
  }
}
