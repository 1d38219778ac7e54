/// A line that was meant as one of the two lines `---` around front matter, and is none.
package struct FaultyFence: Sendable {
  /// What was typed in place of ‘---’, or with it.
  package let typed: String
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    /// `—-`, `----`, `– – –`.
    case otherDashes
    /// `***`, `___`, `===`: what makes a line across the page in a text.
    case rule
    /// ` ---`; the name of what stands before it.
    case indented(String)
    /// `--- It rained.`; the words.
    case words(String)
  }

  package init?(_ line: String) {
    var scalars = Array(line.unicodeScalars)[...]
    while let last = scalars.last, last == " " || last == "\t" || last == "\r" { scalars.removeLast() }
    let indentation = scalars.prefix { $0 == " " || $0 == "\t" }
    let content = scalars[indentation.endIndex...]
    guard let first = content.first, content.count > 1 || first == "—" || first == "―" else { return nil }
    typed = Self.text(content)
    if content.elementsEqual("---".unicodeScalars) || content.elementsEqual("+++".unicodeScalars) {
      guard let space = indentation.first else { return nil }
      kind = .indented(space == "\t" ? "a tab" : "a space")
    } else if content.allSatisfy({ Self.dashes.contains($0) || $0 == " " }) {
      kind = .otherDashes
    } else if Self.ruleSigns.contains(first), content.allSatisfy({ $0 == first || $0 == " " }),
      content.count(where: { $0 == first }) >= 3
    {
      kind = .rule
    } else if indentation.isEmpty, content.starts(with: "---".unicodeScalars), content.dropFirst(3).first != "-" {
      kind = .words(Self.text(content.dropFirst(3).drop { $0 == " " || $0 == "\t" }))
    } else {
      return nil
    }
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "―", "−", "‐", "‑", "ـ"]
  private static let ruleSigns: Set<Unicode.Scalar> = ["*", "_", "=", "~"]

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// What is said of it where front matter should end.
  package var asEnd: (message: String, help: String) {
    switch kind {
    case .otherDashes, .rule:
      ("‘\(typed)’ does not end the front matter", "write three hyphens and nothing else: ---")
    case .indented(let name):
      ("\(name) stands before ‘\(typed)’, which does not end the front matter so", "delete it: \(typed)")
    case .words(let words):
      (
        "words stand behind ‘---’, which does not end the front matter so",
        "write ‘---’ on a line of its own, and ‘\(words)’ on the line below it"
      )
    }
  }

  /// What is said of it where front matter should begin.
  package var asBeginning: (message: String, help: String) {
    switch kind {
    case .otherDashes, .rule: ("the first line is ‘\(typed)’, not ‘---’", "write three hyphens: ---")
    case .indented(let name): ("\(name) stands before ‘\(typed)’ in the first line", "delete it: \(typed)")
    case .words(let words):
      (
        "words stand behind ‘---’ in the first line",
        "write ‘---’ on a line of its own, and ‘\(words)’ on the line below it"
      )
    }
  }
}
