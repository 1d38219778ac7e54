package import Diagnostics

/// Why the output folder cannot be used.
package enum OutputFailure: Error, Sendable {
  /// It holds files that sitegen did not make.
  case foreign(String)
  /// Another build has it.
  case locked(String)
  /// A file of the site is in the way of somebody else's file or folder.
  case blocked(path: String, by: String)
  case system(SystemFailure)

  /// What the author should know.
  package var diagnostic: Diagnostic {
    switch self {
    case .foreign(let path):
      Diagnostic(
        .error, .foreignOutput, "‘\(path)’ holds files that sitegen did not make, so nothing is written there",
        help: "name another folder with --destination, or empty this one yourself")
    case .blocked(let path, let other):
      Diagnostic(
        .error, .outputBlocked, "‘\(path)’ cannot be written: \(other) is there that sitegen did not make",
        help: "move it away, or give the page another address")
    case .locked(let path):
      Diagnostic(
        .error, .outputLocked, "another build is writing to ‘\(path)’",
        help: "wait until it has ended, then build again")
    case .system(let failure): failure.diagnostic
    }
  }
}

extension OutputFailure: CustomStringConvertible {
  package var description: String { diagnostic.message }
}

/// Runs what the machine may refuse, as part of something that may fail for other reasons too.
func asOutputFailure<Result>(_ body: () throws(SystemFailure) -> Result) throws(OutputFailure) -> Result {
  do {
    return try body()
  } catch {
    throw .system(error)
  }
}
