/// A file of the site: where it goes, and how to come by its bytes.
///
/// Pages are rendered only when they are written, so that a site of fifty thousand pages need not lie in memory.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    /// Appends the bytes. Gives the same bytes whenever it is called.
    case rendered(@Sendable (inout [UInt8]) throws(EndlessTemplate) -> Void)
    /// The bytes of a file, by its path from the site's root.
    case copy(of: String)
    /// Those of a picture or film, without what its camera noted.
    case cleanCopy(of: String)
  }

  /// From the output folder, with `/` between folders.
  package var path: String
  package var content: Content
  /// What the bytes are made from; `nil` for a small file that it is cheaper to make than to judge.
  package var inputs: FileInputs?

  package init(_ path: String, _ content: Content, inputs: FileInputs? = nil) {
    self.path = path
    self.content = content
    self.inputs = inputs
  }
}
