/// What the contents of a post refer to by number, and where its addresses lead now.
///
/// The closures may be asked more than once for the same.
package struct WordPressContext {
  /// The address that stands for one of a link, picture or file, which gets it as it was written, its references
  /// resolved.
  package var address: (String) -> String = { $0 }
  /// The file that an attachment is.
  package var attachment: (Int) -> WordPressAttachment? = { _ in nil }
  /// The pictures that belong to the post, in their order: what `[gallery]` without numbers shows.
  package var ownPictures: [Int] = []
  /// The contents of a reusable block.
  package var reusableBlock: (Int) -> [UInt8]? = { _ in nil }
  /// The footnotes of the post's meta data, `footnotes`, as HTML by their ids.
  package var footnotes: [String: String] = [:]

  package init() {}
}

/// A picture or file of the library.
package struct WordPressAttachment: Sendable, Equatable {
  /// As the export has it: `https://example.org/wp-content/uploads/2025/08/river.jpg`.
  package var address: String
  /// What is read to those who do not see it.
  package var alternative: String
  /// HTML, or empty.
  package var caption: String
  package var title: String

  package init(address: String, alternative: String = "", caption: String = "", title: String = "") {
    self.address = address
    self.alternative = alternative
    self.caption = caption
    self.title = title
  }
}
