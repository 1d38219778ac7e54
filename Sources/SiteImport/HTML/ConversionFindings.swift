/// What was met while HTML was made into Markdown, for the account.
package struct ConversionFindings: Sendable, Equatable {
  /// Elements that stay as HTML, because Markdown has no marks for them, by name.
  package var kept: [String: Int] = [:]
  /// Elements that are left out with what is in them, by name.
  package var dropped: [String: Int] = [:]
  /// The addresses of links without a word to click on, which are left out.
  package var emptyLinks: [String] = []
  /// Where links lead, and where pictures are, as they were written.
  package var addresses: [String] = []
  package var pictures: [String] = []
  /// The footnotes that a mark of Markdown calls, by number.
  var notes: Set<Int> = []
  /// Shortcodes that are not known or whose contents lie elsewhere, by name: their tags are gone, the words between
  /// them stay.
  package var shortcodes: [String: Int] = [:]
  /// Words in such shortcodes' settings, which readers may have seen and which are gone.
  package var shortcodeTexts: [String] = []
  /// Blocks of the block editor whose contents the old site made, such as lists of posts, by name: nothing is left of
  /// them.
  package var blocks: [String: Int] = [:]
  /// Files of the library that are shown by number and that the export does not have.
  package var missingAttachments: [Int] = []
  /// How many times a post of several pages began another.
  package var pageBreaks = 0
  /// Whether a mark says where the summary ends.
  package var hasSummaryEnd = false

  package init() {}

  package mutating func add(_ other: ConversionFindings) {
    kept.merge(other.kept, uniquingKeysWith: +)
    dropped.merge(other.dropped, uniquingKeysWith: +)
    emptyLinks += other.emptyLinks
    addresses += other.addresses
    pictures += other.pictures
    notes.formUnion(other.notes)
    shortcodes.merge(other.shortcodes, uniquingKeysWith: +)
    shortcodeTexts += other.shortcodeTexts
    blocks.merge(other.blocks, uniquingKeysWith: +)
    missingAttachments += other.missingAttachments
    pageBreaks += other.pageBreaks
    hasSummaryEnd = hasSummaryEnd || other.hasSummaryEnd
  }
}
