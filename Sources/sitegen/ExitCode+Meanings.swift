import ArgumentParser
import Diagnostics
import Glibc

/// What the program's exit codes mean; the README has the table for users, which a test compares.
extension ExitCode {
  /// There are errors in the content or the theme, and nothing was written.
  static let contentErrors = ExitCode(1)
  /// The command could not run: wrong usage, an unreadable folder, a full disk.
  static let cannotRun = ExitCode(2)
  /// There are warnings, and `--strict` was asked for.
  static let warnings = ExitCode(3)

  /// All of them in words, for help and manual.
  static let meanings: [(code: Int32, meaning: String)] = [
    (0, "fine"),
    (contentErrors.rawValue, "errors in the content or the theme: nothing is written, the old site stays"),
    (cannotRun.rawValue, "the command could not run: wrong usage, an unreadable folder, a full disk"),
    (warnings.rawValue, "warnings, with --strict: the site is written"),
    (130, "interrupted"),
  ]
}

extension ParsableCommand {
  /// Ends the program as ArgumentParser would, but with our code for wrong usage.
  static func exit(withExitCodeOf error: any Error) -> Never {
    if let failure = error as? DiagnosticError ?? (error as? WrongUsage)?.failure {
      writeToStandardError(failure.terminalText)
      Glibc.exit(ExitCode.cannotRun.rawValue)
    }
    exit(withError: error)
  }
}

extension ExitCode {
  /// That of a command which errors kept from its work.
  static func forErrors(in log: DiagnosticLog) -> ExitCode {
    log.diagnostics.contains { $0.id == .configMissing } ? .cannotRun : .contentErrors
  }
}

/// Writes a message for the person at the terminal.
func writeToStandardError(_ text: String) {
  var text = text
  text.withUTF8 { bytes in writeAll(bytes, to: STDERR_FILENO) }
}

/// Writes a result, which may be read by another program.
func writeToStandardOutput(_ bytes: [UInt8]) {
  bytes.withUnsafeBufferPointer { writeAll($0, to: STDOUT_FILENO) }
}

func writeToStandardOutput(_ text: String) {
  writeToStandardOutput(Array(text.utf8))
}

/// A closed pipe (`sitegen explain x | head -1`) is no failure: whoever read has read enough.
private func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
  var written = 0
  while written < bytes.count {
    let count = write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return }
    written += count
  }
}
