/// Something of an item that its owner should know: what is uncertain, what stays as it was, what is lost.
package struct ImportNote: Sendable, Hashable {
  /// The kinds, in the order in which the account tells of them: the worst first.
  package enum Kind: String, Sendable, CaseIterable {
    /// What the other system keeps from readers, and a file here still shows.
    case stillPublic = "still-public"
    /// Words that readers saw and that are not in what was written.
    case lost
    /// A part of it that the old site kept from the public.
    case kept
    /// Where one text was cut into editions without a marker that says so.
    case uncertainCut = "uncertain-cut"
    /// Which language it is in could not be told.
    case uncertainLanguage = "uncertain-language"
    /// An item of a kind that is not known, of which nothing was written.
    case leftOut = "left-out"
    /// A date, status, parent or author that is missing or cannot be, and what stands in its place.
    case mended
    /// A shortcode that is not known, and what became of it.
    case shortcode
    /// HTML that Markdown cannot say and that stays as it is.
    case html
    /// A picture or file that is not there.
    case missingFile = "missing-file"
    /// A link into the old site that leads nowhere.
    case deadLink = "dead-link"
    /// A key or setting that means nothing here and is kept below `params`.
    case unknownKey = "unknown-key"
  }

  package var kind: Kind
  /// One sentence for a person who never saw HTML, without a full stop.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
