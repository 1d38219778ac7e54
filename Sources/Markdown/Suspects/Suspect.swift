/// A place in the source where something stands that Markdown does not read as its author probably meant it.
struct Suspect {
  enum Kind: Hashable {
    case foreign(ForeignSyntax)
    case footnoteMark
    case footnote
    case headingSpace
    case headingNoBreakSpace
    case listMark
    case linkApart
    case spacedWebAddress
    case unknownReference
  }

  var kind: Kind
  /// Bytes of the file: what is shown of it.
  var range: Range<Int>
  /// Whether it only ends what another one began.
  var isEnd = false
}
