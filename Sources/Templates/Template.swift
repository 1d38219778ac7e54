package import Languages
package import Records

/// Appends text of a language, escaped, as element content.
package typealias TextWriter = @Sendable (_ text: String, _ language: Language, _ output: inout [UInt8]) -> Void

/// A compiled template for pages of one language.
///
/// A class, so that its many parts are not counted one by one whenever it is handed on.
package final class Template: Sendable {
  let program: Program
  /// The file that it was made from.
  package let file: String
  let language: Language
  let formatNumber: @Sendable (Int) -> String
  let writeText: TextWriter
  /// Where what partials make of views that stand on many pages is kept.
  let fragments: FragmentStore?

  init(
    program: Program, file: String, language: Language, formatNumber: @escaping @Sendable (Int) -> String,
    writeText: @escaping TextWriter, fragments: FragmentStore? = nil
  ) {
    self.program = program
    self.file = file
    self.fragments = fragments
    self.language = language
    self.formatNumber = formatNumber
    self.writeText = writeText
  }

  /// The same template with another program.
  func with(_ program: Program, fragments: FragmentStore? = nil) -> Template {
    Template(
      program: program, file: file, language: language, formatNumber: formatNumber, writeText: writeText,
      fragments: fragments ?? self.fragments)
  }

  /// Changes when the files of the theme change from which the template was made.
  package var fingerprint: Fingerprint { program.fingerprint }

  /// What all names in it read: those of the page's own view and of all views that it comes to through them.
  package var reads: Reads { program.reads }

  /// Appends the page for `view` to `output`.
  ///
  /// False when templates that include themselves went deeper than 200 levels, or the page took millions of steps or
  /// bytes; it is then cut off.
  @discardableResult
  package func render(_ view: some View, into output: inout [UInt8]) -> Bool {
    render(.record(view), into: &output)
  }

  /// Appends the page for a value, which is of the kind that the template was compiled for.
  @discardableResult
  package func render(
    _ value: TemplateValue, into output: inout [UInt8], steps: Int = Renderer.mostSteps
  ) -> Bool {
    var renderer = Renderer(template: self, root: value, steps: steps)
    return renderer.run(into: &output)
  }
}
