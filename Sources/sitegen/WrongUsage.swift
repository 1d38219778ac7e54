import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

extension DiagnosticError {
  /// As it is shown at the terminal.
  var terminalText: String { TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(diagnostic) }
}

/// What ArgumentParser says of a line that it could not read, with the line.
struct WrongUsage: Error {
  let error: any Error
  let line: UnderstoodLine

  init(_ error: any Error, in line: UnderstoodLine) {
    self.error = error
    self.line = line
  }

  var failure: DiagnosticError {
    // A value that a command itself refused says so already.
    if let failure = error as? DiagnosticError { return failure }
    let message = inOurQuotes(Sitegen.message(for: error))
    return DiagnosticError(
      usage: message, help: helpForTitle(message) ?? "‘\(line.commandName) --help’ lists what may be written")
  }

  /// The words of a title that were typed one by one, as they are to be typed.
  private func helpForTitle(_ message: String) -> String? {
    guard line.commandName.hasPrefix("sitegen new "), line.commandName != "sitegen new site",
      message.contains("nexpected argument")
    else { return nil }
    let words = line.arguments.dropFirst(2).prefix { !$0.hasPrefix("-") }
    guard words.count > 1 else { return nil }
    let title = words.joined(separator: " ")
    return "a title of several words stands between quotation marks: \(line.commandName) \"\(title)\""
  }

  /// ArgumentParser puts names between straight quotation marks.
  private func inOurQuotes(_ message: String) -> String {
    var result = ""
    var isOpen = false
    var before: Character = " "
    for character in message {
      let isApostrophe = !isOpen && before.isLetter
      if character == "'", !isApostrophe {
        result += isOpen ? "’" : "‘"
        isOpen.toggle()
      } else {
        result.append(character)
      }
      before = character
    }
    return result
  }
}
