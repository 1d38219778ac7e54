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
    /// Three signs that look like those of a fence.
    case oddFence
    /// The head of a table without a line of dashes below it.
    case tableRule
    /// The address of a link, which is not shown.
    case definition
    case reversedLink
    case openAddress
    /// What is repaired before the text is read.
    case comment
  }

  var kind: Kind
  /// Bytes of the file: what is shown of it.
  var range: Range<Int>
  /// Whether it only ends what another one began.
  var isEnd = false

  /// Whether another program would put something in its place, in the attributes of a tag too.
  var isOfTemplate: Bool {
    switch kind {
    case .foreign(.hugoShortcode), .foreign(.liquidTag), .foreign(.placeholder), .foreign(.hiddenWords): true
    default: false
    }
  }
}
