/// A file of the site: where it goes, and how to come by its bytes.
///
/// Pages are rendered only when they are written, so that a site of fifty thousand pages need not lie in memory.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    /// Appends the bytes. Gives the same bytes whenever it is called.
    case rendered(@Sendable (inout [UInt8]) -> Void)
    /// The bytes of a file, by its path from the site's root.
    case copy(of: String)
  }

  /// From the output folder, with `/` between folders.
  package var path: String
  package var content: Content

  package init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}
