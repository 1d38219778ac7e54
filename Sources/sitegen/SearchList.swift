import Diagnostics
import SearchIndex

/// The answer to a search as a person reads it.
struct SearchList {
  private let answer: SearchAnswer
  private let query: String
  private let isBold: Bool

  /// - Parameter isBold: Whether the words that were found are shown bold.
  init(_ answer: SearchAnswer, query: String, isBold: Bool) {
    self.answer = answer
    self.query = query
    self.isBold = isBold
  }

  /// A paragraph for each result: title; date, address and categories; the words in their sentence.
  var text: String {
    var parts = answer.results.map(paragraph)
    if answer.total > answer.results.count {
      parts.append("\(answer.results.count) of \(answer.total) columns; more with ‘--limit \(answer.total)’\n")
    }
    for suggestion in answer.suggestions {
      parts.append("\(suggestion.kind.label.capitalisedFirst): \(isolated(visible(suggestion.query)))\n")
      parts += suggestion.results.map(paragraph)
    }
    return parts.joined(separator: "\n")
  }

  /// A line for each result, its cells parted by tabs: why it is there (nothing for what was asked for, else the
  /// query that is suggested), date, language, title, address, excerpt.
  var tabbed: String {
    let suggested = answer.suggestions.flatMap { suggestion in suggestion.results.map { (suggestion.query, $0) } }
    return (answer.results.map { ("", $0) } + suggested).map { why, result in
      let cells = [
        why, result.fragment.date ?? "", result.fragment.language, result.fragment.title, result.fragment.url,
        result.excerpt.text,
      ]
      return cells.map(visible).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// What to try when nothing was found.
  var adviceWithoutResults: String {
    let isOneWord = !query.contains(where: \.isWhitespace)
    return readable(isOneWord ? "Nothing has ‘\(query)’." : "Nothing has all of ‘\(query)’.")
      + (answer.suggestions.isEmpty
        ? " Try \(isOneWord ? "" : "fewer words, ")another spelling, or a word's beginning; drafts and texts with"
          + " ‘noindex’ are never found.\n"
        : " What follows may have been meant.\n")
  }

  private func paragraph(_ result: SearchResult) -> String {
    let fragment = result.fragment
    let facts = [
      fragment.date ?? "", fragment.url, result.categories.map { isolated(visible($0)) }.joined(separator: ", "),
    ]
    let others = fragment.others.map { "  \(isolated(visible($0.title)))  \(visible($0.url))\n" }.joined()
    return bold(isolated(visible(fragment.title))) + "\n  " + facts.filter { !$0.isEmpty }.joined(separator: "  ")
      + "\n"
      + others + "  "
      + isolated(result.excerpt.runs.map { $0.isMarked ? bold(visible($0.text)) : visible($0.text) }.joined())
      + "\n"
  }

  private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
