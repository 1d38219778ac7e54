/// An error that ends what was going on, as the diagnostic that tells of it: nobody who catches it has to translate it.
///
/// A mistake of the author's is reported to a `DiagnosticLog`, and the stage goes on; what the machine refuses, a folder
/// that is somebody else's and a command that cannot be meant are thrown.
package struct DiagnosticError: Error, Sendable, CustomStringConvertible {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  /// Something that was typed and cannot be meant.
  package init(usage message: String, help: String? = nil) {
    self.init(Diagnostic(.error, .wrongUsage, message, help: help))
  }

  package var description: String { diagnostic.message }
}
