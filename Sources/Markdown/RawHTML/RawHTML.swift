/// What becomes of HTML in the text.
package enum RawHTML: String, Sendable, Hashable, CaseIterable {
  /// What cannot harm stays; of the rest the words.
  case safe
  /// Everything stays as it was written.
  case all
  /// Words only.
  case none
}
