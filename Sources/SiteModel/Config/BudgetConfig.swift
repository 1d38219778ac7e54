import Diagnostics
package import YAML

/// How many bytes a page and what it loads may have.
package struct BudgetConfig: Sendable {
  /// What a limit is set for.
  package enum Part: String, Sendable, CaseIterable {
    case page
    case css
    case script
    case fonts
    /// All that must come before a page can be read and used: page, css and script.
    case total
    /// The scripts with which readers search, which are on a page of their own and no part of `script` and `total`: a
    /// limit for what is read says nothing of them.
    case search
  }

  /// Whether bytes are counted as they travel, compressed with gzip.
  package var isCompressed = true
  package var limits: [Part: Located<Int>] = [:]

  package init() {}
}

/// The keys of `budget`.
let budgetKeys = KeySet<BudgetConfig>(
  "a key of ‘budget’",
  [
    Key(
      "compressed", .boolean, "Whether bytes are counted as servers send them, in gzip; fonts are compressed already.",
      example: "compressed: true", standard: "\(BudgetConfig().isCompressed)"
    ) { $0.isCompressed = $2.boolean($1)?.value ?? $0.isCompressed },
    limit(.page, "The HTML of a page.", "page: 30 KB"),
    limit(.css, "The style sheets of a page together.", "css: 20 KB"),
    limit(.script, "The scripts of a page together, those of the search apart.", "script: 10 KB"),
    limit(.fonts, "The fonts together that the style sheets of a page name.", "fonts: 220 KB"),
    limit(.total, "The HTML, style sheets and scripts of a page together, as above.", "total: 60 KB"),
    limit(.search, "The scripts of the page on which readers search.", "search: 25 KB"),
  ])

private func limit(_ part: BudgetConfig.Part, _ meaning: String, _ example: String) -> Key<BudgetConfig> {
  Key(
    part.rawValue, .byteCount(in: 0...1_000_000_000), meaning, example: example
  ) { budget, node, reader in
    if let size = reader.byteCount(node) { budget.limits[part] = size }
  }
}
