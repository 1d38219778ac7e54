package import Languages

/// How a Markdown body becomes HTML.
package struct MarkdownOptions: Sendable {
  /// The language that the text is written in.
  package var language: Language
  /// What runs of the other script are tagged with.
  package var foreignLanguages: ForeignLanguages
  /// Exactly GitHub's Markdown, without any addition; for comparison with cmark-gfm.
  package var plain = false
  /// What becomes of HTML in the text.
  package var rawHTML = RawHTML.safe
  /// Whether a stranger wrote it, a reader of the page on which it is shown.
  ///
  /// Then there are no headings, ids, classes, pictures, films and players in it; links lead to the web alone, and search
  /// engines are told that the site does not vouch for them.
  package var isByGuest = false
  /// Whether runs of the other script are tagged with their language and direction.
  package var autoBidi = true
  /// Added to the level of every heading; the result stays within 1 to 6.
  package var headingLevelShift = 0
  /// Put before every id and every reference to one, so that two bodies can share a page.
  package var idPrefix = ""
  /// The words around footnotes, in the page's language.
  package var footnoteTexts = FootnoteTexts()
  /// The words of players, by host; of a host without words the address stays a link.
  package var playerTexts: [PlayerHost: PlayerTexts] = [:]
  /// The name of a table for those who hear the page; a number follows it.
  package var tableLabel = "Table"
  /// Whether the page shows a picture above the text, so that none in the text is the first.
  package var hasPictureAbove = false
  /// The title that the page shows above the text.
  package var title = ""
  /// How a number is written in the page's language.
  package var numberText: @Sendable (Int) -> String = { "\($0)" }
  /// How long parsing may take before a note says so.
  package var slowParsing: Duration = .seconds(1)

  package init(language: Language, foreignLanguages: ForeignLanguages = ForeignLanguages()) {
    self.language = language
    self.foreignLanguages = foreignLanguages
  }
}

/// The languages that text in another script than the document's is taken to be in; `nil` tags none.
package struct ForeignLanguages: Sendable, Hashable {
  /// Of Latin letters in a document whose script runs from right to left.
  package var latin: Language?
  /// Of Arabic letters in a document whose script runs from left to right.
  package var arabic: Language?

  package init(latin: Language? = .english, arabic: Language? = .urdu) {
    self.latin = latin
    self.arabic = arabic
  }
}

/// The words around footnotes.
package struct FootnoteTexts: Sendable, Hashable {
  /// The name of the section that holds them.
  package var heading: String
  /// The name of the link from a footnote to where it was called.
  package var backToText: String
  /// The name of one footnote; its number follows.
  package var reference: String

  package init(
    heading: String = "Footnotes", backToText: String = "Back to the text", reference: String = "Footnote"
  ) {
    self.heading = heading
    self.backToText = backToText
    self.reference = reference
  }
}
