/// A text of several languages, cut into its editions.
package struct SplitText: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    /// A code; `nil` where neither script nor words tell it.
    package var language: String?
    /// The headline that stood above the part; `nil` where none did.
    package var title: String?
    /// The name in a line such as ‘By …’ or ‘تحریر: …’, without that word.
    package var author: String?
    /// The line about the author that stands at the end.
    package var bio: String?
    package var blocks: [ImportedBlock]

    package init(
      language: String?, title: String? = nil, author: String? = nil, bio: String? = nil, blocks: [ImportedBlock]
    ) {
      self.language = language
      self.title = title
      self.author = author
      self.bio = bio
      self.blocks = blocks
    }
  }

  /// By what a cut was found, the surest first.
  package enum Ground: String, Sendable, Equatable { case markup, marker, script }

  package struct Cut: Sendable, Equatable {
    package var ground: Ground
    /// Why it may be wrong; `nil` where there is no doubt.
    package var doubt: String?
    /// The first and the last line of either side, cut to some eighty characters.
    package var before: (first: String, last: String)
    package var after: (first: String, last: String)

    package init(
      _ ground: Ground, doubt: String?, before: (first: String, last: String), after: (first: String, last: String)
    ) {
      self.ground = ground
      self.doubt = doubt
      self.before = before
      self.after = after
    }

    package static func == (a: Cut, b: Cut) -> Bool {
      a.ground == b.ground && a.doubt == b.doubt && a.before == b.before && a.after == b.after
    }
  }

  package var parts: [Part]
  package var cuts: [Cut] = []
  /// Words that are in no part any more: the marker, the bylines, the rules.
  package var moved: [MovedWords] = []
  /// What else is uncertain, each in a sentence without a full stop: a text in two scripts that was not cut, an edition
  /// without a headline, a line that was left out.
  package var doubts: [String] = []

  package init(parts: [Part]) { self.parts = parts }
}
